import type { IncomingMessage } from 'node:http';

export type JsonBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 413; readonly reason: string };

const DEPTH_LIMIT = 40;
const UNSAFE_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Reads a request body of at most `limitBytes` as JSON. Keys that could reach a prototype are dropped, deep nesting is refused. */
export async function readJson(req: IncomingMessage, limitBytes: number): Promise<JsonBody> {
  if (Number(req.headers['content-length'] ?? 0) > limitBytes) return { kind: 'refused', status: 413, reason: 'body-too-large' };
  const text = await readText(req, limitBytes);
  return typeof text === 'string' ? parseJson(text) : text;
}

/** Listens instead of iterating: leaving an async iterator early would cut the connection before the 413 is sent. */
function readText(req: IncomingMessage, limitBytes: number): Promise<string | JsonBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) return void chunks.push(chunk);
      chunks.length = 0;
      req.pause();
      resolve({ kind: 'refused', status: 413, reason: 'body-too-large' });
    });
    req.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    req.once('close', () => resolve({ kind: 'refused', status: 400, reason: 'body-broken-off' }));
    req.once('error', () => resolve({ kind: 'refused', status: 400, reason: 'body-broken-off' }));
  });
}

export function parseJson(text: string): JsonBody {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'refused', status: 400, reason: 'body-not-json' };
  }
  return withinDepth(value, DEPTH_LIMIT) ? { kind: 'json', value } : { kind: 'refused', status: 400, reason: 'body-too-deep' };
}

function withinDepth(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (left === 0) return false;
  if (Array.isArray(value)) return value.every((inner) => withinDepth(inner, left - 1));
  const record = value as Record<string, unknown>;
  for (const key of UNSAFE_KEYS) if (Object.hasOwn(record, key)) delete record[key];
  for (const key in record) if (!withinDepth(record[key], left - 1)) return false;
  return true;
}
