import type { Mark } from '#domain/reading/reading.ts';
import type { PdfLine } from './pdfLines.ts';

/** Letters as tall as this against the text's own are a heading's. */
const TALLER = 1.12;
const LONGEST = 120;
/** As a line wholly in bold in a text document: a heading if its words and place say so too. */
const BOLD_LEVEL = 7;

export interface Page {
  readonly text: string;
  /** Headings, by their start in `text`. */
  readonly marks: readonly Mark[];
}

/**
 * The text of each page, with its headings told by the look of the letters: taller than the text's own, or in another font and alone.
 * A heading over two lines becomes one. What the text's own size and font are is a matter of the most letters.
 */
export function withHeadings(pages: readonly (readonly PdfLine[])[]): Page[] {
  const size = mostOf(pages, (l) => String(Math.round(l.size * 2) / 2));
  const font = mostOf(pages, (l) => l.font ?? '');
  const own = { size: Number(size ?? 0), font: font ?? '' };
  const levels = [...new Set(pages.flat().filter((l) => isTaller(l, own.size)).map((l) => Math.round(l.size)))].sort((a, b) => b - a);
  const levelOf = (line: PdfLine, before: PdfLine | undefined): number => {
    if (line.text.length > LONGEST || !/\p{L}{3}/u.test(line.text) || line.text.includes('\t')) return 0;
    if (isTaller(line, own.size)) return Math.min(6, levels.indexOf(Math.round(line.size)) + 1);
    const alone = before === undefined || line.apart || /[.:]$/.test(before.text);
    return line.font !== null && line.font !== own.font && line.size >= own.size * 0.98 && alone && /^[\p{Lu}\d]/u.test(line.text) && !/[.,;]$/.test(line.text) ? BOLD_LEVEL : 0;
  };
  return pages.map((lines) => {
    const marks: Mark[] = [];
    let text = '';
    let open = 0;
    lines.forEach((line, i) => {
      const before = lines[i - 1];
      const level = levelOf(line, before);
      // A title that did not fit on a line.
      const goesOn = level > 0 && level < BOLD_LEVEL && level === open && !line.apart && before !== undefined && before.text.length > 20 && before.font === line.font;
      if (i > 0) text += goesOn ? ' ' : line.apart ? '\n\n' : '\n';
      if (level > 0 && !goesOn) marks.push({ at: text.length, as: 'heading', level });
      text += line.text;
      open = level;
    });
    return { text, marks };
  });
}

const isTaller = (line: PdfLine, own: number): boolean => line.size >= own * TALLER;

/** What most letters of a document have in common. */
function mostOf(pages: readonly (readonly PdfLine[])[], trait: (line: PdfLine) => string): string | null {
  const letters = new Map<string, number>();
  for (const line of pages.flat()) letters.set(trait(line), (letters.get(trait(line)) ?? 0) + line.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
