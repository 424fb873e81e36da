import { addressBlock } from './addressBlock.ts';
import { looksLikeBody } from './bodies.ts';
import { cutCells, isRow } from './cells.ts';
import type { Context } from './context.ts';
import { labelledCells } from './headTable.ts';
import { itemsOf, NAME_COLUMN } from './recipientTable.ts';
import { remittedTo } from './remittedTo.ts';
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

/** Who the remiss was sent to: from a list, a form or the head of a mail, and from sentences such as "har remitterat till A, B och C". */
export function readRecipients(context: Context, kind: DocumentKind, blocks: readonly Block[], register: Register, sender: string | null): Recipients {
  if (kind === 'strategi') return { recipients: [], openEnded: false };
  const sends = kind === 'remissmissiv' || kind === 'other';
  const listed = sends ? listedRecipients(context, blocks) : [];
  const found: { name: string; field: Field<null> }[] = [];
  let openEnded = false;
  for (const { name, field } of [...listed, ...(sends && listed.length === 0 ? inForm(context) : [])]) {
    openEnded ||= OPEN_ENDED.test(name);
    for (const one of isCompound(name) ? expandCompound(name.replace(OPEN_ENDED, ''), register) : [name]) found.push({ name: one, field });
  }
  if (found.length === 0 || !sends) {
    for (const phrase of remittedTo(context, kind)) {
      openEnded ||= OPEN_ENDED.test(phrase.text);
      for (const name of expandCompound(phrase.text.replace(OPEN_ENDED, ''), register)) found.push({ name, field: fieldAt(context.layout, null, phrase.from, phrase.to, 'ordagrant') });
    }
  }
  const told = found.length;
  if (told === 0 && kind === 'remissmissiv') {
    for (const item of addressBlock(context, sender)) found.push({ name: item.text, field: fieldOfLines(context.layout, null, item.first, item.last, 'tolkat') });
  }
  const seen = new Set<string>();
  const recipients: Field<Recipient>[] = [];
  for (const { name, field } of found) {
    const clean = name.replace(OPEN_ENDED, '').replace(LIMIT, '').replace(/^följande(?:\s+\p{L}+){0,3}:\s*/iu, '').replace(/[.;,:]$/, '').trim();
    const key = clean.toLowerCase();
    if (clean.length < 3 || seen.has(key) || (CLASS.test(clean) && !(listed.length === 0 && /^kommunala\s+bolag$/iu.test(clean)))) continue;
    seen.add(key);
    recipients.push({ ...field, value: { asWritten: clean, instansId: matchInstans(clean, register)?.id ?? null, group: groupOf(clean) } });
  }
  return { recipients, openEnded };
}

/** "Rinkeby-Kista, Hägersten-Liljeholmens och Södermalms stadsdelsnämnder" on one line of a list is three. */
const isCompound = (name: string): boolean => /(?:,|\s(?:och|samt)\s).*(?:nämnder|stadsdelsförvaltningar)(?:na)?\P{L}*$/iu.test(name) && groupOf(name) === null;

/** A line in a list that only says of what kind those under it are. */
const CLASS = /^(?:(?:kommunala|interna|externa|statliga|övriga|andra|regionala|ideella|berörda)\s+)?(?:bolag|nämnder|kommuner|myndigheter|organisationer|föreningar|intresseorganisationer|råd|övriga|externa|interna|mottagare|remissinstanser|instanser|förvaltningar|stadsdelsnämnden|universitet\s+och\s+högskolor|domstolar|länsstyrelser)$/iu;

/** "Kommerskollegium (avsnitt 7)": what a body is asked about is no part of its name. */
const LIMIT = /\s*\((?:avsnitt|kap(?:itel)?|del|delar|delarna|bilaga|endast|enbart|såvitt|lagförslag|förslaget|punkt)(?!\p{L})[^)]*\)\s*$/iu;

interface Named {
  readonly name: string;
  readonly field: Field<null>;
}

/** "Skickas till | A, B, C" in a form, "Till: A; B; C" in the head of a mail. */
function inForm(context: Context): Named[] {
  for (const line of context.layout.lines.slice(0, 12)) {
    const text = /^Till\s+((?:samtliga|alla|berörda|kommunens|stadens|länets|\p{L}+nämnden|\p{Lu}).{5,300})$/iu.exec(line.text)?.[1];
    if (text === undefined || line.furniture || line.flowStart < 0 || /[.:?!]$|\d/.test(text)) continue;
    const names = expandCompound(text, { instanser: [] });
    if (names.length > 1 && names.filter((n) => looksLikeBody(n) || groupOf(n) !== null).length >= names.length / 2) return names.map((name) => ({ name, field: fieldAt(context.layout, null, line.flowStart, line.flowEnd, 'ordagrant') }));
  }
  for (const cell of labelledCells(context)) {
    const mail = cell.label === 'addressee' && (/;/.test(cell.text) || cell.text.split(/,\s/).filter(looksLikeBody).length >= 2 || groupOf(cell.text.split(/,\s/)[0] ?? '') !== null);
    if ((cell.label !== 'recipients' && !mail) || cell.from < 0 || /^se\s/i.test(cell.text)) continue;
    const text = runOver(context, cell.text, cell.line);
    const names = expandCompound(text.replace(/<[^>]*>/g, ''), { instanser: [] });
    if (names.some((n) => looksLikeBody(n) || groupOf(n) !== null)) return names.map((name) => ({ name, field: fieldAt(context.layout, null, cell.from, cell.to, 'ordagrant') }));
  }
  return [];
}

/** A cell that goes on in the lines under it, as a narrow column or a page makes it. */
function runOver(context: Context, text: string, line: Line): string {
  let whole = text;
  for (const next of context.layout.lines.slice(line.index + 1, line.index + 8)) {
    const torn = /(?:,|\s(?:och|samt)|-)$/u.test(whole);
    const goesOn = next.blanksBefore === 0 && !isRow(next) && !/[.:]$/.test(whole) && whole.length > 40 && !/^[\p{L} ]{2,25}[:?]/u.test(next.text) && (torn || next.text.length < 60);
    if (!goesOn) break;
    whole += ` ${next.text}`;
    if (!torn) break;
  }
  return whole;
}

function listedRecipients(context: Context, blocks: readonly Block[]): Named[] {
  const named = (items: readonly Item[]): Named[] => items.map((item) => ({ name: item.text, field: fieldOfLines(context.layout, null, item.first, item.last, 'ordagrant') }));
  const block = blocks.find((b) => b.section.value.canonical === 'remissinstanser');
  if (block && block.body.length > 0) {
    const items = itemsOf(untilProse(block.body));
    if (items.length > 0) return named(items);
  }
  const lines = context.layout.lines.filter((l) => !l.furniture);
  // The lead may be torn: "remitteras till följande" / "instanser:".
  const led = lines.findIndex((l, i) => LED.test(l.text) || (/:$/.test(l.text) && l.text.length < 60 && l.blanksBefore === 0 && LED.test(`${lines[i - 1]?.text ?? ''} ${l.text}`)));
  if (led >= 0) {
    const items = itemsOf(untilProse(lines.slice(led + 1)));
    if (items.length >= 2) return named(items);
  }
  // A table whose head says that a column holds those who are asked.
  const table = lines.findIndex((l, i) => isRow(l) && lines[i + 1] !== undefined && isRow(lines[i + 1] as Line) && cutCells(l.raw, false).some((c) => NAME_COLUMN.test(c.text)));
  if (table >= 0) {
    const end = lines.findIndex((l, i) => i > table && !isRow(l));
    const items = itemsOf(lines.slice(table, end < 0 ? undefined : end));
    if (items.length >= 2 && items.filter((i) => looksLikeBody(i.text)).length >= items.length / 2) return named(items);
  }
  const addressed = lines.slice(0, 30).findIndex((l) => /^till\s*:?$/iu.test(l.text));
  if (addressed >= 0) {
    const items = itemsOf(untilGap(untilProse(lines.slice(addressed + 1))));
    if (items.length >= 2 && items.filter((i) => looksLikeBody(i.text)).length >= items.length / 2) return named(items);
  }
  // The address in the right column of a letter.
  const right = lines.slice(0, 15).flatMap((l) => (/^[ \u00a0]{10,}\S/.test(l.raw) ? [l] : besideContact(l))).filter((l) => !/\d|@|:/.test(l.text));
  const addressees = splitItems(right);
  if (addressees.length >= 2 && addressees.filter((i) => looksLikeBody(i.text)).length > addressees.length / 2) return named(addressees);
  const close = closeBodies(lines.slice(2, 18));
  return named(close.length >= 3 ? close : bareList(lines));
}

/** The line before a list: "Vi skickar remissen till:", "Förslaget remitteras till följande:", "Remissinstanser:". */
const LED = /(?:remissinstanser(?:na)?|^inbjudna(?:\s+\p{L}+)?|(?:remitter(?:as|ar|ats|at)|skicka(?:s|r|ts|t)|sänd(?:s|er)|sänts?|översänd(?:s|er)|går|gått)\s+(?:\p{L}+\s+){0,4}?(?:för\s+yttrande\s+)?till(?:\s+följande\b.*)?|synpunkter\b.*\btill|följande\s+(?:remissinstanser|instanser|nämnder|mottagare)\b.*)\s*:$/iu;

/** The right column of a row whose left one is a telephone or an address: the contact stands beside the address of the letter. */
function besideContact(line: Line): Line[] {
  const [left, address] = cutCells(line.raw, true);
  return left && address && address.column > 30 && cutCells(line.raw, true).length === 2 && /@|^(?:\+46|0)[\d ()–-]{6,16}$/.test(left.text) ? [{ ...line, text: address.text, raw: address.text }] : [];
}

/** Three or more lines in the head, one under the other, that are each a nämnd or a company: an address whose place on the page is lost. */
function closeBodies(lines: readonly Line[]): Item[] {
  const items = splitItems(lines.filter((l) => l.heading === 0));
  const is = (item: Item | undefined): boolean => item !== undefined && item.text.length < 70 && /(?:nämnd(?:en)?|styrelsen|bolaget|förbundet|\sAB)$/u.test(item.text) && !/\d/.test(item.text);
  const from = items.findIndex((item, i) => is(item) && is(items[i + 1]) && is(items[i + 2]));
  const end = items.findIndex((item, i) => i > from && !is(item));
  return from < 0 ? [] : items.slice(from, end < 0 ? undefined : end);
}

/** Lines that stand close together under an address. */
function untilGap(lines: readonly Line[]): Line[] {
  // In a .docx every paragraph stands apart: there a long line ends the address.
  const gapped = lines.slice(1, 4).every((l) => l.blanksBefore > 0);
  const at = lines.findIndex((l, i) => (gapped ? l.text.length > 60 : i > 0 && l.blanksBefore > 0));
  return at < 0 ? [...lines] : lines.slice(0, at);
}

/** The lines of a list: up to the first sentence. */
function untilProse(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  // In a .docx every paragraph stands apart, so a gap says nothing.
  const gapped = lines.slice(1, 12).filter((l) => l.blanksBefore > 0).length > Math.min(lines.length - 1, 11) * 0.6;
  for (const line of lines) {
    if (line.heading > 0) break;
    const goesOn = numberGoesOn(lines, line, kept);
    if (!goesOn && !isListItem(line.text)) {
      if (isProse(line) || NEW_PART.test(line.text) || ((gapped || !isListItem(kept[0]?.text ?? '')) && isSigned(lines, line, gapped))) break;
      // A numbered list is over at the first bare line after a gap.
      const runsOn = gapped && (/^[a-zåäö(]/.test(line.text) || /-$/.test(kept.at(-1)?.text ?? '') || looksLikeBody(line.text));
      if (!runsOn && line.blanksBefore > 0 && kept.filter((l) => isListItem(l.text)).length >= 2) break;
    }
    kept.push(line);
  }
  return kept;
}

/** What begins after a list and is none of it. */
const NEW_PART = /^(?:remiss(?:\s|:)|(?:samråd|granskning|utställning|begäran|rättelse|påminnelse)(?:\s|:)|bifoga|kopia(?:\s+till)?\s*:?$|för\s+kännedom|bilag(?:a|or)\b|dnr\b|diarienummer)/iu;

/** A name with a title under it, or a lone name after a gap. "Svensk Sjöfart" has the shape of a name, "Etiska rådet" that of a title. */
function isSigned(lines: readonly Line[], line: Line, gapped: boolean): boolean {
  const next = lines[lines.indexOf(line) + 1];
  return isPerson(line.text) && !looksLikeBody(line.text) && (next === undefined ? !gapped && line.blanksBefore > 0 : isTitle(next.text) && !looksLikeBody(next.text) || !gapped && line.blanksBefore > 0 && next.blanksBefore > 0);
}

/** "98. Föreningen A och" / "B" / "99. C": the numbering goes on after the bare line. */
function numberGoesOn(lines: readonly Line[], line: Line, kept: readonly Line[]): boolean {
  const number = (l: Line | undefined): number => Number(/^(\d{1,3})[.)]?\s/.exec(l?.text ?? '')?.[1] ?? NaN);
  const last = kept.findLast((l) => isListItem(l.text));
  return number(lines[lines.indexOf(line) + 1]) === number(last) + 1;
}

function isProse(line: Line): boolean {
  const words = line.text.split(' ').length;
  if (/(?<!\p{L})(?:skickas|lämnas|sänds|besvaras|mejlas)(?!\p{L})/u.test(line.text) || (words > 2 && /:$/.test(line.text))) return true;
  return line.text.length > 110 || (words > 5 && /[.:]$/.test(line.text)) || (words > 5 && /(?<!\p{L})(?:ska|skall|har|kan|är|bör|önskas|ställas|innebär)(?!\p{L})/u.test(line.text));
}

/** A run of short lines most of which are names of bodies, without any heading (field guide: one in thirty). */
function bareList(lines: readonly Line[]): Item[] {
  let best: Line[] = [];
  let run: Line[] = [];
  for (const line of [...lines, null]) {
    // A gap after lines that stood close ends the list.
    const apart = line !== null && line.blanksBefore > 0 && run.length > 2 && run.slice(1).every((l) => l.blanksBefore === 0);
    const inRun = line !== null && !apart && line.heading === 0 && !NEW_PART.test(line.text) && !isProse(line) && line.text.length < 110 && !/[.:]$/.test(line.text) && !/@|\d{4}-\d{2}|(?:19|20)\d{2}$|\d{4}\s?\/\s?\d|^(?:från|till|kopia|cc|ämne|skickat|datum|hej)(?:\s*:|!|$)/i.test(line.text);
    if (inRun && line) run.push(line);
    if (!inRun) {
      if (run.length > best.length) best = run;
      run = apart && line && !isProse(line) && !NEW_PART.test(line.text) ? [line] : [];
    }
  }
  // Figures that count from one are the list; what stands close above them is the head of the page.
  const first = best.findIndex((l) => /^1[.)]?\s/.test(l.text));
  const numbered = first > 0 && best.slice(first).filter((l) => isListItem(l.text)).length >= Math.max(3, (best.length - first) * 0.6);
  const items = splitItems(numbered ? best.slice(first) : best);
  return items.length >= 5 && items.filter((i) => looksLikeBody(i.text)).length >= items.length * 0.5 ? items : [];
}
