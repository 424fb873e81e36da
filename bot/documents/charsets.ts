import { windows1252 } from './windows1252.ts';

/** The old letters of DOS, where they differ from ASCII and Swedish needs them; the same in code pages 437 and 850. */
const DOS: Readonly<Record<number, string>> = { 0x82: 'é', 0x84: 'ä', 0x86: 'å', 0x8e: 'Ä', 0x8f: 'Å', 0x90: 'É', 0x94: 'ö', 0x99: 'Ö', 0x81: 'ü', 0x9a: 'Ü' };
const PAGES: Readonly<Record<number, string>> = { 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 65001: 'utf-8' };
/** RTF's numbers for a font's letters. Unknown ones, and the symbol fonts', are read as the document's own. */
const FONT_PAGES: Readonly<Record<number, number>> = { 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 437 };

export function pageOfFont(charset: number): number | null {
  return FONT_PAGES[charset] ?? null;
}

const decoders = new Map<number, { decode(bytes: Uint8Array): string }>();

/** Bytes in one of Windows' code pages. What is not known is read as windows-1252. */
export function decodePage(bytes: Uint8Array, page: number): string {
  if (page === 437 || page === 850) return Array.from(bytes, (b) => DOS[b] ?? String.fromCharCode(b)).join('');
  const name = PAGES[page] ?? ((page >= 1250 && page <= 1258 && page !== 1252) || page === 874 ? `windows-${page}` : null);
  if (name === null) return windows1252(bytes);
  let decoder = decoders.get(page);
  if (!decoder) {
    decoder = new TextDecoder(name);
    decoders.set(page, decoder);
  }
  return decoder.decode(bytes);
}
