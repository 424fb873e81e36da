import type { As } from '#bot/ports/documentLibrary.ts';
import { YttraError } from '#bot/errors.ts';
import type { GraphClient } from './client.ts';

export type Downloaded = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'too-large' } | { readonly kind: 'gone' };

const GONE = new Set([404, 410]);
/** The address had run out, or was not meant for us: ask once for another. */
const STALE = new Set([401, 403, 404, 410]);

/** Graph answers with an address that carries its own permission; our token must not go there. */
export async function download(graph: GraphClient, item: { driveId: string; itemId: string }, maxBytes: number, as: As): Promise<Downloaded> {
  const path = `/drives/${encodeURIComponent(item.driveId)}/items/${encodeURIComponent(item.itemId)}/content`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const answer = await graph.ask(as, 'GET', path);
    if (GONE.has(answer.status)) return (await drop(answer), { kind: 'gone' });
    if (answer.ok) return capped(answer, maxBytes);
    const address = answer.headers.get('location');
    await drop(answer);
    if (answer.status !== 302 || !address) throw refused(answer.status);
    const file = await graph.bare(address);
    if (file.ok) return capped(file, maxBytes);
    await drop(file);
    if (!STALE.has(file.status)) throw new YttraError('library-unreachable', { cause: new Error(`The file's address answered ${file.status}`), retryable: true });
  }
  throw new YttraError('library-unreachable', { cause: new Error('The file has no working address'), retryable: true });
}

async function capped(response: Response, maxBytes: number): Promise<Downloaded> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  const parts: Uint8Array[] = [];
  let size = announced > maxBytes ? announced : 0;
  const reader = response.body?.getReader();
  try {
    while (reader && size <= maxBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      parts.push(value);
    }
    if (size <= maxBytes) return { kind: 'bytes', bytes: new Uint8Array(Buffer.concat(parts)) };
  } catch (cause) {
    throw new YttraError('library-unreachable', { cause, retryable: true });
  }
  await reader?.cancel();
  return { kind: 'too-large' };
}

function drop(response: Response): Promise<void> | undefined {
  return response.body?.cancel();
}

function refused(status: number): YttraError {
  return new YttraError(status === 403 ? 'library-forbidden' : 'library-unreachable', { cause: new Error(`Graph answered ${status} to a download`), retryable: status !== 403 });
}
