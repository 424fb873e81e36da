import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { botTurn } from './botTurn/botTurn.ts';
import type { Plan } from './interleave.ts';
import { ledgerClaim, ledgerLinear, ledgerLoop, ledgerRate } from './ledger/ledger.ts';
import { machine } from './machine.ts';
import { reading } from './reading/reading.ts';
import type { Result } from './result.ts';
import { table } from './table.ts';

const BENCHMARKS: Readonly<Record<string, { readonly about: string; readonly run: (plan: Plan, tell: (line: string) => void) => Promise<readonly Result[]> }>> = {
  'bot-turn': { about: 'en tur i chatten mot botbuilders eko', run: botTurn },
  'ledger-loop': { about: 'påminnelser utan nät mot graphile-worker och pg-boss', run: ledgerLoop },
  'ledger-claim': { about: 'femtio förfallna kort av en miljon mot femtio av hundra', run: ledgerClaim },
  'ledger-linear': { about: 'vad ett kort kostar från de första hundra till den miljonte (tio minuter)', run: ledgerLinear },
  'ledger-rate': { about: 'takten mot den satta gränsen, och andelen 429', run: ledgerRate },
  reading: { about: 'läsningen mot mammoth, pdf.js och chrono-node', run: reading },
};

const HELP = `Så här: npm run bench -- [--only NAMN] [--json FIL] [--repeats N] [--turns N]

${Object.entries(BENCHMARKS).map(([name, { about }]) => `  ${name.padEnd(15)}${about}`).join('\n')}

NAMN är en mätning eller en rad i tabellen, eller början av den: bot-turn, bot-turn/lamna-svar, bot-turn/lamna-svar/postgres.
Varje mätning är en kvot mot ett golv i samma körning, omväxlande (test/bench/README.md).`;

/** `npm run bench`: everything, unless told otherwise. Exit code 1 when a goal is missed or a measured turn was answered wrongly. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, json: { type: 'string' }, repeats: { type: 'string', default: '7' }, turns: { type: 'string', default: '200' }, help: { type: 'boolean', default: false } },
  });
  const only = values.only ?? '';
  const plan: Plan = { repeats: Number(values.repeats), turns: Number(values.turns), warmUp: 60, wanted: (line) => line.startsWith(only) };
  const chosen = Object.entries(BENCHMARKS).filter(([name]) => name.startsWith(only) || only.startsWith(`${name}/`));
  if (values.help || chosen.length === 0 || !(plan.repeats >= 1) || !(plan.turns >= 1)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  console.log(`${machine()}\n${plan.repeats} omgångar, ${plan.turns} turer i varje`);
  const results: Result[] = [];
  for (const [, { run }] of chosen) results.push(...await run(plan, (line) => console.log(line)));
  console.log(`\n${table(results)}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  return results.some((r) => r.met === false) ? 1 : 0;
}

process.exitCode = await main();
