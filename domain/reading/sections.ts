import { BODY } from './bodies.ts';
import { isRow } from './cells.ts';
import type { Context } from './context.ts';
import { fieldOfLines } from './layout.ts';
import { isListItem } from './lists.ts';
import type { Line } from './line.ts';
import type { CanonicalHeading, DocumentKind, Field, Section } from './reading.ts';

/** Headings as municipalities write them, onto one set. The order matters: the first that fits wins. */
const CANONICAL: readonly (readonly [CanonicalHeading, RegExp])[] = [
  ['forslag-till-beslut', /^(?:(?:(?:[\p{L}-]+\s+(?:och\s+)?)?\p{L}+s\s+)?(?:förslag\s+till\s+(?:beslut|yttrande|ställningstagande)|beslutsförslag|beslut)|(?:ordförandens|presidiets|förvaltningens|kontorets)\s+förslag|föreslaget\s+beslut)$/iu],
  ['bilagor', /^(?:bilag(?:a|or)|bilageförteckning|handlingar\s+i\s+ärendet|i\s+ärendet\s+finns\s+följande\s+(?:dokument|handlingar)|ärendets\s+handlingar|beslutsunderlag|underlag(?:\s+för\s+beslut(?:et)?)?)$/iu],
  ['remissinstanser', /^(?:remissinstanser(?:na)?|sändlista|remisslista|remitteras\s+till|sändlista\s+remissinstanser|lista\s+över\s+remissinstanser|mottagare|remissen\s+(?:skickas|går|sänds|har\s+skickats)\s+till|följande\s+(?:är\s+)?remissinstanser)$/iu],
  ['beredning', /^(?:ärendets\s+)?(?:beredning(?:en)?|handläggning)$/iu],
  ['synpunkter', /^(?:(?:\p{L}+s\s+)?(?:synpunkter|bedömning(?:ar)?|överväganden?|ställningstagande|kommentarer|yttrande|analys)(?:\s+och\s+(?:förslag|synpunkter|bedömning(?:ar)?|motivering(?:ar)?|ställningstagande))?|(?:generella|allmänna|särskilda|övergripande)\s+(?:synpunkter|kommentarer)|skäl\s+för\s+.+|synpunkter\s+på\s+.+|motivering(?:ar)?)$/iu],
  ['sammanfattning', /^(?:sammanfattning(?:\s+av\s+ärendet)?|ärendet\s+i\s+korthet|kort\s+sammanfattning)$/iu],
  ['arendet', /^(?:ärendet|remissen|sammanfattning\s+av\s+(?:remissen|förslaget|promemorian|betänkandet|utredningen).*|remissen\s*:\s*.+|beskrivning\s+av\s+ärendet(?:\s+och\s+skälen?\s+för\s+.{3,30})?|ärendebeskrivning|redogörelse\s+för\s+ärendet|(?:remissens|förslagets|promemorians|betänkandets)\s+(?:huvudsakliga\s+)?innehåll|förslaget(?:\s+i\s+.+)?)$/iu],
  ['bakgrund', /^(?:bakgrund(?:en)?|remissbehandling|inledning|ärendets\s+bakgrund)$/iu],
];

/** Other lines that are headings whatever stands around them. */
const KNOWN = /^(?:(?:ekonomiska|juridiska|organisatoriska|sociala|ekonomiska\s+och\s+juridiska)\s+(?:konsekvenser|aspekter|överväganden)|(?:bedömning|beskrivning)\s+(?:ur|utifrån|av)\s.{3,60}|prövning\s+av\s.{3,40}|(?:avsnitt|kapitel|kap\.)\s+\d[\d.]*\s+\p{Lu}.{3,80}|förslag\s+till\s+beslut\s+på\s+sammanträdet|beslutet\s+expedieras\s+till|konsekvenser(?:\s+för\s+.+)?|barnkonsekvensanalys|(?:ekonomiska\s+)?konsekvenser\s+och\s+finansiering|ekonomiska\s+konsekvenser\s+och\s+finansiering|kommunala\s+mål|uppföljning\s+och\s+utvärdering|samråd|information(?:\s+eller\s+förhandling)?\s+enligt\s+.{4,70}|jämställdhetsanalys|barnrättsperspektiv(?:et)?|ekonomi|uppföljning|beslutsplanering|beslutsgång|kommunikation(?:splan)?|ansvarig|underskrift(?:er)?|samverkan|juridik|yrkanden|praktiskt|slutsats(?:er)?|måluppfyllelse|syfte|mål|tidplan|beslutet\s+(?:skickas|sänds|expedieras)\s+till|beslutet\s+ska\s+skickas\s+till|expedieras\s+till|delges|jäv|juridisk\s+bedömning|reservation(?:er)?|särskilt\s+(?:uttalande|yttrande))$/iu;
const LABEL = /^(?:handläggare|kontaktperson(?:er)?|telefon|tel|e-post|datum|dnr|diarienr|diarienummer|till|från|sida|vår|er|adress|sammanträdesdatum|tid|plats|mottagare|kopia|sökande|postadress|besöksadress)\b/i;

const BODY_ALONE = new RegExp(`^(?:${BODY})$`, 'u');

export interface Block {
  readonly section: Field<Section>;
  readonly heading: Line;
  /** Lines under the heading, up to the next one. */
  readonly body: readonly Line[];
}

export function canonicalOf(heading: string): CanonicalHeading | null {
  const bare = stripNumber(heading).replace(/[:.]\s*$/, '').trim();
  return CANONICAL.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

export const stripNumber = (text: string): string => text.replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,4}\.)\s+(?=\p{L})/u, '').trim();

/** Headings with the lines under them. `title` is the line that names the matter: it is no section. */
export function readSections(context: Context, kind: DocumentKind, title: Line | null): Block[] {
  const lines = context.layout.lines.filter((l) => !l.furniture);
  const marked = lines.filter((l) => l.heading > 0 && l.heading < 7).length;
  const headings: Line[] = [];
  let started = false;
  lines.forEach((line, i) => {
    // The name of the kind of document, on top of it, is no section.
    if (line === title || !mayBeHeading(line) || (line.index < 6 && /^(?:yttrande|remiss|remissvar|beslutsförslag)$/i.test(line.text))) return;
    const known = canonicalOf(firstColumn(line)) !== null || KNOWN.test(stripNumber(line.text));
    const isHeading = known ? standsAlone(lines, i) && !isNextItem(lines, i) : marked > 0 && line.heading > 0 && line.heading < 7 ? i > 0 || kind === 'strategi' : (started || kind === 'strategi' || (line.heading === 7 && i > 3)) && looksLikeHeading(lines, i, kind);
    if (isHeading && !(line.heading === 1 && i === 0 && kind === 'remissmissiv')) {
      headings.push(line);
      started = true;
    }
  });
  return headings.map((heading, n) => {
    const next = headings[n + 1];
    const body = lines.filter((l) => l.index > heading.index && (next === undefined || l.index < next.index));
    const text = headingText(heading.text, body);
    return { section: fieldOfLines(context.layout, { heading: text, canonical: canonicalOf(firstColumn(heading)) ?? canonicalOf(text) }, heading, heading, 'ordagrant'), heading, body };
  });
}

/** What stands before a wide gap or a tab. */
const firstColumn = (line: Line): string => (line.heading > 0 ? line.text : (line.raw.trim().split(/[\s\u00a0]{3,}|\t/)[0] ?? '').replace(/[*_#]/g, '').trim());

/** "Bilaga   Remiss från kommunstyrelsen:": only the first column is the heading. */
function headingText(text: string, body: readonly Line[]): string {
  const bare = stripNumber(text);
  const lead = /^(bilag(?:a|or))\s+(?!\d)(.+)$/i.exec(bare);
  return lead && body.length > 0 && /:$/.test(bare) ? (lead[1] ?? bare) : bare;
}

function mayBeHeading(line: Line): boolean {
  const { text } = line;
  return !line.item && text.length >= 3 && text.length <= 110 && /^[\p{Lu}\d]/u.test(text) && !LABEL.test(text) && !/^\d{1,2}[.:]\d{2}(?!\d)/.test(text) && !/[.;,!]$/.test(text) && !/@/.test(text) && !/(?<!\p{L})dnr\.?:?\s/iu.test(text);
}

/** "3. Sändlista" under "2. Konsekvensutredning" is an item. */
function isNextItem(lines: readonly Line[], i: number): boolean {
  const number = (line: Line | undefined): number => Number(/^(\d{1,2})[.)]\s/.exec(line?.text ?? '')?.[1] ?? NaN);
  return number(lines[i]) === number(lines[i - 1]) + 1 || (number(lines[i]) === 1 && number(lines[i + 1]) === 2);
}

/** A known heading still needs a line of its own, not a line of a paragraph that happens to be one word. */
function standsAlone(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const prev = lines[i - 1];
  if (!line) return false;
  if (line.heading > 0 || prev === undefined || line.blanksBefore > 0) return true;
  return /[.:]$/.test(prev.text) || prev.text.length < 60;
}

/** An unknown line after the first known heading: short, alone, no list item, and running text follows. */
function looksLikeHeading(lines: readonly Line[], i: number, kind: DocumentKind): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  const prev = lines[i - 1];
  if (!line || !next || line.text.length > 80 || (isRow(line) && line.heading === 0) || /^(?:\d{1,3}[.)]\s|[-–•]|att\s)/.test(line.text) && !/^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u.test(line.text)) return false;
  // Names under "Beslutet skickas till", the line that tells who adopted a policy, and torn prose are no headings.
  if (line.heading === 0 && (BODY_ALONE.test(line.text) || /^(?:antag|fastställ|beslutad|gäller|ersätter|senast\s+reviderad)/i.test(line.text) || /\p{Ll}[.]\s+\p{Lu}/u.test(line.text))) return false;
  if (/^(?:dokument\p{L}*|beslutad|revideras|reviderad|giltig\p{L}*|version|ansvarig|gäller)[^:.]{0,30}:\s/iu.test(line.text)) return false;
  const numbered = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}\p{Ll}/u.test(line.text);
  if (numbered && kind === 'strategi') return !/[.:]$/.test(line.text) && /^[\p{Lu}\d]/u.test(next.text);
  if (/:$/.test(line.text) && line.heading === 0) return false;
  const alone = line.blanksBefore > 0 || line.heading > 0 || prev === undefined || (kind === 'strategi' && /[.]$/.test(prev.text));
  if (!alone || line.text.split(' ').length > 9) return false;
  if (!(line.heading === 7 ? /^[\p{Lu}\d]/u : /^\p{Lu}/u).test(next.text) || /^(?:att|[-–•])\s/.test(next.text)) return false;
  // An item of a list, and the first line of a paragraph, are followed by text as well.
  if (prev && isListItem(line.text) && isListItem(prev.text)) return false;
  if (next.blanksBefore === 0 && line.text.length > next.text.length * 0.6 && kind !== 'strategi') return false;
  const follows = paragraphLength(lines, i + 1);
  return (follows >= (line.heading === 7 || kind === 'strategi' ? 40 : 80) || (isRow(next) && line.blanksBefore > 0) || (kind === 'strategi' && looksLikeHeading(lines, i + 1, kind))) && !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:sson|ström|berg|gren|lund)?$/u.test(line.text) && (isRow(next) || next.text.length > line.text.length || next.text.length > 60 || kind === 'strategi');
}

/** Characters of running text from this line until a blank line. */
function paragraphLength(lines: readonly Line[], from: number): number {
  let sum = 0;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || (i > from && line.blanksBefore > 0)) break;
    sum += line.text.length;
    if (sum > 400) break;
  }
  return sum;
}
