import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Datum } from '#domain/calendar/datum.ts';

/** What a loop's own paragraph leaves behind. */
const EMPTY_TAG = /<w:p><w:pPr><w:pStyle w:val="Tag"\/><\/w:pPr>(?:<w:r>(?:<w:rPr>[^]{0,200}?<\/w:rPr>)?<w:t[^>]*\/?>(?:<\/w:t>)?<\/w:r>)?<\/w:p>/g;

const FIXED = new Date(Date.UTC(2000, 0, 1));

/** The same parts, in one order, with one time: two documents with the same content are then the same bytes. Only for files that we made ourselves. */
export function repack(docx: Uint8Array, createdOn: Datum, title: string): Uint8Array {
  const parts = unzipSync(docx);
  const core = parts['docProps/core.xml'];
  if (core) {
    const at = `${createdOn}T00:00:00Z`;
    const xml = strFromU8(core)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`)
      .replace(/(<dc:title>)[^<]*/, (_, open: string) => `${open}${escapeXml(title)}`);
    parts['docProps/core.xml'] = strToU8(xml);
  }
  const body = parts['word/document.xml'];
  if (body) parts['word/document.xml'] = strToU8(strFromU8(body).replace(EMPTY_TAG, ''));
  // The content types come first: some readers look no further than the first part to tell what the file is.
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const ordered = Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
  return zipSync(ordered, { mtime: FIXED, level: 6 });
}

const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
function escapeXml(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\ufffe\uffff]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
