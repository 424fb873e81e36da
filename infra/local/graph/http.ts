import type { IncomingMessage } from 'node:http';
import { GraphError, invalidRequest } from './errors.ts';
import type { Json } from './contract/contract.ts';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
}

const MAX_BYTES = 250 * 1024 * 1024;

/** The body whole; 413 above SharePoint's limit for a simple upload. */
export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += (chunk as Buffer).length;
    if (size > MAX_BYTES) throw new GraphError(413, 'requestEntityTooLarge', 'The request body is too large.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

export function parseJson(body: Buffer, contentType: string | undefined): Json {
  if (!/^application\/json\b/i.test(contentType ?? '')) throw invalidRequest('Content-Type must be application/json.');
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Json;
  } catch {
    // Falls through to the same answer.
  }
  throw invalidRequest('Unable to read JSON request payload.');
}

/** Header values as single texts. */
export function flatHeaders(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]])));
}

/** Path and query of the raw request line: a URL parser would resolve `%2e%2e` and hide it from us. */
export function splitTarget(target: string): { path: string; query: [string, string][] } {
  const at = target.indexOf('?');
  if (at < 0) return { path: target, query: [] };
  return { path: target.slice(0, at), query: [...new URLSearchParams(target.slice(at + 1))] };
}
