/**
 * Text from outside as it is stored: NFC, well-formed, without control characters, zero-width marks and bidirectional
 * overrides that make a text look like another. Line breaks and tabs stay.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '');
}
