import type { Context } from './context.ts';
import { labelledCells } from './headTable.ts';
import { fieldAt, fieldOfLines } from './layout.ts';
import { DECOY_CONTEXT, LABEL, NOT_A_REGISTER, OTHER_NUMBER_BEFORE, OURS, PATTERNS, THEIRS } from './diarienummerPatterns.ts';
import type { Diarienummer, DocumentKind, Field, ReadableText } from './reading.ts';
import { spanAt } from './sentences.ts';

interface Found {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly labelled: boolean;
  readonly pattern: string;
}

/**
 * One spelling for comparing: "N2016-00487-RS", "N2016/00487/RS" and "n2016 /00487/rs" come out alike, "Dnr KS 2019/562" as "KS 2019/562".
 * For people, show `asWritten`.
 */
export function normaliseDiarienummer(text: string): string {
  const bare = text.normalize('NFC').replace(/[\u00ad\u200b]/g, '').replace(/^(?:dnr|diarienr|diarienummer)\.?:?\s*/i, '').replace(/[\s\u00a0]+/g, ' ').trim();
  const tight = bare.replace(/\s*([/–-])\s*/g, (_, c: string) => (c === '–' ? '-' : c)).replace(/\.$/, '');
  const department = /^(Fi|Ku|Ju|Fö|UD|LI|KN|IJ|Lu|[NUSMAI])\s?((?:19|20)\d\d)[/-](\d{4,5})(?:[/-]([A-ZÅÄÖ]{1,5}\d?))?$/iu.exec(tight);
  if (department) {
    const [, letters = '', year = '', number = '', unit] = department;
    const prefix = letters.length === 2 && !/^(?:UD|LI|KN|IJ)$/i.test(letters) ? (letters[0] ?? '').toUpperCase() + (letters[1] ?? '').toLowerCase() : letters.toUpperCase();
    return `${prefix}${year}/${number}${unit === undefined ? '' : `/${unit.toUpperCase()}`}`;
  }
  return tight;
}

/** Equal although one is written with other separators, other case, or without its first letters. */
export function sameDiarienummer(a: string, b: string): boolean {
  const key = (s: string): string => normaliseDiarienummer(s).toLowerCase().replace(/[\s/:._–-]+/g, '/').replace(/^([a-zåäö]+)\/(?=\d{4}\/)/, '$1');
  const [x, y] = [key(a), key(b)];
  const bare = (s: string): string => s.replace(/^[a-zåäö]+(?=\d{4}\/\d{4})/, '');
  return x === y || (/^\d/.test(x) !== /^\d/.test(y) && bare(x) === bare(y));
}

export function readDiarienummer(context: Context, kind: DocumentKind): { own: Field<Diarienummer>[]; other: Field<Diarienummer>[]; spellings: Field<Diarienummer>[] } {
  const { layout } = context;
  const own: Field<Diarienummer>[] = [];
  const other: Field<Diarienummer>[] = [];
  /** Further spellings of numbers already found. */
  const spellings: Field<Diarienummer>[] = [];
  const take = (field: Field<Diarienummer>): void => {
    const same = (f: Field<Diarienummer>): boolean => sameDiarienummer(f.value.asWritten, field.value.asWritten);
    const known = own.find(same) ?? other.find(same);
    if (!known) (field.value.owner === 'other' ? other : own).push(field);
    else if (known.value.asWritten !== field.value.asWritten) spellings.push({ ...field, value: { ...field.value, owner: known.value.owner }, certainty: 'tolkat' });
  };
  // What the page head labels as the number of the document outranks whatever the text tells.
  for (const field of inPageHead(context, kind)) take(field);
  for (const field of inHeaderFooter(layout.source, kind)) take(field);
  const headed = own.length > 0;
  const judged = findNumbers(layout.flow).map((n) => ({ n, ...ownerOf(context, n, kind, headed) }));
  // A number that is labelled as the case's own somewhere is so everywhere.
  for (const { n, owner } of [...judged].sort((x, y) => rank(x.owner, x.n.labelled) - rank(y.owner, y.n.labelled))) {
    take(fieldAt(layout, { asWritten: n.text, normalised: normaliseDiarienummer(n.text), owner }, n.from, n.to, n.labelled ? 'ordagrant' : 'tolkat'));
  }
  // The only number of a text that gives no other, and that nothing calls another case's.
  const lone = judged.filter((j) => j.owner === 'other' && !j.foreign);
  const first = lone[0];
  if (own.length === 0 && first && lone.every((j) => sameDiarienummer(j.n.text, first.n.text))) {
    const at = other.findIndex((f) => sameDiarienummer(f.value.asWritten, first.n.text));
    const [field] = at < 0 ? [] : other.splice(at, 1);
    if (field) own.push({ ...field, value: { ...field.value, owner: isSent(kind) ? 'sender' : 'own' }, certainty: 'tolkat' });
  }
  return { own: [...own.filter((f) => f.value.owner === 'own'), ...own.filter((f) => f.value.owner !== 'own')], other, spellings };
}

const isSent = (kind: DocumentKind): boolean => kind === 'remissmissiv' || kind === 'other' || kind === 'strategi';

const rank = (owner: Diarienummer['owner'], labelled: boolean): number => (owner === 'other' ? 2 : labelled ? 0 : 1);

/** Numbers in a text by shape and label; laws, inquiries and the like are left out. */
export function findNumbers(text: string): Found[] {
  const found: Found[] = [];
  for (const { name, source, labelOnly } of PATTERNS) {
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\d/:.=-])(?:${source})`, 'gu'))) {
      const from = match.index;
      const raw = match[0].replace(/\s+$/, '');
      const to = from + raw.length;
      // A number never runs over the end of a line that the flow keeps: "4 december 2023" over "RN 2023/51".
      if (raw.includes('\n') || found.some((f) => from < f.to && f.from < to)) continue;
      // "2016 171-482/2016": digits that run on from other digits are the end of something else, unless a date stands before.
      if (/^\d/.test(raw) && /(?<!\d{4}-\d{2}-\d)\d $/.test(text.slice(Math.max(0, from - 12), from))) continue;
      const before = text.slice(Math.max(0, from - 60), from);
      const labelled = LABEL.test(before) || /(?:dnr|diarienummer)[^.;]{0,30}[,(]?\s*$/iu.test(before.slice(-40));
      if (labelOnly && !LABEL.test(before)) continue;
      const letters = /^[\p{L}]+/u.exec(raw)?.[0];
      if (letters !== undefined && (/^(?:dnr|diarie\p{L}*)$/iu.test(letters) || (NOT_A_REGISTER.test(letters) && !labelled))) continue;
      // "över betänkandet (Fi2022/01155)": a department's number is told by its letters.
      if (!labelled && OTHER_NUMBER_BEFORE.test(before) && !(name === 'departement' && /(?:betänkande|promemoria|rapport|utredning)\p{L}*\s*\($/iu.test(before)) && !/remiss\s+(?:av|om)\s[^.\n]{0,30}motion\p{L}*\s*\($/iu.test(before)) continue;
      if (isDate(raw) || (!labelled && looksLikeYearsOrDate(raw))) continue;
      found.push({ from, to, text: raw, labelled, pattern: name });
    }
  }
  return [...found, ...gluedNumbers(text, found)].sort((a, b) => a.from - b.from);
}

/** "…verksamhetDiarienummer: FI 2025/00031" is caught by LABEL; "Dnr:KS2016/12" without any space is caught here. */
function gluedNumbers(text: string, found: readonly Found[]): Found[] {
  const glued: Found[] = [];
  for (const match of text.matchAll(/(?:Dnr|dnr|Diarienummer|diarienummer)[.:]?((?:[A-ZÅÄÖ]{1,5})?[\d][\d/:.-]{3,20}\d)/gu)) {
    const raw = match[1] ?? '';
    const from = match.index + match[0].length - raw.length;
    if (![...found, ...glued].some((f) => from < f.to && f.from < from + raw.length)) glued.push({ from, to: from + raw.length, text: raw, labelled: true, pattern: 'hopklistrat' });
  }
  return glued;
}

const isDate = (raw: string): boolean => /^(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d$/.test(raw);

/** "KS 2016-2018", "VT 2016/17", "T 2016-10-17": years and dates, no case. */
function looksLikeYearsOrDate(raw: string): boolean {
  const years = /((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)$/.exec(raw);
  return (years !== null && (years[1] ?? '') <= (years[2] ?? '')) || /(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d$/.test(raw) || /^\D*(?:19|20)\d\d\/\d{2}$/.test(raw) && /^[A-ZÅÄÖ]?[a-zåäö]+ /.test(raw);
}

/** "Riktlinjerna (dnr 006-1137/2007) behöver ersättas". */
const REPLACED_AFTER = /^\s*\)?,?\s*(?:(?:behöver|ska|bör|föreslås|kommer\s+att)\s+)?(?:därmed\s+)?(?:ersättas|ersätts|upphävas|upphävs|upphör|upphöra)(?!\p{L})/iu;

/** `foreign`: the words say that it is another case's. */
function ownerOf(context: Context, n: Found, kind: DocumentKind, headed: boolean): { owner: Diarienummer['owner']; foreign: boolean } {
  const is = (owner: Diarienummer['owner'], foreign = false): { owner: Diarienummer['owner']; foreign: boolean } => ({ owner, foreign });
  const flow = context.layout.flow;
  const before = flow.slice(Math.max(0, n.from - 160), n.from);
  const sentence = context.sentences[spanAt(context.sentences, n.from)];
  const soFar = sentence ? flow.slice(sentence.from, n.from) : before;
  if (/^["”]?\s*[\p{L}\d -]{0,60}\.(?:docx?|pdf)\b/u.test(flow.slice(n.to, n.to + 70))) return is('other', true);
  if (OURS.test(before)) return is('own');
  if (THEIRS.test(before)) return is('sender');
  const explicitly = /(?:ange|anges|uppge|märk(?:s)?|åberopa|diarienummer)[^.]{0,60}$/iu.test(before) || /(?:remissens|ärendet\s+har)\s+(?:dnr|diarie\p{L}*)\s*:?\s*$/iu.test(soFar) || /^(?:svar|yttrande)\s+(?:på|över)\s+remiss(?!\p{L})[^.]{0,80}\($/iu.test(soFar);
  if (!explicitly && (DECOY_CONTEXT.test(soFar) || REPLACED_AFTER.test(flow.slice(n.to, n.to + 60)))) return is('other', true);
  if (isSent(kind)) {
    const inHead = n.from < Math.min(700, flow.length / 3);
    const toldOnly = headed && !explicitly && sentence !== undefined && sentence.to - sentence.from > 45 && /[.?!]$/.test(sentence.text);
    return is(!toldOnly && (n.labelled || inHead || explicitly || /(?:remiss|yttrande|synpunkt)/i.test(soFar)) ? 'sender' : 'other');
  }
  if (n.pattern.startsWith('departement')) return is('sender');
  if (/(?:remiss(?:en|ens)?|remitter\p{L}*|kommunstyrelsen|stadsledningskontoret|kommunledningskontoret|departement|(?<!\p{L})från|på\s+remiss)[^.]{0,80}\(?\s*(?:dnr|diarienr|diarienummer)?\.?:?\s*$/iu.test(soFar)) return is('sender');
  // "Samhällsbyggnadsnämnden har översänt förslag till plan, SBN 2021/310, för yttrande": told where the remiss is.
  if (sentence !== undefined && /(?:översän[dt]|remitter|skicka|sän[dt])/iu.test(soFar) && /^\s*[,)]?\s*(?:för\s+yttrande|på\s+remiss|för\s+synpunkter|till\s)/iu.test(flow.slice(n.to, n.to + 40))) return is('sender');
  const inHead = n.from < Math.min(900, flow.length / 2);
  return is(inHead || (n.labelled && !/\(\s*(?:dnr|diarienr)?\.?:?\s*$/iu.test(soFar)) ? (headed ? 'sender' : 'own') : 'other');
}

/** Numbers under or beside a label in the first lines: "Diarienummer  0142/20", "Vår beteckning" over "KS 2018/56". */
function inPageHead(context: Context, kind: DocumentKind): Field<Diarienummer>[] {
  return labelledCells(context).slice(0, 30).flatMap((cell): Field<Diarienummer>[] => {
    if ((cell.label !== 'dnr' && cell.label !== 'our-dnr' && cell.label !== 'their-dnr') || cell.line.index > 25) return [];
    const n = findNumbers(`Dnr ${cell.text}`).find((f) => f.from === 4);
    if (!n || (n.pattern === 'med-etikett' && n.text.length < 5)) return [];
    const owner = cell.label === 'their-dnr' ? 'sender' : cell.label === 'our-dnr' && !isSent(kind) ? 'own' : isSent(kind) ? 'sender' : 'own';
    const value: Diarienummer = { asWritten: n.text, normalised: normaliseDiarienummer(n.text), owner };
    return [cell.from < 0 ? fieldOfLines(context.layout, value, cell.line, cell.line, 'ordagrant') : fieldAt(context.layout, value, cell.from, cell.from + n.text.length, 'ordagrant')];
  });
}

/** The running head of a .docx stands outside its text. */
function inHeaderFooter(source: ReadableText, kind: DocumentKind): Field<Diarienummer>[] {
  return source.headerFooter.flatMap((text, index) =>
    findNumbers(text).filter((n) => n.labelled || n.pattern !== 'med-etikett').map((n) => ({
      value: { asWritten: n.text, normalised: normaliseDiarienummer(n.text), owner: isSent(kind) ? ('sender' as const) : ('own' as const) },
      quote: text.slice(n.from, n.to),
      where: { start: n.from, end: n.to, headerFooter: index },
      certainty: 'ordagrant' as const,
    })),
  );
}
