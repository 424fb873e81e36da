import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Extracted, Progress, Understood } from './outcome.ts';
import type { Job, Report } from './worker.ts';

const PAGE_BYTES = 4096;
const POLL_MS = 5;
const START_MS = 20_000;
const WORN_BYTES = 40 * 1024 * 1024;
/** Whose pages have come so far is large, and no bomb. */
const SOME_PROGRESS = 0.05;

/** Where the worker is: beside this file as TypeScript in development, as `documentsWorker.js` beside the bundle otherwise. */
export function defaultWorkerPath(): string {
  return fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './documentsWorker.js', import.meta.url));
}

export interface ReaderChild {
  run(job: Omit<Job, 'id' | 'size'>, bytes: Uint8Array, onProgress: Progress): Promise<Extracted | Understood>;
  readonly pid: number | undefined;
  /** True when so much is left of earlier documents that a large one would not get its share. */
  readonly worn: () => boolean;
  readonly alive: () => boolean;
  kill(): void;
}

/** Starts the reading process and resolves when it rests; `life` ends it, also before that. Its environment is empty: nothing in it is worth stealing. */
export async function startChild(workerPath: string, life: AbortSignal): Promise<ReaderChild> {
  const typescript = workerPath.endsWith('.ts');
  const child = fork(workerPath, [], {
    // A small nursery: what a page leaves behind is swept at once rather than gathered. The heap's own limit holds where the watchdog cannot see.
    execArgv: ['--max-old-space-size=256', '--max-semi-space-size=4', '--expose-gc', '--no-warnings', ...(typescript ? ['--import', 'tsx'] : [])],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: {},
    signal: life,
    killSignal: 'SIGKILL',
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  let alive = true;
  child.once('exit', () => {
    alive = false;
  });
  child.on('error', () => undefined);
  // A process that is killed while it is written to is told of by its exit.
  child.stdin?.on('error', () => undefined);
  await ready(child);
  idle(child, true);
  const resting = residentBytes(child.pid);
  let jobs = 0;
  return {
    alive: () => alive,
    kill() {
      alive = false;
      child.kill('SIGKILL');
    },
    pid: child.pid,
    worn: () => residentBytes(child.pid) > resting + WORN_BYTES,
    run(job, bytes, onProgress) {
      jobs += 1;
      return runJob(child, { ...job, id: jobs, size: bytes.length }, bytes, resting, onProgress);
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      clearTimeout(timer);
      reject(new Error('the document reader did not start'));
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail();
    }, START_MS);
    child.once('message', () => {
      clearTimeout(timer);
      child.off('exit', fail);
      resolve();
    });
    child.once('exit', fail);
  });
}

/**
 * One document in one process: the outcome, or the reason why the process was killed. The bytes go through its standard input,
 * because a message would be copied twice on each side.
 */
function runJob(child: ChildProcess, job: Job, bytes: Uint8Array, resting: number, onProgress: Progress): Promise<Extracted | Understood> {
  return new Promise((resolve) => {
    idle(child, false);
    const settle = (outcome: Extracted | Understood): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onMessage);
      child.off('exit', onExit);
      idle(child, true);
      resolve(outcome);
    };
    let progress = 0;
    const stop = (reason: 'timeout' | 'bomb' | 'too-large'): void => {
      child.kill('SIGKILL');
      settle({ kind: 'unreadable', reason });
    };
    const tooMuch = (): 'bomb' | 'too-large' => (progress >= SOME_PROGRESS ? 'too-large' : 'bomb');
    const onMessage = (message: Report): void => {
      if (message.kind === 'progress' && message.id === job.id) {
        progress = message.fraction;
        onProgress(message.fraction, message.pages ?? undefined);
      }
      // What was hostile is behind: the rules meet a text of bounded length, and their room and time are their own.
      if (message.kind === 'parsed' && message.id === job.id) {
        clearTimeout(timer);
        timer = setTimeout(() => stop('timeout'), job.limits.timeoutMs);
        allowed += job.limits.maxExtraMemoryBytes;
      }
      if (message.kind === 'done' && message.id === job.id) settle(message.outcome);
    };
    const onExit = (): void => settle({ kind: 'unreadable', reason: tooMuch() });
    let timer = setTimeout(() => stop('timeout'), job.limits.timeoutMs);
    let allowed = resting + job.limits.maxExtraMemoryBytes;
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > allowed) stop(tooMuch());
    }, POLL_MS);
    child.on('message', onMessage);
    child.once('exit', onExit);
    child.send(job, (error) => {
      if (error) onExit();
    });
    child.stdin?.write(bytes);
  });
}

/** A resting child does not keep the process alive. */
function idle(child: ChildProcess, resting: boolean): void {
  const stdin = child.stdin as Socket | null;
  if (resting) {
    stdin?.unref();
    child.unref();
    child.channel?.unref();
  } else {
    stdin?.ref();
    child.ref();
    child.channel?.ref();
  }
}

/** Memory in use, from Linux' own books; 0 where there are none, and then V8's own limit alone holds. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
