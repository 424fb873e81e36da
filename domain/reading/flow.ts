import type { Link } from './clean.ts';
import type { Line } from './line.ts';

const LIST_ITEM = /^(?:[-–•·*]\s+|(?:\d{1,3}|[a-zl])[.)]\s+|\d{1,3}\s+[A-ZÅÄÖ])/;
/** A line that ends so is not finished. */
const UNFINISHED = /(?:[,–]|\b(?:den|senast|till|och|eller|samt|av|i|på|för|med|om|att|från|som|vid|inom|under|över|utan|är|ska|har|enligt|respektive|de|det|en|ett|remiss))$/i;
const KEEP_HYPHEN_BEFORE = /^(?:och|eller|samt|respektive|resp|till|alternativt)\b/;
const MONTH_START = /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|\d{4}\b)/i;

/** Joins lines into running text: wrapped sentences, words hyphenated at line ends, dates over two lines. */
export function buildFlow(lines: readonly Line[]): { flow: string; at: number[]; links: Link[] } {
  // Pieces, not one growing string: looking at its end would copy the whole of it for every line.
  const pieces: string[] = [];
  let length = 0;
  const at: number[] = [];
  const links: Link[] = [];
  let prev: Line | null = null;
  for (const line of lines) {
    if (line.furniture) continue;
    const tail = pieces.at(-1) ?? '';
    const glue = prev === null ? '' : glueBetween(prev, line, tail);
    if (glue === 'dehyphenate') {
      pieces[pieces.length - 1] = tail.slice(0, -1);
      length -= 1;
      at.pop();
    } else if (glue !== '') {
      pieces.push(glue);
      length += glue.length;
      at.push(Math.max(0, line.start - 1));
    }
    line.flowStart = length;
    for (const link of line.links) links.push({ from: length + link.from, to: length + link.to, url: link.url });
    pieces.push(line.text);
    length += line.text.length;
    for (const position of line.at) at.push(position);
    line.flowEnd = length;
    prev = line;
  }
  return { flow: pieces.join(''), at, links };
}

function glueBetween(prev: Line, line: Line, tail: string): string {
  const text = line.text;
  const acrossPage = line.page !== prev.page || line.index !== prev.index + 1;
  const runsOn = /^[a-zåäö(]/.test(text) && !/[.:;?!]$/.test(prev.text) && prev.heading === 0 && line.heading === 0;
  // An empty line inside a sentence is damage: converters make a paragraph of every line.
  const torn = line.blanksBefore === 1 && runsOn && prev.text.length > 50 && !line.item && !/^att\s/.test(text);
  if (line.blanksBefore > 0 && !(acrossPage && runsOn) && !torn && !(line.blanksBefore === 1 && dateOverLines(prev.text, text))) return '\n';
  if (line.heading > 0 || prev.heading > 0) return '\n';
  const hyphenated = /[a-zåäöé]-$/i.test(tail.slice(-2));
  if (hyphenated && /^[a-zåäö]/.test(text) && !KEEP_HYPHEN_BEFORE.test(text)) return 'dehyphenate';
  if (hyphenated && /^[A-ZÅÄÖ]/.test(text)) return '';
  if (LIST_ITEM.test(text) && !MONTH_START.test(text.replace(/^\d{1,2}\s+/, ''))) return '\n';
  if (runsOn || (UNFINISHED.test(prev.text) && !isLabelLike(prev.text, text)) || dateOverLines(prev.text, text)) return ' ';
  // A row of columns ends where it ends.
  if (/\S(?:[ \u00a0]{3,}|\t+|\s\|\s)\S/.test(prev.raw.trim())) return '\n';
  // Rows of a plan: "Nämndens arbetsutskott 2024-05-22" over "Nämnden 2024-05-31".
  if (/\s\d{4}-\d\d-\d\d$/.test(prev.text) && /^\p{Lu}.*\s\d{4}-\d\d-\d\d$/u.test(text)) return '\n';
  // The first line of a paragraph that is much shorter than the next is no wrapped sentence but its heading.
  if (prev.blanksBefore > 0 && prev.text.length < text.length * 0.7 && !/[.:;,?!]$/.test(prev.text)) return '\n';
  // A short line followed by a capital is a label, a name, a row of a head; a long one is a wrapped sentence.
  if (prev.text.length < 45 || /[.:?!]$/.test(prev.text) && prev.text.length < 60) return '\n';
  return ' ';
}

/** "REMISS" over "Datum: …", "Vad vi vill ha svar på" over a table: a short line that ends in a small word is no torn sentence when a new one begins under it. */
function isLabelLike(before: string, after: string): boolean {
  return before.length < 30 && /^\p{Lu}/u.test(after) && !/\b(?:den|senast|till|av|från|hos|i)$/.test(before);
}

/** "senast den" / "17 oktober 2016", "senast den 17" / "oktober 2016", "17 oktober" / "2016". */
function dateOverLines(before: string, after: string): boolean {
  if (/\b(?:senast|den)$/i.test(before)) return /^(?:den\s+)?\d/.test(after) || /^den\b/i.test(after) || /^(?:mån|tis|ons|tors|fre|lör|sön)dag/i.test(after);
  if (/(?:^|\s)\d{1,2}$/.test(before)) return MONTH_START.test(after);
  return /\d{1,2}\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/i.test(before) && /^(?:19|20)\d\d\b/.test(after);
}
