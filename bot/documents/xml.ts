import { SaxesParser } from 'saxes';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';

export interface XmlEvents {
  /** Names without their prefix: "p" for "w:p". */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * A parser fed piece by piece. A DOCTYPE is refused before anything in it is looked at, so there are no entities to expand and nothing to fetch;
 * nesting is counted. Throws Unreadable.
 */
export function xmlFeeder(events: XmlEvents, limits: Limits): { feed(piece: Uint8Array): void; end(): void } {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8');
  let depth = 0;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw new Unreadable('bomb', 'doctype');
  });
  parser.on('error', (error) => {
    throw new Unreadable('broken', error.message);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.maxElementDepth) throw new Unreadable('broken', 'nesting');
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = value;
    events.open(local(tag.name), attributes);
  });
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.close(local(tag.name));
  });
  // saxes collects a DOCTYPE whole before it tells, so the word itself is refused as soon as it comes.
  let head = '';
  return {
    feed(piece) {
      const text = decoder.decode(piece, { stream: true });
      if (head.length < 4096) {
        head += text.slice(0, 4096);
        if (/<!(?:DOCTYPE|ENTITY)/i.test(head)) throw new Unreadable('bomb', 'doctype');
      }
      parser.write(text);
    },
    end() {
      parser.write(decoder.decode()).close();
    },
  };
}
