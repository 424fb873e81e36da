import { cleanText } from '#domain/svar/cleanText.ts';

/** Marks that cannot be seen and that cleaning lets through. */
const UNSEEN = /[\u00AD\u061C\u180E\u200C\u200D\u206A-\u206F\uFFF9-\uFFFC]/gu;

/** Cleaned, and with `{{` parted, because clients expand `{{DATE(...)}}` even where they read no markdown. */
export function literal(text: string): string {
  return cleanText(text).replace(UNSEEN, '').replace(/\{(?=\{)/g, '{ ');
}

/** On one line, for titles and names; longer than `max` is shortened. */
export function oneLine(text: string, max = 200): string {
  return shorten(literal(text.slice(0, 4 * max)).replace(/\s+/g, ' ').trim(), max).text;
}

/** At most `max` long, cut at a word where one is near, with an ellipsis. Never cuts through a character. */
export function shorten(text: string, max: number): { readonly text: string; readonly cut: boolean } {
  if (text.length <= max) return { text, cut: false };
  const rough = text.slice(0, max).replace(/[\uD800-\uDBFF]$/u, '');
  const space = rough.lastIndexOf(' ');
  return { text: `${(space > max * 0.7 ? rough.slice(0, space) : rough).trimEnd()} …`, cut: true };
}

/** A body's name within a sentence: «Kommunstyrelsen» becomes «kommunstyrelsen»; names of several words keep their capital. */
export function withinSentence(name: string): string {
  const clean = oneLine(name);
  return /^\p{Lu}\p{Ll}+$/u.test(clean) ? clean.charAt(0).toLocaleLowerCase('sv') + clean.slice(1) : clean;
}

/** A link that may stand behind a button: https, or localhost over http; anything else gives null. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
  return protocol === 'https:' || (protocol === 'http:' && local) ? url : null;
}
