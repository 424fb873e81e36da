import type { Context } from './context.ts';
import { looksLikeBody } from './bodies.ts';
import { isRow } from './cells.ts';
import { labelledCells, labelOf } from './headTable.ts';
import { fieldAt, fieldOfLines } from './layout.ts';
import type { Line } from './line.ts';
import { isListItem } from './lists.ts';
import { isPerson, isTitle } from './names.ts';
import type { DocumentKind, Field } from './reading.ts';
import { canonicalOf } from './sections.ts';

export interface Title {
  readonly field: Field<string>;
  /** The line that is the title, when it is a line of its own. */
  readonly line: Line | null;
}

const REMISS_LEAD = /^(?:svar\s+på\s+|under(?=remiss)|yttrande\s*[–:-]\s*|(?:förslag\s+till\s+)?yttrande\s+till\s+[\p{L}-]+\s+(?=över|angående|om|gällande)|yttrande\s+(?:över|angående|avseende|om|till)\s+|remissvar\s*(?:på|över|angående|[-–:])?\s*|remissyttrande\s*(?:över|angående|[-–:])?\s*|ny\s+(?=remiss))?(?:(?:över|om|angående|gällande)\s+(?=remiss))?(?:remiss(?:en)?(?:möte|instanser|version(?:en)?|utgåva(?:n)?)?|inbjudan\s+till\s+remissmöte(?:\s+och\s+remiss)?|missiv|kungörelse|begäran\s+om\s+yttrande|inhämtande\s+av\s+synpunkter)?\s*(?:från\s+[\p{L}-]+\s*[,:–-]?\s*)?(?:[-–:]\s*)?(?:(?:gällande|angående|rörande|avseende|över|av|om|på|för)\s+)?/iu;
const ANSWER_TO = /^(?:svar\s+på|påminnelse|yttrande\s+(?:över|angående|avseende|till|[–-])|remiss(?:var|yttrande)?\b|remiss\s+(?:av|från|om|angående|gällande)|förslag\s+till\s+yttrande)/iu;
const NOT_A_TITLE = /^(?:till\b|(?:datum|dnr|diarienr)\s.*\d.*|till\s+(?:berörda?|samtliga|alla|medlems\p{L}*|våra|dig|er|nämnder\p{L}*|remissinstans\p{L}*)(?!\p{L}).*|beslutsförslag|följebrev.*|protokollsutdrag.*|samrådsremiss|hej.*|handläggare|telefon|tel\b|e-post|datum|dnr|diarienr|diarienummer|sida|tjänsteutlåtande|tjänsteskrivelse|yttrande|remissvar|remiss|protokoll\p{L}*|sammanträd\p{L}*|svar\s+på\s+remiss(?:en)?(?:\s+från\s+.*)?|remiss\s+från\s+.*|remissvar\s+till\s+.*|vår\p{L}*\s|er\p{L}*\s+(?:dnr|bet|ref|datum)|postadress|kontaktperson|missiv|§.*|nämnd(?:en)?\b.*|.*(?:nämnd|styrelse|förvaltning|kontor|kansli|departement)(?:en|et)?|(?:\p{Lu}[\p{L}-]+\s)?\p{L}+s?\s(?:kommun|stad)|länsstyrelsen.*|region\s.*|kommun(?:al)?förbundet.*|.*\sab|enligt\s+sändlista|se\s+sändlista|rättad\s+version.*|från\s*:.*|skickat\s*:.*)$/iu;

/** The matter that is remitted; for a policy, its own name. */
export function readTitle(context: Context, kind: DocumentKind): Title | null {
  if (kind === 'strategi') return ownName(context);
  return headingTitle(context, kind) ?? titleBesideAnswer(context) ?? titleInText(context) ?? (kind === 'remissmissiv' || kind === 'other' ? loneTitle(context) : null) ?? titleFromAttachment(context) ?? loneTitle(context);
}

function headingTitle(context: Context, kind: DocumentKind): Title | null {
  const lines = context.layout.lines.filter((l) => !l.furniture).slice(0, 40);
  const labelled = labelledCells(context).find((c) => c.label === 'title' && strip(c.text).length > 6 && c.line.index < 25 && !(c.text.length > 60 && /[.]$/.test(c.text)));
  if (labelled) return { field: labelled.from < 0 ? fieldOfLines(context.layout, strip(labelled.text), labelled.line, labelled.line, 'ordagrant') : fieldAt(context.layout, strip(labelled.text), labelled.from, labelled.to, 'ordagrant'), line: null };
  const trailing = lines.slice(0, 25).find((l) => TRAILING_ANSWER.test(l.text) && !isListItem(l.text) && /^[\p{Lu}\d”"]/u.test(l.text) && !/(?<!\p{L})(?:ska|skall|inkommit|senast|har)(?!\p{L})/u.test(l.text) && !ANSWER_TO.test(l.text) && strip(l.text).length > 6);
  if (trailing) return fromLine(context, trailing);
  const byWord = lines.slice(0, 25).find((l) => /^\P{Ll}/u.test(l.text) && !isListItem(l.text) && ANSWER_TO.test(l.text.replace(LEADING, '')) && strip(l.text).length > 12 && !/[.]$/.test(l.text));
  const top = lines[0];
  if ((kind === 'remissmissiv' || kind === 'other') && top && top.heading === 1 && !NOT_A_TITLE.test(top.text)) return fromLine(context, top);
  if (byWord && (kind !== 'tjansteutlatande' || !besideAnswerLine(lines))) return fromLine(context, byWord, lines);
  if (kind === 'remissmissiv' || kind === 'other') {
    const heading = lines.find((l) => l.heading > 0 && l.heading < 4 && strip(l.text).length > 8 && canonicalOf(l.text) === null && !NOT_A_TITLE.test(l.text));
    if (heading) return fromLine(context, heading);
    // No marks at all, as from a .pdf: the page opens with its title.
    if (top && top.text.length > 30 && !isRow(top) && mayBeTitle(top)) return fromLine(context, top, lines);
    const alone = lines.slice(0, 25).find((l, i) => namesMatter(l, lines[i + 1]));
    if (alone) return fromLine(context, alone, lines);
  }
  return null;
}

/** "Cykelplan för Hultinge – svar på remiss (KS-2014/742)", "Ny avfallsplan. Svar på remiss från …": the matter first. */
const TRAILING_ANSWER = /^\P{Ll}?.{5,160}?(?:\s*[–-]\s+|[.:,]\s+)(?:(?:svar|yttrande)\s+(?:på|över|till)\s+(?:remiss|kommunstyrelsen|regionstyrelsen|\p{L}+departementet)|remiss(?:var|yttrande)?\b)(?:[^.]|\.(?=\S)){0,80}$/iu;

/** A line of its own in the head that names a plan, a proposal or the like, with text under it. */
function namesMatter(line: Line, next: Line | undefined): boolean {
  return next !== undefined && mayBeTitle(line) && line.text.split(' ').length > 1 && MATTER.test(line.text) && !/[:?!]$/.test(line.text) && !isRow(line) && (line.heading > 0 || (line.blanksBefore > 0 && (next.blanksBefore > 0 || labelOf(next.text.split(/[\s:]/)[0] ?? '') !== null)));
}
const MATTER = /(?:strategi|detaljplan|plan|program|policy|riktlinje|föreskrift|förslag|betänkande|promemoria|taxa|ansökan|utredning|handlingsplan|rapport|remiss)/i;

function besideAnswerLine(lines: readonly Line[]): boolean {
  return lines.some((l) => /^(?:svar\s+på\s+)?remiss(?:en)?(?:\s|$)/i.test(l.text) && strip(l.text).length < 12);
}

/** "Internationell strategi" on one line, "Svar på remiss från kommunstyrelsen" under it (or over it). */
function titleBesideAnswer(context: Context): Title | null {
  const lines = context.layout.lines.filter((l) => !l.furniture).slice(0, 40);
  const at = lines.findIndex((l) => /^\P{Ll}/u.test(l.text) && /^(?:svar\s+på\s+remiss|remiss\s+från|yttrande\s+(?:till\s+\S+\s+)?(?:till|över)\s+remiss|remissvar\s+till|remiss\s*$)/i.test(l.text) && l.text.length < 120);
  for (const candidate of at >= 0 ? [lines[at - 1], lines[at + 1]] : []) {
    if (candidate && mayBeTitle(candidate)) return { field: fieldOfLines(context.layout, strip(candidate.text), candidate, candidate, 'ordagrant'), line: candidate };
  }
  const heading = lines.find((l) => l.heading > 0 && l.heading < 7 && mayBeTitle(l));
  return heading ? { field: fieldOfLines(context.layout, strip(heading.text), heading, heading, 'tolkat'), line: heading } : null;
}

function mayBeTitle(line: Line): boolean {
  return line.text.length > 5 && line.text.length < 220 && !/\d{2,4}-\d{2,3} \d{2}/.test(line.text) && !isPerson(line.text) && !isTitle(line.text) && !NOT_A_TITLE.test(line.text) && canonicalOf(line.text) === null && !/\d{4}-\d{2}-\d{2}$/.test(line.text) && !/[.]$/.test(line.text);
}

/** Named in a sentence: "remitterat promemorian X till", "remissen «X»", "betänkandet X (SOU 2017:64)". */
function titleInText(context: Context): Title | null {
  const flow = context.layout.flow;
  const patterns = [
    /(?:remiss(?:en)?|förslag(?:et)?(?:\s+till)?|promemorian|betänkandet|rapporten|strategin|ärendet|rubricerade)\s+[”"»«]([^”"»«\n]{8,200})[”"»«]/iu,
    /(?:promemorian|(?:del)?betänkandet|rapporten)\s+(\p{Lu}[^.\n]{8,180}?)\s*(?:\((?:SOU|Ds)\s*\d{4}:\d+\)|till\s+\p{L}+|för\s+yttrande|på\s+remiss|\.)/u,
    /(?<!\p{L})remissen\s+(?:av|om)\s+([\p{L}][^.(\n,]{6,100}?)\s*(?:\(|,|\.\s|\ssom\s)/u,
    /(?:remitterat|översänt|skickat)\s+(?:förslag(?:et)?\s+till\s+)?(\p{Lu}[^.\n]{8,160}?)\s+(?:till|på\s+remiss)\s/u,
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(flow);
    const name = match?.[1];
    if (!match || name === undefined) continue;
    const from = match.index + match[0].indexOf(name);
    return { field: fieldAt(context.layout, name.trim(), from, from + name.length, 'tolkat'), line: null };
  }
  return null;
}

/** Nothing but its place tells: a line of two words or more, alone under the day and the number of the head and over the text. */
function loneTitle(context: Context): Title | null {
  const lines = context.layout.lines.filter((l) => !l.furniture).slice(0, 25);
  const number = lines.slice(0, 12).findLastIndex((l) => l.text.length < 80 && /\d{4}-\d\d-\d\d|(?<!\p{L})(?:dnr|diarienr|diarienummer)(?!\p{L})|\d{4}\s?[/:-]\s?\d{2,6}$/iu.test(l.text) && !/[.]$/.test(l.text));
  const at = lines.findIndex((l, i) => i > number && mayBeTitle(l) && !looksLikeBody(l.text) && !isRow(l) && /^[\p{Lu}”"]/u.test(l.text) && l.text.split(' ').length > 1 && !/[:?!,;]$|@|^\(|^(?:hej|god)|\p{Ll}[.?!]\s/iu.test(l.text) && !/^\p{Ll}/u.test(lines[i + 1]?.text ?? '') && (l.blanksBefore > 0 || i === number + 1) && (lines[i + 1] === undefined || (lines[i + 1]?.blanksBefore ?? 0) > 0 || (lines[i + 1]?.text.length ?? 0) > 60));
  const line = lines[at];
  return line ? fromLine(context, line, lines) : null;
}

/** Only the list of attachments names the matter: the first of those that came with the remiss. */
function titleFromAttachment(context: Context): Title | null {
  const lines = context.layout.lines;
  const at = lines.findIndex((l) => /^bilag(?:a|or)\b/i.test(l.text));
  for (const line of at >= 0 ? lines.slice(at + 1, at + 6) : []) {
    const name = line.text.replace(/^\d+[.)]?\s*/, '').replace(/^\p{L}+s\s+förslag\s+till\s+/u, '').replace(/\.$/, '');
    if (name.length > 12 && !/tjänsteutlåtande|protokoll|yttrande/i.test(name)) return { field: fieldOfLines(context.layout, name, line, line, 'tolkat'), line: null };
  }
  return null;
}

/** A policy's own name, when the text says it: its first heading, or "… stads strategi för …" in a sentence. */
function ownName(context: Context): Title | null {
  const name = /(?:strategi|policy|riktlinjer?|program|handlingsplan|plan)\b/i;
  const first = context.layout.lines.slice(0, 10).find((l) => (l.heading > 0 || l.text.length < 90) && name.test(l.text) && !/[.]$/.test(l.text));
  return first ? { field: fieldOfLines(context.layout, first.text, first, first, 'ordagrant'), line: first } : null;
}

/** A heading may run over two lines, and a number may be glued to its end. */
function fromLine(context: Context, line: Line, lines: readonly Line[] = []): Title | null {
  let last = line;
  let text = line.text;
  const next = lines[lines.indexOf(line) + 1];
  if (next && next.blanksBefore <= 1 && (line.heading === 0 || /\p{L}-$/u.test(text)) && next.heading === 0 && ((/^[a-zåäö(]/.test(next.text) && next.text.length < 90 && !/^\(.*(?:dnr|diarie)/iu.test(next.text)) || (next.blanksBefore === 0 && line.text.length > 60 && !NOT_A_TITLE.test(next.text) && next.text.length < 90 && !/\d{4}|dnr/i.test(next.text)))) {
    text = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next.text) && !/^(?:och|eller|samt)\s/.test(next.text) ? `${text.slice(0, -1)}${next.text}` : `${text} ${next.text}`;
    last = next;
  }
  const value = strip(text);
  return value.length < 4 ? null : { field: fieldOfLines(context.layout, value, line, last, 'ordagrant'), line };
}

/** "§ 88 ", "Ärende KS-2017/64 " before the matter itself. */
const LEADING = /^(?:(?:\p{Lu}{2,5}\s)?§\s*\d+(?:\/\d+)?\s+|(?:ärende|ang(?:ående|\.)?)\s*:?\s+(?:[\p{Lu}]{1,5}[ :/-]{0,2}\d[\d/:-]+\s+)?(?=\p{L}))/iu;
const TRAILING = /(?:\s*[–-]\s+|[.:,]\s+)(?:(?:svar|yttrande)\s+(?:på|över|till)\s+(?:remiss|kommunstyrelsen|regionstyrelsen|\p{L}+departementet)|remiss(?:var|yttrande)?\b)(?:[^.]|\.(?=\S)){0,80}$/iu;
/** ", STK-2014-1045" and "(KN2023/03412)" at the end of a heading. */
const NEW_DAY = /\s*[–-]\s+(?:ny(?:tt)?|förlängd|ändrad|senarelagd|framflyttad)\s+(?:sista\s+)?(?:svars|remiss)?(?:dag|tid|datum)\p{L}*$/iu;
const LEADING_NUMBER = /^(?:dnr\.?:?\s+)?\p{Lu}[\p{L}]{0,4}[ :-]?\d{4}[-/:]\d{1,6}(?:\/\p{Lu}{1,5})?,?\s+(?=\p{L})/u;
const TRAILING_NUMBER = /(?:\s*,\s*|\s*\()[A-ZÅÄÖ][\p{L}]{0,5}[ :/-]?\s?(?:\d{4}\s?[/:-]\s?\d{2,6}|\d{1,5}\/\d{2,4})[^\s()]*\)?$/u;

function strip(text: string): string {
  return text
    .replace(/^dnr\.?:?\s+(?=\p{Lu})/iu, '')
    .replace(LEADING_NUMBER, '')
    .replace(/\s*\(?\s*(?:diarienummer|diarienr|dnr)\b.*$/i, '')
    .replace(/(\p{Ll})Diarienummer.*$/u, '$1')
    .replace(/^(?:sv|vb|fw|fwd|re)\s*:\s*/i, '')
    .replace(LEADING, '')
    .replace(/^(?:påminnelse|svar\s+på\s+begäran\s+om\s+(?:anstånd|förlängd\s+(?:remiss|svars)tid))\s*[:,–-]?\s*(?=\p{L})/iu, '')
    .replace(/^rättelse\s+(?:av|till)\s+(?:remissen|remiss|missiv)\s*(?:av|om|[:,–-])?\s*(?=\p{L})/iu, '')
    .replace(/^(?:förlängd|ändrad|ny|längre|utökad|förkortad|kortare)\s+(?:remiss|svars)tid\s+(?:för|avseende|gällande)\s+(?:remissen\s+(?:av|om)\s+)?/i, '')
    .replace(REMISS_LEAD, '')
    .replace(TRAILING, '')
    .replace(TRAILING_NUMBER, '')
    .replace(NEW_DAY, '')
    .replace(LEADING_NUMBER, '')
    .replace(/^(?:samråd\s+(?:om|kring|avseende)\s+|tyck\s+till\s+om\s+)(?=\p{L})/iu, '')
    .replace(/^\p{Lu}\p{L}+s\s+(?:rapport|promemoria|skrivelse|hemställan|redovisning)\s+(?=\p{Lu}|[”"])/u, '')
    .replace(/^(?:(?:promemorian|promemoria|betänkandet|delbetänkandet|slutbetänkandet|departementspromemorian|förslaget)\s+(?=\p{Lu}|[”"]))/u, '')
    .replace(/^Departementspromemorian\s+(.+?)\s+remitteras$/u, '$1')
    .replace(/\s+(?:remitteras|på remiss)$/u, '')
    .replace(/^[”"»](.*)[”"«]$/u, '$1')
    .replace(/^[-–:]\s*/, '')
    .trim();
}
