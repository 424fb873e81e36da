import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { processEnvironment } from '#bot/config.ts';
import { verifyChain } from '#bot/log/verifyChain.ts';
import { openStore } from '#bot/store/openStore.ts';
import type { Where } from '#bot/store/openStore.ts';

const HELP = `npm run verify-log -- [--data MAPP]
Prövar loggens kedja: varje post är låst till den före. Läser DATABASE_URL när --data inte anges.
Skriver antalet poster och den första brutna länken. Avslutas med 1 när kedjan är bruten, 2 när loggen inte kan läsas.`;

/** The embedded database in the folder, or in its folder "database". Nothing is made where there is none. */
function databaseIn(folder: string): Where | null {
  const found = [folder, join(folder, 'database')].find((dir) => existsSync(join(dir, 'PG_VERSION')));
  return found === undefined ? null : { dataDir: found };
}

function whereOf(args: readonly string[]): Where | null {
  const data = args.indexOf('--data');
  const folder = data < 0 ? undefined : args[data + 1];
  if (folder !== undefined) return databaseIn(folder);
  const env = processEnvironment();
  if (env['DATABASE_URL']) return { url: env['DATABASE_URL'] };
  return databaseIn(env['YTTRA_DATA_DIR'] ?? 'data');
}

async function main(args: readonly string[]): Promise<number> {
  const where = args.includes('--help') ? null : whereOf(args);
  if (where === null) {
    console.log(args.includes('--data') ? `Ingen databas finns i mappen.\n${HELP}` : HELP);
    return args.length === 0 || args.includes('--help') ? 0 : 2;
  }
  const opened = await openStore(where, { maxConnections: 2 });
  if (opened.kind === 'held') {
    console.error(`Databasen används av ${opened.by}. Avsluta det programmet och försök igen.`);
    return 2;
  }
  try {
    const { store } = opened;
    const verdict = await verifyChain({
      read: (after, limit) => store.tx(({ log }) => log.read(after, limit)),
      head: () => store.tx(({ log }) => log.head()),
    });
    const entries = `${verdict.entries} ${verdict.entries === 1 ? 'post' : 'poster'}`;
    if (verdict.firstBroken === null) {
      console.log(`${entries}, kedjan är hel`);
      return 0;
    }
    console.log(`${entries} före den första brutna länken: nummer ${verdict.firstBroken}`);
    return 1;
  } finally {
    await opened.store.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
