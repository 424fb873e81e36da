import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLog } from '#bot/log.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { startStage } from '#local/stage.ts';
import type { Town } from '#local/town.ts';
import { node } from '#test/run/child.ts';

const TOP = fileURLToPath(new URL('../../..', import.meta.url));

/** What `npm start` shows, in a folder of its own that is gone afterwards. */
export interface OpenStage {
  readonly url: string;
  readonly town: Town;
  /** Lines that the product logged as errors. */
  readonly errors: string[];
  close(): Promise<void>;
}

export async function openStage(): Promise<OpenStage> {
  const { code, output } = await node(TOP, ['infra/local/bootstrap.mjs', 'tab']);
  if (code !== 0) throw new Error(`The tab was not built:\n${output}`);
  const folder = await mkdtemp(join(tmpdir(), 'yttra-browser-'));
  const errors: string[] = [];
  const log = createLog({ write: (line) => void (line.includes('"level":"error"') && errors.push(line)) });
  const tidy = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    // A copy: somebody who builds the tab meanwhile would take its pages from under this one.
    const tabDirectory = join(folder, 'tab');
    await cp(join(TOP, '.cache/tab'), tabDirectory, { recursive: true });
    const outcome = await startStage({ scenario: internationellStrategi, folder: join(folder, 'town'), tabDirectory, port: 0, log, startOver: () => undefined });
    if (outcome.kind !== 'open') throw new Error(`The stage did not open: ${outcome.kind}`);
    const { stage } = outcome;
    return { url: stage.url, town: stage.town, errors, close: () => stage.close().finally(tidy) };
  } catch (fault) {
    await tidy();
    throw fault;
  }
}
