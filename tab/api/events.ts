import { z } from 'zod';
import type { TokenSource } from './client.ts';
import { backoffSeconds, createSseParser } from './sse.ts';

const reading = z.object({ name: z.string(), fraction: z.number(), page: z.number().nullable(), pages: z.number().nullable() });
/** A file that is being read; `fraction` is 1 when it is no longer. */
export type ReadingNow = z.infer<typeof reading>;
const event = z.union([z.object({ arendeId: z.string() }), z.object({ reading })]);

export interface EventsDeps {
  readonly fetch: typeof fetch;
  readonly url: string;
  readonly token: TokenSource;
  /** Something about the ärende changed. */
  readonly onChange: (arendeId: string) => void;
  readonly onReading: (reading: ReadingNow) => void;
  /** Connected anew after a break: whatever was missed must be fetched. */
  readonly onReconnect: () => void;
}

/** Listens until `signal` aborts. EventSource cannot send a token, so the stream is read by fetch. */
export async function listenToEvents(deps: EventsDeps, signal: AbortSignal): Promise<void> {
  let attempt = 0;
  let refused = false;
  let connectedBefore = false;
  while (!signal.aborted) {
    try {
      const token: string = await (refused ? deps.token.renew() : deps.token.get());
      const reply: Response = await deps.fetch(deps.url, { headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' }, cache: 'no-store', signal });
      refused = reply.status === 401;
      if (reply.ok && reply.body) {
        attempt = 0;
        if (connectedBefore) deps.onReconnect();
        connectedBefore = true;
        await read(reply.body, deps);
      }
    } catch {
      // Without a stream the pages still work; they are fetched when opened.
    }
    await pause(backoffSeconds(attempt, Math.random()) * 1000, signal);
    attempt += 1;
  }
}

async function read(body: ReadableStream<Uint8Array>, deps: Pick<EventsDeps, 'onChange' | 'onReading'>): Promise<void> {
  const feed = createSseParser((data) => {
    const parsed = event.safeParse(parseJson(data));
    if (!parsed.success) return;
    if ('reading' in parsed.data) deps.onReading(parsed.data.reading);
    else deps.onChange(parsed.data.arendeId);
  });
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    feed(value);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
