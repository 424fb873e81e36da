import { parseArgs } from 'node:util';
import { npmStart } from './npmStart.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4780' }, data: { type: 'string', default: '.yttra' }, at: { type: 'string' }, 'no-open': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

process.exitCode = await npmStart(values);
