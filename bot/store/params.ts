import type { Param } from './database.ts';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** PostgreSQL holds neither NUL nor half a character. One sign for one, so that places counted in the text stay right. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(LONE_SURROGATE, '\uFFFD');
}

/** Last line of defence: cleaning belongs to the edges, and this keeps a hostile text from becoming an error 500. */
export function cleanParams(params: readonly Param[]): unknown[] {
  return params.map((p) => {
    if (typeof p === 'string') return storable(p);
    if (Array.isArray(p)) return p.map((v) => (typeof v === 'string' ? storable(v) : (v as unknown)));
    return p;
  });
}

/** A value for a jsonb parameter. */
export function json(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, v: unknown) => (typeof v === 'string' ? storable(v) : v));
}
