import { beforeAll, afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describeWhen } from '#test/run/skip.ts';
import { findPostgres, NO_POSTGRES } from '#test/postgres/findPostgres.ts';
import { startPostgres, type TestPostgres } from '#test/postgres/startPostgres.ts';
import { startProduct, type StartOutcome } from './support/startProduct.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const SECRET = 'Abc8Q~hemligheten-som-aldrig-far-synas-i-loggen';
/** An environment that production takes, but for the database. It is never served: each row ends before that. */
const GOOD: Readonly<Record<string, string>> = {
  YTTRA_PORT: '0', YTTRA_PUBLIC_URL: 'https://yttra.kommun.example', YTTRA_TENANT_ID: TENANT, YTTRA_TAB_CLIENT_ID: '22222222-2222-4222-8222-222222222222', YTTRA_API_CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  YTTRA_BOT_APP_ID: '33333333-3333-4333-8333-333333333333', YTTRA_API_SECRET: SECRET, YTTRA_BOT_SECRET: SECRET, YTTRA_SITE_HOSTNAME: 'kommun.sharepoint.com', YTTRA_SITE_PATH: '/sites/remisser', YTTRA_ROLE: 'web',
};
const without = (...names: string[]): Record<string, string> => Object.fromEntries(Object.entries(GOOD).filter(([name]) => !names.includes(name)));

interface Line { readonly level: string; readonly fault?: string; readonly risk?: string; readonly msg: string }
const linesOf = ({ output }: StartOutcome): Line[] => output.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Line);
/** Which variables the refusals name, each once. */
const named = (outcome: StartOutcome): string[] => [...new Set(linesOf(outcome).map((line) => /^(\w+)/.exec(line.fault ?? '')?.[1] ?? ''))].sort();

describe('66 production start', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'yttra-start-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rows: readonly (readonly [what: string, variables: readonly string[], env: () => Record<string, string>])[] = [
    ['with nothing at all', ['YTTRA_API_CLIENT_ID', 'YTTRA_BOT_APP_ID', 'YTTRA_PUBLIC_URL', 'YTTRA_SITE_HOSTNAME', 'YTTRA_SITE_PATH', 'YTTRA_TAB_CLIENT_ID', 'YTTRA_TENANT_ID'], () => ({})],
    ['without the bot\'s app id', ['YTTRA_BOT_APP_ID'], () => ({ ...without('YTTRA_BOT_APP_ID'), YTTRA_DATA_DIR: join(folder, 'a') })],
    ['without credentials', ['YTTRA_MANAGED_IDENTITY_CLIENT_ID'], () => without('YTTRA_API_SECRET', 'YTTRA_BOT_SECRET')],
    ['with the stand-ins of a rehearsal', ['YTTRA_API_SECRET', 'YTTRA_AUTHORITY', 'YTTRA_AUTHORITY_METADATA', 'YTTRA_BOT_SECRET', 'YTTRA_CHANNEL_METADATA_URL', 'YTTRA_GRAPH_ADDRESS', 'YTTRA_HOST_ORIGINS', 'YTTRA_ISSUER', 'YTTRA_JWKS_URL', 'YTTRA_PUBLIC_URL', 'YTTRA_SERVICE_URLS'], () => ({
      ...GOOD, YTTRA_PUBLIC_URL: 'http://localhost:3978', YTTRA_AUTHORITY: `https://login.localhost/${TENANT}`, YTTRA_AUTHORITY_METADATA: '{}', YTTRA_ISSUER: `https://login.localhost/${TENANT}/v2.0`, YTTRA_JWKS_URL: 'http://127.0.0.1:1/keys',
      YTTRA_CHANNEL_METADATA_URL: 'http://127.0.0.1:1/metadata', YTTRA_SERVICE_URLS: 'http://127.0.0.1:1', YTTRA_GRAPH_ADDRESS: 'http://127.0.0.1:1', YTTRA_HOST_ORIGINS: 'http://localhost:1', YTTRA_API_SECRET: 'local-api-secret', YTTRA_BOT_SECRET: 'local-bot-secret', YTTRA_DATA_DIR: join(folder, 'b'),
    })],
    ['on the embedded database with two replicas', ['DATABASE_URL'], () => ({ ...GOOD, YTTRA_DATA_DIR: join(folder, 'c'), YTTRA_REPLICAS: '2' })],
  ];
  test.each(rows)('%s: says %j and ends with 1', async (_what, variables, env) => {
    const outcome = await startProduct(env());
    expect([outcome.code, named(outcome)]).toEqual([1, [...variables].sort()]);
    expect(linesOf(outcome).every((line) => line.level === 'error')).toBe(true);
    expect(outcome.output).not.toContain(SECRET);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('66 a database that does not answer: ends with 1, and the password is not in what it says', async () => {
  const outcome = await startProduct({ ...GOOD, DATABASE_URL: 'postgres://yttra:losenordet-till-databasen@127.0.0.1:1/yttra' });
  expect(outcome.code).toBe(1);
  expect(outcome.output).not.toMatch(/losenordet-till-databasen|hemligheten/);
});

describeWhen(findPostgres() !== null, NO_POSTGRES, '66 production start on PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(async () => { await server.close(); });

  async function admin(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: server.adminUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  test.each([['superuser', 'superuser'], ['bypassrls', 'bypassrls'], ['synchronous-commit-off', 'set synchronous_commit = off']])('refuses a connection with %s', async (risk, right) => {
    const database = await server.createDatabase();
    await admin(`alter role ${new URL(database.url).username} ${right}`);
    const outcome = await startProduct({ ...GOOD, DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });
    expect(outcome.code).toBe(1);
    expect(linesOf(outcome).map((line) => line.risk)).toContain(risk);
    expect(outcome.output).not.toContain(SECRET);
    expect(outcome.output).not.toContain(new URL(database.url).password);
  });
});
