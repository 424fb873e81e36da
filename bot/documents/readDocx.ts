import type { ReadableText } from '#domain/reading/reading.ts';
import { partCollector } from './docxParts.ts';
import type { PartText } from './docxParts.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import { zipDirectory } from './zipDirectory.ts';
import type { ZipEntry } from './zipDirectory.ts';
import { inflatePart } from './zipPart.ts';
import type { Budget } from './zipPart.ts';

/** Body, tables, text boxes and notes in order; heads and feet apart. Relationships are never followed, so nothing outside is fetched. Throws Unreadable. */
export function readDocx(bytes: Uint8Array, limits: Limits): ReadableText {
  const entries = zipDirectory(bytes, limits);
  const budget: Budget = { inflated: 0 };
  const part = (name: string): ZipEntry | undefined => entries.find((e) => e.name.toLowerCase() === name);
  const body = part('word/document.xml') ?? entries.find((e) => /^word\/document\d*\.xml$/i.test(e.name));
  if (!body) throw new Unreadable('broken', 'no document.xml');
  refuseMacroType(bytes, part('[content_types].xml'), limits, budget);
  const main = readPart(bytes, body, limits, budget);
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) => {
    const entry = part(name);
    const text = entry ? readPart(bytes, entry, limits, budget).text.trim() : '';
    return text === '' ? [] : [text];
  });
  const heads = entries
    .filter((e) => /^word\/(?:header|footer)\d*\.xml$/i.test(e.name))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((e) => readPart(bytes, e, limits, budget).text.trim().replace(/\n{2,}/g, '\n'));
  const text = [main.text.trimEnd(), ...notes].join('\n\n');
  const headerFooter = [...new Set(heads.filter((h) => h !== ''))];
  if (text.trim() === '' && headerFooter.length === 0) throw new Unreadable(entries.some((e) => /^word\/media\//i.test(e.name)) ? 'scanned' : 'empty');
  return { text, headerFooter, marks: main.marks, kind: 'docx' };
}

function readPart(bytes: Uint8Array, entry: ZipEntry, limits: Limits, budget: Budget): PartText {
  const collector = partCollector(limits);
  try {
    inflatePart(bytes, entry, limits, budget, (piece) => collector.feed(piece));
    return collector.end();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(error instanceof RangeError ? 'too-large' : 'broken');
  }
}

/** A .docm renamed to .docx keeps its content type. */
function refuseMacroType(bytes: Uint8Array, entry: ZipEntry | undefined, limits: Limits, budget: Budget): void {
  if (!entry) throw new Unreadable('wrong-ending');
  const decoder = new TextDecoder();
  let text = '';
  inflatePart(bytes, entry, limits, budget, (piece) => {
    text += decoder.decode(piece, { stream: true });
  });
  if (/macroEnabled|vbaProject/i.test(text)) throw new Unreadable('macro');
}
