import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { startPostgres } from '#test/postgres/startPostgres.ts';
import { describeWhen } from '#test/run/skip.ts';
import { onPostgres } from './openTestStore.ts';
import { storeSuite } from './suite.ts';

describeWhen(findPostgres() !== null, NO_POSTGRES, 'PostgreSQL', () => {
  storeSuite('PostgreSQL', async () => {
    const server = await startPostgres();
    const opened = await onPostgres(await server.createDatabase());
    return { ...opened, close: async () => {
      await opened.close();
      await server.close();
    } };
  });
});
