import type { ReadableText } from '#domain/reading/reading.ts';
import { partCollector } from './docxParts.ts';
import type { StyleMarks } from './docxParts.ts';
import { styleCollector } from './docxStyles.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Progress } from './outcome.ts';
import { zipDirectory } from './zipDirectory.ts';
import type { ZipEntry } from './zipDirectory.ts';
import { partText, readPart } from './zipPart.ts';
import type { Budget, PartCollector } from './zipPart.ts';

/** Body, tables, text boxes and notes in order; heads and feet apart. Relationships are never followed, so nothing outside is fetched. Throws Unreadable. */
export function readDocx(bytes: Uint8Array, limits: Limits, onProgress: Progress = () => undefined): ReadableText {
  const entries = zipDirectory(bytes, limits);
  const budget: Budget = { inflated: 0 };
  const part = (name: string): ZipEntry | undefined => entries.find((e) => e.name.toLowerCase() === name);
  const read = <T>(entry: ZipEntry, collector: PartCollector<T>, progress?: Progress): T => readPart(bytes, entry, limits, budget, collector, progress);
  const body = part('word/document.xml') ?? entries.find((e) => /^word\/document\d*\.xml$/i.test(e.name));
  if (!body) throw new Unreadable('broken', 'no document.xml');
  const types = part('[content_types].xml');
  if (!types) throw new Unreadable('wrong-ending');
  // A .docm renamed to .docx keeps its content type.
  if (/macroEnabled|vbaProject/i.test(partText(bytes, types, limits, budget))) throw new Unreadable('macro');
  const stylesPart = part('word/styles.xml');
  const styles: StyleMarks = stylesPart ? read(stylesPart, styleCollector(limits)) : new Map();
  const main = read(body, partCollector(limits, styles), onProgress);
  const textOf = (entry: ZipEntry): string => read(entry, partCollector(limits, styles)).text.trim();
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) => {
    const entry = part(name);
    const text = entry ? textOf(entry) : '';
    return text === '' ? [] : [text];
  });
  const heads = entries
    .filter((e) => /^word\/(?:header|footer)\d*\.xml$/i.test(e.name))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((e) => textOf(e).replace(/\n{2,}/g, '\n'));
  const text = [main.text.trimEnd(), ...notes].join('\n\n');
  const headerFooter = [...new Set(heads.filter((h) => h !== ''))];
  if (text.trim() === '' && headerFooter.length === 0) throw new Unreadable(entries.some((e) => /^word\/media\//i.test(e.name)) ? 'scanned' : 'empty');
  return { text, headerFooter, marks: main.marks, kind: 'docx' };
}
