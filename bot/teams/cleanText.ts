/** At most this much of a message is kept; longer answers belong in the card's field or the tab. */
export const MESSAGE_LIMIT = 8_000;

const MENTION = /<at(?:\s[^<>]{0,200})?>[^<>]{0,500}<\/at>/gi;
// With the u flag only a surrogate without its partner matches.
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_END = /\r\n?|\u2028|\u2029/g;
// Control characters but tab and newline; soft hyphen; zero-width and direction marks, overrides and isolates; tags.
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** NFC, well-formed, nothing invisible. Emoji joined by zero-width joiners fall apart into their parts, which is accepted. */
export function cleanCharacters(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD').replace(LINE_END, '\n').replace(INVISIBLE, '').normalize('NFC');
}

/** What a person wrote to the bot, as plain text: mentions gone, spaces trimmed, cut at MESSAGE_LIMIT. */
export function cleanMessage(raw: string): { readonly text: string; readonly truncated: boolean } {
  const text = cleanCharacters(raw.replace(MENTION, ' ').replaceAll('&nbsp;', ' ')).replace(/[ \t\u00A0]+/g, ' ').trim();
  return text.length <= MESSAGE_LIMIT ? { text, truncated: false } : { text: text.slice(0, MESSAGE_LIMIT).replace(LONE_SURROGATE, ''), truncated: true };
}

/** The same value with every string cleaned, for card data. */
export function cleanData(value: unknown): unknown {
  if (typeof value === 'string') return cleanCharacters(value);
  if (Array.isArray(value)) return value.map(cleanData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanData(inner)]));
}
