/** One line cleaned for matching, with the original position of every character. */
export interface Cleaned {
  readonly text: string;
  /** `at[i]` is the position in the original of the character `text[i]`. */
  readonly at: readonly number[];
  readonly links: readonly Link[];
}

/** A markdown link; `from` and `to` count characters of the cleaned text. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly url: string;
}

/** No Swedish word is longer; what is would cost every pattern its square in time. Such a run is cut for matching, never in a quote. */
const LONGEST_WORD = 90;
const SPACE = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
/** Soft hyphen, zero-width characters, direction marks, BOM: invisible, and they break every pattern. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
const COMBINING = /[\u0300-\u036f]/u;
const LINK = /\[([^[\]\n]{1,400})\]\((\S{1,1000}?)(?:\s+"[^"\n]{0,400}")?\)/gy;

/**
 * Undoes what converters do to a line: odd spaces, invisible characters, decomposed å ä ö, markdown's marks and links.
 * Letters are never guessed. `offset` is where the line starts in the original.
 */
export function cleanLine(raw: string, offset: number): Cleaned {
  const text: string[] = [];
  const at: number[] = [];
  const links: Link[] = [];
  const stops: { at: number; skipTo: number; from: number; url: string }[] = [];
  let i = 0;
  const heading = /^\s{0,3}#{1,6}\s+/.exec(raw);
  if (heading) i = heading[0].length;
  let run = 0;
  const push = (c: string, from: number): void => {
    if (c === ' ' && (text.length === 0 || text[text.length - 1] === ' ')) return;
    run = c === ' ' ? 0 : run + 1;
    if (run > LONGEST_WORD) {
      text.push(' ');
      at.push(offset + from);
      run = 1;
    }
    text.push(c);
    at.push(offset + from);
  };
  while (i < raw.length) {
    const stop = stops[stops.length - 1];
    if (stop && i === stop.at) {
      links.push({ from: stop.from, to: text.length, url: stop.url });
      stops.pop();
      i = stop.skipTo;
      continue;
    }
    const c = raw[i] ?? '';
    if (c === '[') {
      LINK.lastIndex = i;
      const link = LINK.exec(raw);
      if (link) {
        stops.push({ at: i + 1 + (link[1]?.length ?? 0), skipTo: i + link[0].length, from: text.length, url: link[2] ?? '' });
        i += 1;
        continue;
      }
    }
    if (c === '\\' && /[\\_*#[\]().!+-]/.test(raw[i + 1] ?? '')) {
      push(raw[i + 1] ?? '', i + 1);
      i += 2;
    } else if (c === '*' || (c === '_' && raw[i + 1] === '_') || (c === '_' && raw[i - 1] === '_') || c === '`') {
      i += 1;
    } else if (INVISIBLE.test(c)) {
      i += 1;
    } else if (SPACE.test(c)) {
      push(' ', i);
      i += 1;
    } else if (c === '\u2010' || c === '\u2011') {
      push('-', i);
      i += 1;
    } else if (COMBINING.test(raw[i + 1] ?? '')) {
      const composed = (c + (raw[i + 1] ?? '')).normalize('NFC');
      push(composed.length === 1 ? composed : c, i);
      i += 2;
    } else {
      push(c, i);
      i += 1;
    }
  }
  while (text[text.length - 1] === ' ') {
    text.pop();
    at.pop();
  }
  return { text: text.join(''), at, links };
}
