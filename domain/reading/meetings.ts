import type { Datum } from '../calendar/datum.ts';
import { NAMND } from './bodies.ts';
import { cutCells, isRow } from './cells.ts';
import type { Context } from './context.ts';
import { findDates } from './dates.ts';
import type { DateHit } from './dates.ts';
import { labelledCells } from './headTable.ts';
import type { Label } from './headTable.ts';
import { fieldAt } from './layout.ts';
import type { DocumentKind, Field } from './reading.ts';
import { spanAt } from './sentences.ts';

const FORVALTNINGSGRUPP = /(?:förvaltningsgrupp|samverkansgrupp|förvaltningsråd|samverkansråd|lokala?\s+samverkan|cesam|fvg|MBL)/i;
const MEETING_LABEL = /(?:sammanträdesdatum|sammanträdesdag|sammanträdestid|nämndsammanträde|nämndens\s+(?:sammanträde|möte)|sammanträde(?:t)?|nämnddatum|beslutsdatum|mötesdatum|behandlas\s+(?:av|i|på)\s+(?:\p{L}+nämnden|nämnden)|(?<!\p{L})nämnden\s+(?:behandlar|beslutar\s+i|tar\s+upp)\s+ärendet)[^.\n]{0,40}$/iu;
const DATE_LABEL = /(?:^|\n)(?:datum|upprättad|upprättat|utfärdad|utfärdat|skapad|skickat|skickad|utskickad|publicerad|publicerat|daterad|dat\.?)\s*:?\s*$/i;
const PLACE_DATE = /(?:^|\n)(?!(?:Justera|Anslag|Protokoll|Tjänste|Yttrande|Bilaga|Missiv|Förslag)\p{L}*\s)\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?,?\s+(?:den\s+)?$/u;

export interface Meetings {
  readonly forvaltningsgrupp: Field<Datum> | null;
  readonly meeting: Field<Datum> | null;
  readonly documentDate: Field<Datum> | null;
}

type Real = DateHit & { readonly datum: Datum };

/** The förvaltningsgrupp's, the nämnd's and the document's own day. */
export function readMeetings(context: Context, kind: DocumentKind): Meetings {
  const { flow } = context.layout;
  const hits = context.dates.filter((d): d is Real => d.datum !== null);
  const sentenceOf = (d: DateHit): { from: number; soFar: string } => {
    const s = context.sentences[spanAt(context.sentences, d.from)];
    return { from: s?.from ?? d.from, soFar: flow.slice(s?.from ?? d.from, d.from) };
  };
  const field = (d: Real | undefined, from: number | null, certain: boolean): Field<Datum> | null =>
    d ? fieldAt(context.layout, d.datum, from ?? d.from, d.to, certain ? 'ordagrant' : 'tolkat') : null;

  const group = hits.find((d) => FORVALTNINGSGRUPP.test(sentenceOf(d).soFar.slice(-140)));
  const answers = kind === 'tjansteutlatande' || kind === 'protokollsutdrag' || kind === 'remissvar';
  const cells = labelledCells(context);
  const inCell = (label: Label): Real | undefined => hits.find((d) => cells.some((c) => c.label === label && c.from >= 0 && d.from >= c.from - 5 && d.from <= c.to && c.line.index < 30));
  const labelled = (answers ? inCell('meeting') : undefined) ?? (answers ? hits.find((d) => d !== group && MEETING_LABEL.test(flow.slice(Math.max(0, d.from - 70), d.from)) && !FORVALTNINGSGRUPP.test(sinceDate(hits, d, sentenceOf(d)))) : undefined);
  const underAddressee = kind === 'tjansteutlatande' ? hits.find((d) => isUnderAddressee(flow, d) || isBelowAddressee(context, d)) : undefined;
  const planned = answers ? hits.find((d) => isPlanned(flow, d)) : undefined;
  const heading = kind === 'protokollsutdrag' ? hits.find((d) => d.from < 400 && isHeadOfMinutes(flow, d)) : undefined;
  const meeting = labelled ?? underAddressee ?? planned ?? heading;

  const head = hits.filter((d) => d.from < 900 && d !== meeting);
  const dated = [inCell('date')].find((d) => d !== meeting) ?? head.find((d) => DATE_LABEL.test(flow.slice(Math.max(0, d.from - 24), d.from)))
    ?? head.find((d) => !inRow(context, d) && PLACE_DATE.test(flow.slice(Math.max(0, d.from - 40), d.from)) && isLineEnd(flow, d.to) && !/nämnd/i.test(flow.slice(Math.max(0, d.from - 40), d.from)))
    ?? head.find((d) => d.from < 500 && isWholeLine(flow, d))
    ?? head.find((d) => d.from < 500 && isHeadCell(context, d));
  return {
    forvaltningsgrupp: field(group, group ? sentenceOf(group).from : null, true),
    meeting: field(meeting, null, labelled !== undefined),
    documentDate: (dated ? null : inRunningHead(context)) ?? field(dated, null, dated !== undefined && DATE_LABEL.test(flow.slice(Math.max(0, dated.from - 24), dated.from))),
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the sentence says of this day, after the day before it. */
function sinceDate(hits: readonly Real[], d: Real, sentence: { readonly from: number; readonly soFar: string }): string {
  const before = hits.findLast((h) => h.to <= d.from && h.from >= sentence.from);
  return before ? sentence.soFar.slice(before.to - sentence.from) : sentence.soFar;
}

/** "Till / Socialnämnden / 2016-10-25": by Stockholm's convention the day of the sammanträde, without saying so. */
function isUnderAddressee(flow: string, d: DateHit): boolean {
  if (d.from > 1200) return false;
  const before = flow.slice(Math.max(0, d.from - 90), d.from);
  return /(?:^|\n)(?:Till[\s:]+)?[^\n]{0,50}(?:nämnd(?:en)?(?:\s\p{Lu}[\p{L}-]+){0,2}|styrelsen?|utskottet)(?:s\s+sammanträde)?(?:\s+den)?[\s,\n]*$/u.test(before) && isLineEnd(flow, d.to) && /(?:^|\n)Till\b/u.test(flow.slice(Math.max(0, d.from - 110), d.from));
}

/** The same where a page head of two columns has been read row by row: the day stands under the nämnd in its column, or is the second bare day after it. */
function isBelowAddressee(context: Context, d: DateHit): boolean {
  const lines = context.layout.lines.slice(0, 30).filter((l) => l.flowStart >= 0);
  const i = lines.findIndex((l) => l.flowStart <= d.from && d.from < l.flowEnd);
  const line = lines[i];
  if (!line || line.text.length > 120) return false;
  const written = context.layout.flow.slice(d.from, d.to);
  const cells = cutCells(line.raw, true);
  const cell = cells.find((c) => c.text === written);
  // "Byggnads- och miljönämnden 2022-11-02" on a line of its own in the head.
  if (line.index < 16 && cells.length === 1 && new RegExp(`^(?:Till\\s+)?${NAMND}\\s+(?:den\\s+)?${escaped(written)}$`, 'u').test(line.text)) return true;
  const isNamnd = (text: string): boolean => /^(?:Till\s+)?[\p{L}, -]{0,50}(?:nämnd(?:en)?|styrelsen|utskottet)$/u.test(text);
  const above = lines[i - 1];
  const over = above ? cutCells(above.raw, true) : [];
  const n = cell ? cells.indexOf(cell) : -1;
  // "Äldrenämnden 2025-02-27" is the second column of the head.
  if (line.index < 10 && cells.some((c, i) => i > 0 && c.text.endsWith(` ${written}`) && isNamnd(c.text.slice(0, -written.length).trim()))) return true;
  if (cell && n > 0 && over.some((c, i) => (Math.abs(c.column - cell.column) <= 3 || (over.length === cells.length && i === n)) && isNamnd(c.text))) return true;
  if (cells.length !== 1) return false;
  if (line.text !== written) return above !== undefined && line.text.endsWith(` ${written}`) && line.text.length < 60 && /\S\s[\p{L}-]*(?:nämnd(?:en)?)$/u.test(above.text) && above.text.length < 70;
  const namnd = lines.slice(Math.max(0, i - 3), i).some((l) => isNamnd(l.text));
  const earlier = lines.slice(0, i).some((l) => /^\d{4}-\d\d-\d\d$/.test(l.text));
  return namnd && earlier && lines.slice(0, i).some((l) => /^till\s*:?$/i.test(l.text));
}

const inRow = (context: Context, d: DateHit): boolean => context.layout.lines.some((l) => l.flowStart >= 0 && l.flowStart <= d.from && d.from < l.flowEnd && isRow(l));

/** The page head of a .docx stands outside its text. One date there, with nothing to say that it is another, is the document's. */
function inRunningHead(context: Context): Field<Datum> | null {
  for (const [index, text] of context.layout.source.headerFooter.entries()) {
    const dates = findDates(text).filter((d): d is Real => d.datum !== null);
    const [only] = dates;
    if (!only || dates.length > 1 || /(?:sammanträd\p{L}*|antagen|antagna|fastställd|reviderad|gäller\p{L}*|mall\p{L}*|version)[^\n]{0,20}$/iu.test(text.slice(0, only.from))) continue;
    return { value: only.datum, quote: text.slice(only.from, only.to), where: { start: only.from, end: only.to, headerFooter: index }, certainty: 'tolkat' };
  }
  return null;
}

/** "2020-10-09     Dnr: 2020/3391-5", "Räddningstjänsten Mitt, 2024-01-15, dnr RTM 2024-0012": in a row of the head, no sentence. */
function isHeadCell(context: Context, d: DateHit): boolean {
  const line = context.layout.lines.find((l) => l.flowStart >= 0 && l.flowStart <= d.from && d.from < l.flowEnd);
  if (!line || line.index > 6 || line.text.length > 120 || /[.?!]$/.test(line.text)) return false;
  const written = context.layout.flow.slice(d.from, d.to);
  return cutCells(line.raw, true).some((c) => c.text === written || c.text.replace(/^(?:missiv|remiss|remissmissiv|tjänsteskrivelse|tjänsteutlåtande|yttrande)\s+/i, '').replace(/\s(?=\S*\d)\S{4,20}$/, '') === written) || (/(?<!\p{L})(?:dnr|diarienr|diarienummer)/iu.test(line.text) && line.text.split(/,\s+/).includes(written)) || /^\p{Lu}{1,6}[ /]?\d{4}[-/:]\d{1,6}, \d{4}-\d\d-\d\d$/u.test(line.text);
}

/** "Kulturnämnden 2014-11-27" on a line of its own, as in a plan for the decision; an utskott only prepares. */
function isPlanned(flow: string, d: DateHit): boolean {
  const line = flow.slice(flow.lastIndexOf('\n', d.from) + 1, d.from);
  const block = flow.slice(Math.max(0, d.from - 300), d.from);
  return /(?:nämnden|styrelsen)[,:]?\s*(?:den\s)?$/iu.test(line) && line.length < 60 && isLineEnd(flow, d.to) && /(?:^|\n)(?:beslutsplanering|tidplan|beslutsgång|ärendets\s+gång|behandlas)\s*:?\n/iu.test(block);
}

/** "Kultur- och fritidsnämnden 2021-02-17" in the head of minutes. */
function isHeadOfMinutes(flow: string, d: DateHit): boolean {
  const line = flow.slice(flow.lastIndexOf('\n', d.from) + 1, d.from).trim();
  return line === '' || /(?:nämnden|nämnd|styrelsen|utskottet|fullmäktige|(?<!\p{L})protokoll)$/iu.test(line);
}

const isLineEnd = (flow: string, to: number): boolean => flow.slice(to, to + 2).trim() === '' || flow[to] === '\n' || to >= flow.length;
function isWholeLine(flow: string, d: DateHit): boolean {
  return isLineEnd(flow, d.to) && (d.from === 0 || flow[d.from - 1] === '\n');
}
