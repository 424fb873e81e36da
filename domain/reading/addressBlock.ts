import { BODY, looksLikeBody } from './bodies.ts';
import { cutCells } from './cells.ts';
import { groupOf } from './compound.ts';
import type { Context } from './context.ts';
import { findDates } from './dates.ts';
import type { Line } from './line.ts';
import type { Item } from './lists.ts';

const NUMBER = /(?:19|20)\d{2}\s?[/:-]\s?\d|(?<!\p{L})(?:dnr|diarienr|diarienummer|beteckning|ärende(?:nr|nummer|beteckning))(?!\p{L})|[A-ZÅÄÖ]{1,5}\s?\d{1,5}\/\d{2}/iu;
const POSTAL = /^(?:\d{3}\s?\d{2}\s+\p{Lu}|box\s\d|\S+@\S+$)/iu;
const LEAD = /^till(?:\s+(?:medlems\p{L}+|berörda?\s+\p{L}+))?\s*:?$/iu;
const BODY_ALONE = new RegExp(`^(?:${BODY})$`, 'u');

/**
 * Whom a letter is addressed to: lines of names and nothing else that stand together under the day and the number of the page head and above
 * the matter. Half of them must look like bodies, the first one always. `sender` is never among them.
 */
export function addressBlock(context: Context, sender: string | null): Item[] {
  const lines = context.layout.lines.filter((l) => !l.furniture).slice(0, 24);
  const dated = lines.slice(0, 9).findLastIndex((l) => !/[.:;]$/.test(l.text) && l.text.length < 100 && (NUMBER.test(l.text) || isDay(l)));
  for (let i = dated + 1; dated >= 0 && i < Math.min(lines.length, dated + 8); i += 1) {
    if (LEAD.test(lines[i]?.text ?? '') || (lines[i]?.blanksBefore ?? 0) > 0 || i === dated + 1) {
      const items = blockFrom(lines, LEAD.test(lines[i]?.text ?? '') ? i + 1 : i, sender);
      if (items.length > 0) return items;
    }
  }
  return [];
}

/** Nearly every line of the head stands apart from the one before it. */
export function gapped(lines: readonly Line[]): boolean {
  const prose = lines.findIndex((l, i) => i > 0 && l.text.length > 70);
  const head = lines.slice(1, prose < 0 ? 14 : Math.min(prose, 14));
  return head.length > 2 && head.filter((l) => l.blanksBefore > 0).length > head.length * 0.85;
}

const isDay = (line: Line): boolean => line.text.length < 60 && findDates(line.text).some((d) => d.datum !== null);

const isBody = (text: string): boolean => groupOf(text) !== null || BODY_ALONE.test(text) || looksLikeBody(text);

const isNamedBody = (line: Line | undefined): boolean => line !== undefined && isName(line) && isBody(line.text);

function blockFrom(lines: readonly Line[], from: number, sender: string | null): Item[] {
  const items: Item[] = [];
  // In a .docx every paragraph stands apart: there the block ends where the names do.
  const apart = gapped(lines);
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || (!apart && at > from && line.blanksBefore > 0)) break;
    if (apart && !(isName(line) && line.heading === 0 && (isBody(line.text) || (items.length > 0 && isNamedBody(lines[at + 1])))) && !(POSTAL.test(line.text) && items.length > 0)) break;
    if (POSTAL.test(line.text) && items.length > 0) continue;
    if (line.heading > 0 || !isName(line)) return [];
    items.push({ text: line.text.replace(/^till\s+(?=\p{Lu})/iu, ''), first: line, last: line, number: null });
  }
  const bodies = items.filter((i) => isBody(i.text));
  const own = sender?.toLowerCase() ?? '';
  // The block is followed by the matter; a letterhead is followed by its own units.
  const followed = lines[at] !== undefined;
  return followed && items[0] !== undefined && bodies.length >= items.length / 2 && !items.some((i) => i.text.toLowerCase() === own || /departement/i.test(i.text)) ? items : [];
}

const isName = (line: Line): boolean => !/^(?:för|kopia)\s/i.test(line.text) && cutCells(line.raw, true).length === 1 && line.text.length < 70 && /^\p{Lu}/u.test(line.text) && !/[.:;?!]$|\d{2}|@|(?<!\p{L})(?:remiss|missiv|förslag|enligt|yttrande|begäran|anstånd|påminnelse|samråd|handläggare)(?!\p{L})/iu.test(line.text);
