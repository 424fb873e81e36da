import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLog } from '#bot/log.ts';
import { clockAt, datumAt } from '#domain/calendar/stockholm.ts';
import { REHEARSALS } from './rehearsal/expectations.ts';
import { reportOf } from './rehearsal/report.ts';
import { summary } from './rehearsal/summary.ts';
import { rehearseTextsSv as t } from './rehearsal/texts.ts';

/** `npm run rehearse`: answers the exit code, 1 when an invariant is broken and 2 when the command was not understood. */
async function main(args: readonly string[]): Promise<number> {
  const help = t.help(REHEARSALS.map((r) => r.scenario.name));
  if (args.length === 0) return say(help, 0);
  const { values } = parseArgs({ args: [...args], options: { scenario: { type: 'string' }, report: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return say(help, 0);
  if (values.scenario === undefined) return say(t.missing('scenario'), 2);
  if (values.report === undefined) return say(t.missing('report'), 2);
  const found = REHEARSALS.find((r) => r.scenario.name === values.scenario);
  if (!found) return say(`${t.unknownScenario(values.scenario)}\n${help}`, 2);

  // The whole product is loaded only when there is something to play.
  const { rehearse } = await import('./rehearsal/rehearse.ts');
  const began = performance.now();
  const { about, start: from, end: to } = found.scenario;
  say(t.begins({ about, from, to }), 0);
  const record = await rehearse({
    ...found, log: createLog({ write: (line) => void (line.includes('"level":"error"') && process.stderr.write(line)) }),
    onStop: (at, text) => say(t.stop({ day: datumAt(at), clock: clockAt(at), text }), 0),
  });
  const report = reportOf(record);
  const path = resolve(values.report);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(report, null, 1)}\n`);
  say(summary(report), 0);
  say(t.written(path), 0);
  const broken = report.invariants.filter((i) => !i.ok).length;
  return broken === 0 ? say(t.allWell(Math.round((performance.now() - began) / 1000)), 0) : say(t.wrong(broken), 1);
}

function say(text: string, code: number): number {
  if (code === 0) console.log(text);
  else console.error(text);
  return code;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS') ? fault.message : fault);
  process.exitCode = 2;
}
