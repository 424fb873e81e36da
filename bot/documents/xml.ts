import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import { attributeOf, decodeXml, localName } from './xmlTag.ts';

export interface XmlEvents {
  /** Names come without their prefix: "p" for "w:p". True leaves out the element with all that is in it; its close is not told either. */
  open(name: string, attribute: (name: string) => string | undefined, fullName: string): boolean | void;
  text(text: string): void;
  close(name: string): void;
}

/** A tag, comment or instruction longer than this is no document. */
const LONGEST_TOKEN = 1024 * 1024;
const LESS = 60;
const SLASH = 47;

/**
 * Scans XML fed piece by piece; only what is waited for is ever held. A DOCTYPE is refused as soon as its word comes, so there are no entities
 * to expand and nothing to fetch; nesting is counted, not followed. Own, since a parser that hands out every attribute takes three times as long.
 * Throws Unreadable.
 */
export function xmlFeeder(events: XmlEvents, limits: Limits): { feed(piece: Uint8Array): void; end(): void } {
  const decoder = new TextDecoder('utf-8');
  const names: string[] = [];
  /** Depth of the element that is left out; 0 when none is. */
  let skippedFrom = 0;
  let held = '';
  let tag = '';
  const attribute = (name: string): string | undefined => attributeOf(tag, name);

  const opened = (source: string, from: number, to: number): void => {
    const empty = source.charCodeAt(to - 1) === SLASH;
    const stop = empty ? to - 1 : to;
    let nameEnd = from;
    while (nameEnd < stop && source.charCodeAt(nameEnd) > 32) nameEnd += 1;
    if (nameEnd === from) throw new Unreadable('broken', 'name');
    const name = source.slice(from, nameEnd);
    if (names.length >= limits.maxElementDepth) throw new Unreadable('broken', 'nesting');
    let left = skippedFrom > 0;
    if (!left) {
      tag = source.slice(nameEnd, stop);
      left = events.open(localName(name), attribute, name) === true;
      if (left && !empty) skippedFrom = names.length + 1;
    }
    if (!empty) names.push(name);
    else if (!left) events.close(localName(name));
  };
  const closed = (name: string): void => {
    if (names.pop() !== name.trimEnd()) throw new Unreadable('broken', 'close');
    if (skippedFrom === 0) events.close(localName(name.trimEnd()));
    else if (names.length < skippedFrom) skippedFrom = 0;
  };
  const text = (part: string): void => {
    if (skippedFrom === 0 && part !== '') events.text(decodeXml(part));
  };

  /** Takes what is whole and gives back where the rest starts. */
  const scan = (source: string): number => {
    let at = 0;
    while (at < source.length) {
      if (source.charCodeAt(at) !== LESS) {
        const next = source.indexOf('<', at);
        if (next < 0) {
          // An entity may be cut by the piece's end.
          const amp = source.lastIndexOf('&');
          const whole = amp >= at && source.length - amp < 12 ? amp : source.length;
          text(source.slice(at, whole));
          return whole;
        }
        text(source.slice(at, next));
        at = next;
      }
      const end = tokenEnd(source, at);
      if (end < 0) {
        if (source.length - at > LONGEST_TOKEN) throw new Unreadable('broken', 'token');
        return at;
      }
      const second = source.charCodeAt(at + 1);
      if (second === SLASH) closed(source.slice(at + 2, end - 1));
      else if (second === 33) {
        if (source.startsWith('<![CDATA[', at) && skippedFrom === 0) events.text(source.slice(at + 9, end - 3));
      } else if (second !== 63) opened(source, at + 1, end - 1);
      at = end;
    }
    return at;
  };
  const take = (more: string): void => {
    const source = held === '' ? more : held + more;
    held = source.slice(scan(source));
  };
  return {
    feed: (piece) => take(decoder.decode(piece, { stream: true })),
    end() {
      take(decoder.decode());
      if (held.trim() !== '' || names.length > 0) throw new Unreadable('broken', 'breaks off');
    },
  };
}

/** Just past the token that starts with "<" at `at`, or -1 when it is not whole yet. */
function tokenEnd(source: string, at: number): number {
  const second = source.charCodeAt(at + 1);
  if (second === 33) {
    if (source.startsWith('<!--', at)) return past(source, '-->', at + 4);
    if (source.startsWith('<![CDATA[', at)) return past(source, ']]>', at + 9);
    if ('<![CDATA['.startsWith(source.slice(at, at + 9)) || '<!--'.startsWith(source.slice(at, at + 4))) return -1;
    throw new Unreadable('bomb', 'doctype');
  }
  if (second === 63) return past(source, '?>', at + 2);
  let quote = 0;
  for (let i = at + 1; i < source.length; i += 1) {
    const c = source.charCodeAt(i);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 34 || c === 39) quote = c;
    else if (c === 62) return i + 1;
    else if (c === LESS) throw new Unreadable('broken', 'tag in tag');
  }
  return -1;
}

function past(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}
