/** Where in the library's history a client stands. Opaque on the wire. */
export type Cursor =
  /** Everything, parents before children: continue after this depth and id. `to` is where the next delta starts. */
  | { readonly kind: 'crawl'; readonly epoch: string; readonly to: number; readonly depth: number; readonly id: string }
  /** What changed after `from` and up to `to`. */
  | { readonly kind: 'since'; readonly epoch: string; readonly from: number; readonly to: number | null };

export const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Null when it is none of ours. */
export function decodeCursor(token: string): Cursor | null {
  try {
    const value = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Cursor;
    return value.kind === 'crawl' || value.kind === 'since' ? value : null;
  } catch {
    return null;
  }
}
