import { reader } from './docTables.ts';
import type { DocTables, Reader } from './docTables.ts';
import type { ParagraphMark } from './textWriter.ts';

/** What a stretch of bytes in the WordDocument stream is formatted as. */
export interface Stretch<T> {
  readonly from: number;
  readonly to: number;
  readonly as: T;
}

export interface ParagraphFormat {
  readonly inTable: boolean;
  /** The mark at the end of a table's row. */
  readonly endsRow: boolean;
  readonly mark: ParagraphMark | null;
}

const PAGE = 512;
const DELETED = 0x0800;
const HIDDEN = 0x083c;
const IN_TABLE = 0x2416;
const ENDS_ROW = 0x2417;
const OUTLINE = 0x2640;
const LIST = 0x460b;
const OPERAND = [1, 1, 2, 4, 2, 2, 0, 3];

/** Text that is deleted with changes tracked, or hidden: nobody sees it. In the order of the bytes. */
export function unseenStretches(tables: DocTables): Stretch<true>[] {
  return stretches(tables, tables.characterPages, 1, (page, place) => {
    const properties = changes(page, place + 1, page.u8(place));
    return on(properties.get(DELETED)) || on(properties.get(HIDDEN)) ? true : null;
  });
}

export function paragraphStretches(tables: DocTables): Stretch<ParagraphFormat>[] {
  return stretches(tables, tables.paragraphPages, 13, (page, place) => {
    const short = page.u8(place);
    const from = short === 0 ? place + 2 : place + 1;
    const size = short === 0 ? 2 * page.u8(place + 1) : 2 * short - 1;
    const style = page.u16(from);
    const properties = changes(page, from + 2, size - 2);
    const outline = properties.get(OUTLINE);
    const level = outline === undefined || outline > 8 ? (style >= 1 && style <= 9 ? style : 0) : outline + 1;
    const mark: ParagraphMark | null = level > 0 ? { as: 'heading', level } : (properties.get(LIST) ?? 0) > 0 ? { as: 'item', level: 1 } : null;
    return { inTable: on(properties.get(IN_TABLE)), endsRow: on(properties.get(ENDS_ROW)), mark };
  });
}

const on = (value: number | undefined): boolean => value !== undefined && (value & 1) === 1;

/** The pages hold n + 1 places in the text, then for each stretch where on the page its formatting is, in twos. */
function stretches<T>(tables: DocTables, pages: readonly number[], width: number, read: (page: Reader, place: number) => T | null): Stretch<T>[] {
  const found: Stretch<T>[] = [];
  for (const number of pages) {
    const bytes = tables.word.subarray(number * PAGE, number * PAGE + PAGE);
    if (bytes.length < PAGE) continue;
    const page = reader(bytes);
    const n = Math.min(page.u8(PAGE - 1), Math.floor((PAGE - 5) / (4 + width)));
    for (let i = 0; i < n; i += 1) {
      const place = 2 * page.u8(4 * (n + 1) + width * i);
      if (place === 0 || place > PAGE - 4) continue;
      const as = read(page, place);
      if (as !== null) found.push({ from: page.u32(4 * i), to: page.u32(4 * i + 4), as });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Changes to the style: two bytes of what, then a value whose size the first tells. Stops at what does not fit. */
function changes(page: Reader, from: number, size: number): Map<number, number> {
  const found = new Map<number, number>();
  const end = Math.min(PAGE - 1, from + size);
  for (let at = from; at + 3 <= end; ) {
    const what = page.u16(at);
    const kind = what >> 13;
    found.set(what, kind === 2 || kind === 4 || kind === 5 ? (at + 4 <= end ? page.u16(at + 2) : 0) : page.u8(at + 2));
    const variable = what === 0xd608 || what === 0xd606 ? (at + 4 <= end ? page.u16(at + 2) + 1 : PAGE) : page.u8(at + 2) + 1;
    at += 2 + (kind === 6 ? variable : (OPERAND[kind] ?? PAGE));
  }
  return found;
}

/** The stretch that holds a byte, or null; by halving. */
export function stretchAt<T>(sorted: readonly Stretch<T>[], at: number): Stretch<T> | null {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = sorted[middle];
    if (!here) return null;
    if (at < here.from) high = middle - 1;
    else if (at >= here.to) low = middle + 1;
    else return here;
  }
  return null;
}
