import { invalidRequest } from './errors.ts';
import type { Json } from './contract/contract.ts';

/** Keeps the properties named in $select; annotations stay. Without $select everything stays. */
export function selected(body: Json, select: string | undefined): Json {
  if (!select) return body;
  const names = new Set(select.split(',').map((name) => name.trim()));
  return Object.fromEntries(Object.entries(body).filter(([key]) => key.includes('@') ? names.has(key) || key.startsWith('@odata.') : names.has(key)));
}

/** A page size from $top, at most `most`; 400 for what is no positive number. */
export function topOf(top: string | undefined, most: number): number {
  if (top === undefined) return most;
  if (!/^[1-9]\d{0,5}$/.test(top)) throw invalidRequest(`Invalid value '${top}' for $top.`);
  return Math.min(Number(top), most);
}

/** One page of a list by a numbered $skiptoken. `link` makes the address of the next. */
export function pageOf<T>(all: readonly T[], size: number, skiptoken: string | undefined, link: (token: string) => string): { value: readonly T[]; next: Json } {
  const from = skiptoken === undefined ? 0 : Number(skiptoken);
  if (!Number.isInteger(from) || from < 0) throw invalidRequest('The $skiptoken is not valid.');
  const to = from + size;
  return { value: all.slice(from, to), next: to < all.length ? { '@odata.nextLink': link(String(to)) } : {} };
}

/** The query of a link: what was asked, with one name changed. */
export function withQuery(base: string, query: ReadonlyMap<string, string>, changed: Readonly<Record<string, string | null>>): string {
  const all = new Map<string, string | null>([...query, ...Object.entries(changed)]);
  const text = [...all].filter(([, value]) => value !== null).map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&');
  return text === '' ? base : `${base}?${text}`;
}
