import { bodyKey, level, withinEdits } from '../instanser.ts';
import { KOMMUNER, LAN, REGIONER } from './kommuner.ts';
import { MYNDIGHETER } from './myndigheter.ts';
import { NAMNDER } from './namnder.ts';
import { STADSDELSNAMNDER } from './stadsdelsnamnder.ts';

const names: readonly string[] = [
  ...KOMMUNER.map((k) => `${genitive(k)} kommun`),
  ...LAN.flatMap((l) => [`Länsstyrelsen i ${l} län`, `${l} läns landsting`]),
  ...REGIONER.map((r) => `Region ${r}`),
  ...MYNDIGHETER,
  ...NAMNDER,
  ...STADSDELSNAMNDER.map((s) => s.name),
];

function genitive(name: string): string {
  return /[sxzöåäeiouy]$/i.test(name) ? name : `${name}s`;
}

/** No spaces at all: "Samhälls byggnad" and "Upplands-Väsby" are damage or custom, no misspelling. */
const compact = (name: string): string => level(bodyKey(name)).replace(/ /g, '');
/** "Kristianstad kommun", "Mölndals stad": the genitive s and the word for municipality vary. */
const loose = (name: string): string => compact(name.replace(/s?\s+(?:kommun|stad)$/i, ' kommun').replace(/,\s*[\p{Lu}]{2,8}$/u, ''));

const exact = new Set(names.flatMap((n) => [compact(n), loose(n)]));
const byLength = new Map<number, { key: string; name: string }[]>();
for (const name of names) {
  const key = compact(name);
  byLength.set(key.length, [...(byLength.get(key.length) ?? []), { key, name }]);
}

/**
 * The well-known body that a name is a slip of: one or two letters away and itself unknown. Null when the name is right, unknown, or could be several.
 * Words are not swapped for others: a name that differs in a whole word is another body.
 */
export function misspelledBody(name: string): string | null {
  const key = compact(name);
  const short = loose(name);
  // A letter lost in the word itself: "Socialnämden".
  const mended = name.replace(/nämd(?=en|er|erna|s|$|\P{L})/u, 'nämnd').replace(/styrlesen/u, 'styrelsen');
  if (mended !== name) return mended;
  if (key.length < 12 || exact.has(key) || exact.has(short)) return null;
  if (/kommun$/i.test(name) && exact.has(short)) return null;
  // What tells one from another is the name, not the long word for the kind of body.
  const telling = key.replace(/(?:stadsdelsnämnd|kommundelsnämnd|kommun|stad|länslandsting|län|universitet)$/i, '');
  if (telling.length < 5) return null;
  const limit = telling.length >= 14 && !/nämnd$/.test(telling) ? 2 : 1;
  // Two slips leave one third of the name whole; most names are ruled out by that alone.
  const third = Math.ceil(key.length / 3);
  const thirds = [key.slice(0, third), key.slice(third, 2 * third), key.slice(2 * third)];
  const near: string[] = [];
  for (let length = key.length - limit; length <= key.length + limit; length += 1) {
    for (const known of byLength.get(length) ?? []) if (thirds.some((third) => known.key.includes(third)) && withinEdits(known.key, key, limit)) near.push(known.name);
  }
  const distinct = [...new Set(near.map(compact))];
  return distinct.length === 1 && near[0] !== undefined && !onlyEnding(key, compact(near[0])) ? near[0] : null;
}

/** "Riksdagens ombudsmän JO", "Chalmers tekniska högskola AB": something added, no slip. */
function onlyEnding(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
