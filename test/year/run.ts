import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { year } from './year.ts';

const HELP = `Så här: npm run year -- [--namnder 30] [--remisser 60] [--seed N] [--json FIL]

Lever ett helt år i en påhittad kommun: remisser läses, skickas och besvaras, och den lokala Connectorns logg säger vem
som fick vad och när. Skriver hur många kort om dagen var och en fick. Tar ungefär fem minuter.`;

/** `npm run year`. Exit code 1 when somebody got more than one card on a day, or one outside office hours, or the same one twice. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { namnder: { type: 'string', default: '30' }, remisser: { type: 'string', default: '60' }, seed: { type: 'string', default: '20270104' }, json: { type: 'string' }, help: { type: 'boolean', default: false } } });
  const [namnder, remisser, seed] = [Number(values.namnder), Number(values.remisser), Number(values.seed)];
  if (values.help || !(namnder >= 1 && namnder <= 32) || !(remisser >= 1) || !Number.isInteger(seed)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const report = await year({ namnder, remisser, seed }, (line) => console.log(line));
  console.log(JSON.stringify(report, null, 1));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
  return report.mostADay <= 1 && report.outsideHours.length === 0 && report.twice === 0 && report.faults === 0 ? 0 : 1;
}

process.exitCode = await main();
