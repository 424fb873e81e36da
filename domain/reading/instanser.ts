import type { Datum } from '../calendar/datum.ts';

/** What the reader needs of the register of instanser. A null date is open. */
export interface RegisterInstans {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly validFrom: Datum | null;
  readonly validTo: Datum | null;
}

export interface Register {
  readonly instanser: readonly RegisterInstans[];
}

/** One spelling for comparing names of bodies: no case, hyphens, bracketed abbreviations; definite and genitive endings level. */
export function bodyKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/nämnden?\b/g, 'nämnd')
    .replace(/styrelsen\b/g, 'styrelse')
    .replace(/(?:kontoret)\b/g, 'kontor')
    .replace(/förvaltningen\b/g, 'förvaltning')
    .trim()
    .replace(/\s+/g, ' ');
}

const GENITIVE = /s(?= (?:stadsdels|kommundels|kommun|stad|läns?|landsting|universitet|tingsrätt))/g;
/** Without the genitive s before the word for the kind of body. */
export const level = (key: string): string => key.replace(GENITIVE, '');

/** The instans with that name or alias; a genitive s and the definite ending do not matter. Null when none fits. */
export function matchInstans(name: string, register: Register): RegisterInstans | null {
  const key = level(bodyKey(name));
  return register.instanser.find((i) => [i.name, ...i.aliases].some((n) => level(bodyKey(n)) === key)) ?? null;
}

/** The instans whose name is one or two letters away, in names long enough for that to mean a slip. Null when none or several are. */
export function nearInstans(name: string, register: Register): RegisterInstans | null {
  const key = level(bodyKey(name));
  if (key.length < 9) return null;
  const near = register.instanser.filter((i) => [i.name, ...i.aliases].some((n) => withinEdits(level(bodyKey(n)), key, key.length >= 14 ? 2 : 1)));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Are the two at most `limit` single-letter edits apart (insertion, removal, exchange)? Two neighbouring letters swapped count as one. */
export function withinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return false;
    before = previous;
    previous = row;
  }
  return (previous[b.length] ?? limit + 1) <= limit;
}
