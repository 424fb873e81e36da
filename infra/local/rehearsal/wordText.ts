import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a person reads in a .docx, with one space between words. Written apart from the product's own reader, which it is to check. */
export function wordText(bytes: Uint8Array): string {
  const xml = unzipSync(bytes, { filter: (file) => file.name === 'word/document.xml' })['word/document.xml'];
  if (!xml) throw new Error('The file has no word/document.xml');
  const runs = strFromU8(xml).replace(/<\/w:p>|<w:br[^>]*>|<w:tab[^>]*>/g, ' ').replace(/<[^>]+>/g, '');
  return oneSpace(runs.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, dec: string | undefined, hex: string | undefined, name: string | undefined) =>
    (dec ? String.fromCodePoint(Number(dec)) : hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : ENTITIES[name ?? ''] ?? all)));
}

export const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
