/** A document of a scenario as its author thinks of it; writeDocx and writePdf set it. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'text' | 'small'; readonly text: string }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signers'; readonly people: readonly { readonly name: string; readonly title: string }[] }
  | { readonly kind: 'page-break' };

export interface Paper {
  /** Left and right of the running head; «{sida}» and «{sidor}» are filled in. */
  readonly head: { readonly left: readonly string[]; readonly right: readonly string[] };
  readonly foot: string | null;
  readonly blocks: readonly Block[];
  /** For the properties of the file. */
  readonly name: string;
  readonly author: string;
  /** "2016-06-02": also the time stamp of the file, so that the same paper always gives the same bytes. */
  readonly date: string;
}

export const title = (text: string): Block => ({ kind: 'title', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const subheading = (text: string): Block => ({ kind: 'subheading', text });
export const text = (words: string): Block => ({ kind: 'text', text: words });
export const small = (words: string): Block => ({ kind: 'small', text: words });
export const bullets = (...items: string[]): Block => ({ kind: 'list', numbered: false, items });
export const numbered = (...items: string[]): Block => ({ kind: 'list', numbered: true, items });
export const table = (...rows: string[][]): Block => ({ kind: 'table', rows });
export const signers = (...people: { name: string; title: string }[]): Block => ({ kind: 'signers', people });
export const pageBreak: Block = { kind: 'page-break' };
