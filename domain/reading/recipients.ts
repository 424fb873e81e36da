import { looksLikeBody } from './bodies.ts';
import type { Context } from './context.ts';
import { expandCompound, groupOf, OPEN_ENDED } from './compound.ts';
import { matchInstans } from './instanser.ts';
import type { Register } from './instanser.ts';
import { fieldAt, fieldOfLines } from './layout.ts';
import type { Line } from './line.ts';
import { isListItem, splitItems } from './lists.ts';
import type { Item } from './lists.ts';
import { isPerson, isTitle } from './names.ts';
import type { DocumentKind, Field, Recipient } from './reading.ts';
import type { Block } from './sections.ts';

export interface Recipients {
  readonly recipients: readonly Field<Recipient>[];
  readonly openEnded: boolean;
}

/** Who the remiss was sent to: from a list, and from sentences such as "har remitterats till A, B och C". */
export function readRecipients(context: Context, kind: DocumentKind, blocks: readonly Block[], register: Register): Recipients {
  if (kind === 'strategi') return { recipients: [], openEnded: false };
  const listed = kind === 'remissmissiv' || kind === 'other' ? listedRecipients(context, blocks) : [];
  const found: { name: string; field: Field<null> }[] = listed.map((item) => ({ name: item.text, field: fieldOfLines(context.layout, null, item.first, item.last, 'ordagrant') }));
  let openEnded = found.some((f) => OPEN_ENDED.test(f.name));
  if (found.length === 0 || kind !== 'remissmissiv') {
    for (const phrase of remittedTo(context)) {
      openEnded ||= OPEN_ENDED.test(phrase.text);
      for (const name of expandCompound(phrase.text, register)) found.push({ name, field: fieldAt(context.layout, null, phrase.from, phrase.to, 'ordagrant') });
    }
  }
  const seen = new Set<string>();
  const recipients: Field<Recipient>[] = [];
  for (const { name, field } of found) {
    const clean = name.replace(OPEN_ENDED, '').replace(/[.;,:]$/, '').trim();
    const key = clean.toLowerCase();
    if (clean.length < 3 || seen.has(key)) continue;
    seen.add(key);
    recipients.push({ ...field, value: { asWritten: clean, instansId: matchInstans(clean, register)?.id ?? null, group: groupOf(clean) } });
  }
  return { recipients, openEnded };
}

/** The object of "remitterat … till": up to "för yttrande" or the end of the sentence. */
function remittedTo(context: Context): { text: string; from: number; to: number }[] {
  const pattern = /(?:remitterat|remitterats|remitterades|remitteras|remitterade|på\s+remiss|för\s+yttrande|för\s+synpunkter)(?:[^.:]{0,200}?)\s(?:till|hos)(?:\s+följande(?:\s+\p{L}+){0,2})?\s*:?\s+/giu;
  const phrases: { text: string; from: number; to: number }[] = [];
  for (const sentence of context.sentences) {
    if (!/remitter|remiss/i.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(pattern)) {
      if (/(?:kommit|inkommit|inkomna|lämnas|skickas|senast)/i.test(match[0])) continue;
      const start = match.index + match[0].length;
      const rest = sentence.text.slice(start);
      const stop = /\s+för\s+(?:yttrande|synpunkter|svar|besvarande|kännedom)|\s+med\s+(?:svarstid|begäran|svar|möjlighet|önskemål)|\s+(?:senast|som\s+ska|där|i\s+syfte|under\s+tiden|den\s+\d)|\.(?:\s|$)|\n/i.exec(rest);
      const text = rest.slice(0, stop?.index ?? rest.length).replace(/\.$/, '');
      if (text.length > 2 && /(?:nämnd|styrelse|förvaltning|bolag|AB|kommun|region|kontor|råd|förbund|myndighet|verk|organisation|m\.?\s?fl)/i.test(text)) {
        phrases.push({ text, from: sentence.from + start, to: sentence.from + start + text.length });
      }
    }
  }
  return phrases;
}

function listedRecipients(context: Context, blocks: readonly Block[]): Item[] {
  const block = blocks.find((b) => b.section.value.canonical === 'remissinstanser');
  if (block && block.body.length > 0) {
    const items = splitItems(untilProse(block.body));
    if (items.length > 0) return items;
  }
  const lines = context.layout.lines.filter((l) => !l.furniture);
  const led = lines.findIndex((l) => /(?:remissinstanser(?:na)?|(?:remitteras|skickas|sänds|översänds)\s+(?:härmed\s+)?(?:för\s+yttrande\s+)?till(?:\s+följande\b.*)?|synpunkter\b.*\btill)\s*:$/iu.test(l.text));
  if (led >= 0) {
    const items = splitItems(untilProse(lines.slice(led + 1)));
    if (items.length >= 2) return items;
  }
  return bareList(lines);
}

/** The lines of a list: up to the first sentence. */
function untilProse(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    if (line.heading > 0) break;
    if (!isListItem(line.text) && (isProse(line) || (!isListItem(kept[0]?.text ?? '') && (isPerson(line.text) || isTitle(line.text))))) break;
    // A numbered list is over at the first bare line after a gap.
    if (!isListItem(line.text) && line.blanksBefore > 0 && kept.filter((l) => isListItem(l.text)).length >= 2) break;
    kept.push(line);
  }
  return kept;
}

function isProse(line: Line): boolean {
  const words = line.text.split(' ').length;
  return line.text.length > 110 || (words > 5 && /[.:]$/.test(line.text)) || (words > 5 && /(?<!\p{L})(?:ska|skall|har|kan|är|bör|önskas|ställas|innebär)(?!\p{L})/u.test(line.text));
}

/** A run of short lines most of which are names of bodies, without any heading (field guide: one in thirty). */
function bareList(lines: readonly Line[]): Item[] {
  let best: Line[] = [];
  let run: Line[] = [];
  for (const line of [...lines, null]) {
    const inRun = line !== null && line.heading === 0 && !isProse(line) && line.text.length < 110 && !/[.:]$/.test(line.text) && !/@|\d{4}-\d{2}/.test(line.text);
    if (inRun && line) run.push(line);
    if (!inRun) {
      if (run.length > best.length) best = run;
      run = [];
    }
  }
  const items = splitItems(best);
  return items.length >= 5 && items.filter((i) => looksLikeBody(i.text)).length >= items.length * 0.5 ? items : [];
}
