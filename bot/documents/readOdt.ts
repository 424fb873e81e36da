import type { ReadableText } from '#domain/reading/reading.ts';
import type { Limits } from './limits.ts';
import { odtCollector, odtStyles } from './odtParts.ts';
import { Unreadable } from './outcome.ts';
import type { Progress } from './outcome.ts';
import { zipDirectory } from './zipDirectory.ts';
import { partText, readPart } from './zipPart.ts';
import type { Budget } from './zipPart.ts';

const TEXT_TYPE = /^application\/vnd\.oasis\.opendocument\.text(?:-template)?\s*$/;

/** Body with tables, notes and text boxes; heads and feet from the page styles. Nothing outside the file is fetched. Throws Unreadable. */
export function readOdt(bytes: Uint8Array, limits: Limits, onProgress: Progress = () => undefined): ReadableText {
  const entries = zipDirectory(bytes, limits);
  const budget: Budget = { inflated: 0 };
  const part = (name: string) => entries.find((e) => e.name === name);
  const [type, manifest, content, styles] = ['mimetype', 'META-INF/manifest.xml', 'content.xml', 'styles.xml'].map(part);
  if (!type || !content || !TEXT_TYPE.test(partText(bytes, type, limits, budget))) throw new Unreadable('wrong-ending');
  if (manifest && /<(?:\w+:)?encryption-data\b/.test(partText(bytes, manifest, limits, budget))) throw new Unreadable('encrypted');
  const common = styles ? readPart(bytes, styles, limits, budget, odtStyles(limits)) : { heads: [], hidden: new Set<string>() };
  const main = readPart(bytes, content, limits, budget, odtCollector(limits, common.hidden), onProgress);
  const text = main.text.trimEnd();
  const headerFooter = [...new Set(common.heads)];
  if (text.trim() === '' && headerFooter.length === 0) throw new Unreadable(entries.some((e) => /^Pictures\//.test(e.name)) ? 'scanned' : 'empty');
  return { text, headerFooter, marks: main.marks, kind: 'odt' };
}
