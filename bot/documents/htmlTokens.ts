export interface HtmlEvents {
  /** Names are lower case. `attributes` is the tag's source after its name. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Entities still in it. */
  text(text: string): void;
}

/** What holds no markup of its own, up to its end tag. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const STEP = 256 * 1024;

/** Goes through a page once, front to back, and takes what comes: end tags without a start, tags that never end, a "<" that is no tag. */
export function scanHtml(source: string, events: HtmlEvents, onProgress: (fraction: number) => void): void {
  let at = 0;
  let told = 0;
  while (at < source.length) {
    if (at - told > STEP) {
      told = at;
      onProgress(at / source.length);
    }
    const less = source.indexOf('<', at);
    if (less < 0) return events.text(source.slice(at));
    if (less > at) events.text(source.slice(at, less));
    const next = source.charCodeAt(less + 1) | 32;
    const isEnd = source[less + 1] === '/';
    if (source.startsWith('<!--', less)) at = after(source, '-->', less + 4);
    else if (isEnd || source[less + 1] === '!' || source[less + 1] === '?') {
      at = after(source, '>', less + 2);
      if (isEnd) events.close(source.slice(less + 2, nameEnd(source, less + 2)).toLowerCase());
    } else if (next < 97 || next > 122) {
      events.text('<');
      at = less + 1;
    } else {
      const end = nameEnd(source, less + 1);
      const name = source.slice(less + 1, end).toLowerCase();
      at = tagEnd(source, end);
      if (!RAW.has(name)) events.open(name, source.slice(end, at));
      else at = rawEnd(source, name, at);
    }
  }
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);

function nameEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length && at - from < 64) {
    const c = source.charCodeAt(at);
    if (c === 47 || c === 62 || isSpace(c)) break;
    at += 1;
  }
  return at;
}

/** Quotes count only where a value starts, as in browsers. */
function tagEnd(source: string, from: number): number {
  let quote = 0;
  let last = 0;
  for (let at = from; at < source.length; at += 1) {
    const c = source.charCodeAt(at);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 62) return at + 1;
    else if ((c === 34 || c === 39) && last === 61) quote = c;
    if (!isSpace(c)) last = c;
  }
  return source.length;
}

/** Where the end tag of raw text starts; the rest of the page when there is none. */
function rawEnd(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  const found = end.exec(source);
  return found ? after(source, '>', found.index) : source.length;
}
