import { dirname, join } from 'node:path';
import { closingLines, type StageResult } from './report.ts';
import { LAST, QUIET, type Stage, type Told } from './stages.ts';

const TOP = join(dirname(import.meta.dirname), '..');

/** `npm test`, `npm test -- --only walls`, `npm test -- --only jest PATTERN...`. */
async function main(argv: readonly string[]): Promise<void> {
  const known = [...QUIET, LAST];
  const only = argv[0] === '--only' ? argv[1] : undefined;
  const chosen = only === undefined ? known : known.filter((stage) => stage.name === only || (only === 'jest' && stage.name === 'tab'));
  if (chosen.length === 0 || (only === undefined && argv.length > 0)) {
    console.error(`Så här: npm test -- [--only ${known.map((stage) => stage.name).join('|')}], och efter "jest" ett mönster för filer.`);
    process.exitCode = 2;
    return;
  }
  const began = performance.now();
  const results: StageResult[] = [];
  const tell = async (stage: Stage, running: Promise<Told & { seconds: number }>): Promise<void> => {
    const { result, text, seconds } = await running;
    console.log(`\n== ${stage.heading}: ${result.failed === 0 ? 'bra' : 'föll'} (${seconds.toFixed(1)} s)`);
    if (text !== '') console.log(text);
    results.push(result);
  };

  const quiet = twoAtATime(chosen.filter((stage) => stage !== LAST).map((stage) => () => timed(stage, [])));
  for (const [index, stage] of chosen.filter((one) => one !== LAST).entries()) await tell(stage, quiet[index]!);
  if (chosen.includes(LAST)) {
    console.log(`\n== ${LAST.heading}`);
    await tell(LAST, timed(LAST, argv.slice(2)));
  }

  const { lines, ok } = closingLines(results, process.env['YTTRA_NO_SKIP'] === '1');
  console.log(`\nTid: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  for (const line of lines) console.log(line);
  process.exitCode = ok ? 0 : 1;
}

/** A stage that throws has failed; the others still run. */
async function timed(stage: Stage, args: readonly string[]): Promise<Told & { seconds: number }> {
  const began = performance.now();
  const told = await stage.run(TOP, args).catch((error: unknown): Told => ({
    result: { name: stage.name, passed: 0, failed: 1, skipped: new Map() },
    text: error instanceof Error ? error.stack ?? error.message : String(error),
  }));
  return { ...told, seconds: (performance.now() - began) / 1000 };
}

/** Two lanes, one for each core that every machine has; the answers come in the order of the jobs. */
function twoAtATime<T>(jobs: readonly (() => Promise<T>)[]): Promise<T>[] {
  const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
  return jobs.map((job, index) => {
    const running = lanes[index % 2]!.then(job);
    lanes[index % 2] = running;
    return running;
  });
}

await main(process.argv.slice(2));
