import { YttraError } from '#bot/errors.ts';
import { jsonOf, type GraphClient } from './client.ts';

/** A multiple of 320 KiB, as Graph demands. */
const PART_BYTES = 10 * 320 * 1024;
const ATTEMPTS = 3;

/**
 * Uploads through a session just opened; answers the last part's response (the item, or why not). A broken part is
 * asked for anew from where Graph says it stopped; what is given up is cancelled, so that no half file stays.
 */
export async function uploadInParts(graph: GraphClient, session: Response, bytes: Uint8Array): Promise<Response> {
  const { uploadUrl } = await jsonOf<{ uploadUrl: string }>(session);
  let from = 0;
  for (let attempt = 1; ; ) {
    const to = Math.min(from + PART_BYTES, bytes.length);
    const response = await graph
      .bare(uploadUrl, { method: 'PUT', headers: { 'content-range': `bytes ${from}-${to - 1}/${bytes.length}` }, body: new Uint8Array(bytes.subarray(from, to)) })
      .catch(() => null);
    if (response && response.status !== 202 && response.status !== 416 && response.status !== 429 && response.status < 500) return response;
    if (response?.status === 202) from = start(await jsonOf<Progress>(response)) ?? to;
    else {
      await response?.body?.cancel();
      if (attempt++ === ATTEMPTS) throw await givenUp(graph, uploadUrl);
      from = await resumeAt(graph, uploadUrl);
    }
  }
}

interface Progress {
  readonly nextExpectedRanges?: readonly string[];
}

function start(progress: Progress): number | null {
  const from = Number.parseInt(progress.nextExpectedRanges?.[0] ?? '', 10);
  return Number.isNaN(from) ? null : from;
}

async function resumeAt(graph: GraphClient, uploadUrl: string): Promise<number> {
  const response = await graph.bare(uploadUrl).catch(() => null);
  const from = response?.ok ? start(await jsonOf<Progress>(response)) : null;
  if (from === null) throw await givenUp(graph, uploadUrl);
  return from;
}

async function givenUp(graph: GraphClient, uploadUrl: string): Promise<YttraError> {
  const response = await graph.bare(uploadUrl, { method: 'DELETE' }).catch(() => null);
  await response?.body?.cancel();
  return new YttraError('library-unreachable', { cause: new Error('The upload broke off'), retryable: true });
}
