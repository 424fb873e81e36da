import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLog } from '#bot/log.ts';
import { parseDatum } from '#domain/calendar/datum.ts';
import { onStop } from './commands/onStop.ts';
import { openBrowser } from './openBrowser.ts';
import { internationellStrategi } from './scenarios/internationellStrategi/scenario.ts';
import { startStage, type Stage } from './stage.ts';
import { startTextsSv as t } from './startTexts.ts';

export interface StartArguments {
  readonly port?: string | undefined;
  readonly data?: string | undefined;
  readonly at?: string | undefined;
  readonly 'no-open'?: boolean | undefined;
  readonly help?: boolean | undefined;
}

/** The mark of a folder that is ours to empty when somebody starts over. */
const MARK = 'yttra.json';

/** `npm start`: the product in the local municipality, until Ctrl-C. Answers the exit code for a start that was refused. */
export async function npmStart(args: StartArguments): Promise<number> {
  if (args.help) {
    console.log(t.help);
    return 0;
  }
  const port = Number(args.port ?? 4780);
  const at = args.at === undefined ? null : parseDatum(args.at);
  if (!Number.isInteger(port) || port < 0 || port > 65_530) return refuse(t.badPort(args.port ?? ''));
  if (args.at !== undefined && at === null) return refuse(t.badDate(args.at));
  const folder = resolve(args.data ?? '.yttra');
  if (existsSync(folder) && !existsSync(join(folder, MARK)) && readdirSync(folder).length > 0) return refuse(t.foreignFolder(folder));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARK), JSON.stringify({ product: 'yttra' }));

  const logFile = join(folder, 'yttra.log');
  const log = createLog({ write: (line) => appendFileSync(logFile, line) });
  let stage: Stage | null = null;
  const open = async (): Promise<number> => {
    const outcome = await startStage({ scenario: internationellStrategi, folder, port, log, ...(at === null ? {} : { at }), startOver: () => void again() });
    switch (outcome.kind) {
      case 'held': return refuse(t.held(outcome.by));
      case 'port-taken': return refuse(t.portTaken(outcome.port));
      case 'open':
        stage = outcome.stage;
        return 0;
      default: return outcome satisfies never;
    }
  };
  /** Everything back to the beginning: the servers end, the folder is emptied, and the same addresses answer again. */
  const again = async (): Promise<void> => {
    await stage?.close();
    stage = null;
    for (const part of ['sharepoint', 'database', 'graph', 'clock.json', 'chats.jsonl']) rmSync(join(folder, part), { recursive: true, force: true });
    if ((await open()) !== 0) process.exit(1);
  };

  console.log(t.opening);
  const code = await open();
  const address = stage as Stage | null;
  if (code !== 0 || address === null) return code;
  onStop(async () => {
    await stage?.close();
    console.log(t.ended);
  });
  console.log(`${address.url}`);
  console.log(t.folder(join(folder, 'sharepoint')));
  if (!args['no-open']) openBrowser(address.url);
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
