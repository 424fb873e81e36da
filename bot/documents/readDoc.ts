import type { ReadableText } from '#domain/reading/reading.ts';
import { compoundFile } from './compoundFile.ts';
import { paragraphStretches, unseenStretches } from './docFormatting.ts';
import { docStory } from './docStory.ts';
import { docTables } from './docTables.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Progress } from './outcome.ts';
import { textWriter } from './textWriter.ts';
import type { WrittenText } from './textWriter.ts';

/** The first six heads are the lines above footnotes. */
const SEPARATORS = 6;

/**
 * A Word 97-2003 document ([MS-DOC]): its text lies in pieces, in the order body, footnotes, heads and feet, comments, endnotes, text boxes.
 * Comments, deleted and hidden text are left out; macros and embedded objects refuse or are never opened. Throws Unreadable.
 */
export function readDoc(bytes: Uint8Array, limits: Limits, onProgress: Progress = () => undefined): ReadableText {
  const file = compoundFile(bytes);
  if (file.names.some((name) => /^(?:Macros|VBA|_VBA_PROJECT(?:_CUR)?)$/.test(name))) throw new Unreadable('macro');
  if (file.names.includes('EncryptedPackage')) throw new Unreadable('encrypted');
  const word = file.stream('WordDocument');
  if (!word) throw new Unreadable('wrong-ending', 'no Word document');
  const tables = docTables(word, (name) => file.stream(name));
  const formats = { unseen: unseenStretches(tables), paragraphs: paragraphStretches(tables) };
  const { lengths } = tables;
  const story = (from: number, length: number, progress?: Progress): WrittenText => {
    const writer = textWriter(limits);
    docStory(tables, formats, from, from + length, writer, progress);
    return writer.end();
  };
  const plain = (from: number, length: number): string => story(from, length).text.trim().replace(/\n{2,}/g, '\n');

  const main = story(0, lengths.main, onProgress);
  const headsAt = lengths.main + lengths.notes;
  const endnotesAt = headsAt + lengths.heads + lengths.comments;
  const boxesAt = endnotesAt + lengths.endnotes;
  const heads: string[] = [];
  let headEnd = 0;
  tables.headStarts.slice(SEPARATORS, -1).forEach((start, i) => {
    const end = Math.min(tables.headStarts[SEPARATORS + i + 1] ?? start, lengths.heads);
    if (start < headEnd || end <= start) return;
    headEnd = end;
    heads.push(plain(headsAt + start, end - start));
  });
  heads.push(plain(boxesAt + lengths.boxes, lengths.headBoxes));
  const rest = [plain(lengths.main, lengths.notes), plain(endnotesAt, lengths.endnotes), plain(boxesAt, lengths.boxes)].filter((t) => t !== '');
  const text = [main.text.trimEnd(), ...rest].join('\n\n');
  const headerFooter = [...new Set(heads.filter((h) => h !== ''))];
  if (text.trim() === '' && headerFooter.length === 0) throw new Unreadable(file.names.includes('Data') ? 'scanned' : 'empty');
  return { text, headerFooter, marks: main.marks, kind: 'doc' };
}
