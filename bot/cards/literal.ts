/** Text that somebody else has written, made safe to stand in a card. Length counts UTF-16 units. */

// Controls other than tab and newline, zero-width and bidirectional marks, the byte order mark, and object replacement.
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/gu;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/**
 * The same words, NFC, without what cannot be seen, without lone surrogates. `{{` is parted, because clients expand `{{DATE(...)}}`
 * even where they read no markdown.
 */
export function literal(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD').replace(/\r\n?/g, '\n').replace(UNSEEN, '').normalize('NFC').replace(/\{(?=\{)/g, '{ ');
}

/** On one line, for titles and names. */
export function oneLine(text: string): string {
  return literal(text).replace(/\s+/g, ' ').trim();
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
