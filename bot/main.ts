import { processEnvironment, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startProduction } from './production.ts';

const log = createLog();
const read = readConfig(processEnvironment());
if (read.kind === 'faults') {
  for (const fault of read.faults) log.error({ fault }, 'configuration refused');
  process.exitCode = 1;
} else {
  process.exitCode = await startProduction(read.config, log);
}
