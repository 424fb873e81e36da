/** A sentence in pieces, so that what is emphasised is told apart from what somebody has written: no markdown is ever put together. */
export type Piece = string | { readonly strong: string };
export type Rich = readonly Piece[];

export const strong = (text: string): Piece => ({ strong: text });

/** The same sentence without emphasis, for a chat line or a page that has none. */
export function plain(rich: Rich): string {
  return rich.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('');
}
