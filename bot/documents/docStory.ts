import { decodePage } from './charsets.ts';
import { stretchAt } from './docFormatting.ts';
import type { ParagraphFormat, Stretch } from './docFormatting.ts';
import type { DocTables, Piece } from './docTables.ts';
import { Unreadable } from './outcome.ts';
import type { TextWriter } from './textWriter.ts';

export interface DocFormats {
  readonly unseen: readonly Stretch<true>[];
  readonly paragraphs: readonly Stretch<ParagraphFormat>[];
}

const CELL = 0x07;
const PARAGRAPH = 0x0d;
const FIELD = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
const CHARACTERS: Readonly<Record<number, string>> = { 0x09: '\t', 0x0b: '\n', 0x0e: '\n', 0x1e: '\u2011', 0x1f: '\u00ad', 0xa0: '\u00a0' };
const STEP = 64 * 1024;

/** The characters `from` to `to` of the document, written as paragraphs and rows. Field codes are left out, their results kept. */
export function docStory(tables: DocTables, formats: DocFormats, from: number, to: number, writer: TextWriter, onProgress?: (fraction: number) => void): void {
  /** One for each field that is open: true while its code lasts. */
  const fields: boolean[] = [];
  let codes = 0;
  let read = 0;
  const end = (at: number, isCell: boolean): void => {
    const format = stretchAt(formats.paragraphs, at)?.as;
    if (isCell && format?.endsRow) {
      writer.closeParagraph();
      writer.closeRow();
      return;
    }
    if ((isCell || format?.inTable) && !writer.inRow()) writer.openRow();
    if (format?.mark && writer.inParagraph()) writer.mark(format.mark);
    writer.closeParagraph();
    if (isCell) writer.closeCell();
  };
  const character = (c: string, code: number, at: number): void => {
    if (code === FIELD) {
      fields.push(true);
      codes += 1;
    } else if (code === FIELD_RESULT || code === FIELD_END) {
      const last = fields.length - 1;
      if (fields[last]) {
        fields[last] = false;
        codes -= 1;
      }
      if (code === FIELD_END) fields.pop();
    } else if (code === CELL) end(at, true);
    else if (code === PARAGRAPH || code === 0x0c) end(at, false);
    else if (codes === 0 && (code >= 32 || CHARACTERS[code] !== undefined) && !(formats.unseen.length > 0 && stretchAt(formats.unseen, at))) writer.put(CHARACTERS[code] ?? c);
  };
  for (let p = firstPiece(tables.pieces, from); p < tables.pieces.length; p += 1) {
    const piece = tables.pieces[p];
    if (!piece || piece.from >= to) break;
    const first = Math.max(piece.from, from);
    const last = Math.min(piece.to, to);
    for (let step = first; step < last; step += STEP) {
      const stop = Math.min(last, step + STEP);
      const text = textOf(tables.word, piece, step, stop);
      const unit = piece.wide ? 2 : 1;
      const base = piece.at + (step - piece.from) * unit;
      for (let i = 0; i < text.length; i += 1) character(text.charAt(i), text.charCodeAt(i), base + i * unit);
      read += stop - step;
      onProgress?.(read / Math.max(1, to - from));
    }
  }
}

/** The pieces follow one another. */
function firstPiece(pieces: readonly Piece[], from: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function textOf(word: Uint8Array, piece: Piece, from: number, to: number): string {
  const unit = piece.wide ? 2 : 1;
  const at = piece.at + (from - piece.from) * unit;
  if (at + (to - from) * unit > word.length) throw new Unreadable('broken', 'piece outside the stream');
  const bytes = word.subarray(at, at + (to - from) * unit);
  // A decoder would change halves of a character, and then the places no longer fit.
  return piece.wide ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le') : decodePage(bytes, 1252);
}
