import { defaultWorkerPath, startChild } from './child.ts';
import type { ReaderChild } from './child.ts';
import { gate } from './gate.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import type { Asked, Extracted, Progress, Understood } from './outcome.ts';

export interface Extractor {
  /** The text of a file, or why there is none. Never throws for what is in the file. `onProgress` is called while a long one is read. */
  extractText(bytes: Uint8Array, fileName: string, onProgress?: Progress): Promise<Extracted>;
  /** The text and what the rules find in it, both in the reading process: the server answers others meanwhile. Else as `extractText`. */
  understand(bytes: Uint8Array, fileName: string, asked: Asked, onProgress?: Progress): Promise<Understood>;
  /** The reading process, when one is started. */
  pid(): Promise<number | undefined>;
  /** Starts the reading process ahead of the first document. */
  warm(): Promise<void>;
  close(): void;
}

const HARMLESS: ReadonlySet<string> = new Set(['empty', 'scanned', 'encrypted']);

/** One warm reading process, one document at a time; killed and replaced at any trouble. `workerPath` is for bundles that put the worker elsewhere. */
export function createExtractor(options: { readonly limits?: Partial<Limits>; readonly workerPath?: string } = {}): Extractor {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const workerPath = options.workerPath ?? defaultWorkerPath();
  let child: Promise<ReaderChild> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const life = new AbortController();

  const start = (): Promise<ReaderChild> => {
    const started = startChild(workerPath, life.signal);
    started.catch(() => undefined);
    child = started;
    return started;
  };
  const current = async (): Promise<ReaderChild> => {
    const known = child === null ? null : await child.catch(() => null);
    if (life.signal.aborted) throw new Error('the extractor is closed');
    return known?.alive() ? known : start();
  };
  const read = async (bytes: Uint8Array, fileName: string, asked: Asked | null, onProgress: Progress): Promise<Extracted | Understood> => {
    const passed = gate(bytes, fileName, limits);
    if (passed.kind === 'unreadable') return passed;
    const reader = await current();
    const outcome = await reader.run({ format: passed.format, limits, asked }, bytes, onProgress);
    // What has met a bad file is not trusted with the next one, which finds a new process on its way.
    const met = outcome.kind === 'unreadable' && !HARMLESS.has(outcome.reason);
    if (met || reader.worn()) {
      reader.kill();
      if (!life.signal.aborted) void start();
    }
    return outcome;
  };
  const inTurn = (bytes: Uint8Array, fileName: string, asked: Asked | null, onProgress: Progress = () => undefined): Promise<Extracted | Understood> => {
    if (life.signal.aborted) return Promise.reject(new Error('the extractor is closed'));
    const turn = queue.then(() => read(bytes, fileName, asked, onProgress));
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    extractText: (bytes, fileName, onProgress) => inTurn(bytes, fileName, null, onProgress),
    async understand(bytes, fileName, asked, onProgress) {
      // Of the register only what the rules need goes over: people and their addresses stay here.
      const instanser = asked.register.instanser.map(({ id, name, aliases, validFrom, validTo }) => ({ id, name, aliases, validFrom, validTo }));
      const outcome = await inTurn(bytes, fileName, { register: { instanser }, today: asked.today }, onProgress);
      if (outcome.kind === 'text' && !('reading' in outcome)) throw new Error('the reading process gave no reading');
      return outcome;
    },
    pid: async () => (await child?.catch(() => null))?.pid,
    async warm() {
      await current();
    },
    close() {
      life.abort();
      child = null;
    },
  };
}

/** One file in a process of its own; for commands. A server keeps an extractor. */
export async function extractText(bytes: Uint8Array, fileName: string, limits: Partial<Limits> = {}): Promise<Extracted> {
  const extractor = createExtractor({ limits });
  try {
    return await extractor.extractText(bytes, fileName);
  } finally {
    extractor.close();
  }
}
