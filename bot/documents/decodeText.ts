import { Unreadable } from './outcome.ts';
import { windows1252 } from './windows1252.ts';

/** UTF-8, UTF-16 by its mark, otherwise windows-1252, as Swedish files of all ages come. Throws Unreadable('broken') for bytes that are no text. */
export function decodeText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  let text: string;
  if (wide) text = new TextDecoder(wide).decode(bytes);
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      text = windows1252(bytes);
    }
  }
  if (text.includes('\0')) throw new Unreadable('broken', 'binary');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
