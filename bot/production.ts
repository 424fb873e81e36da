import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { productionFaults } from './productionCheck.ts';
import { systemClock } from './systemClock.ts';
import { start } from './wire.ts';

/** Starts for a municipality, or says everything that must be mended first and answers 1. */
export async function startProduction(config: Config, log: Log): Promise<0 | 1> {
  const faults = productionFaults(config);
  for (const fault of faults) log.error({ fault }, 'start refused');
  if (faults.length > 0) return 1;
  const started = await start(config, { clock: systemClock, log, refuseRisks: true });
  switch (started.kind) {
    case 'held':
      log.error({ by: started.by }, 'start refused: the data directory is in use');
      return 1;
    case 'risky':
      for (const risk of started.risks) log.error({ risk }, 'start refused: the database connection');
      return 1;
    case 'running': break;
    default: started satisfies never;
  }
  const { product } = started;
  log.info({ port: product.port, database: product.store.kind, role: config.role }, 'running');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void product.close().then(() => process.exit(0)));
  return 0;
}
