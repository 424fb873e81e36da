import { underwaySv } from '#domain/texts/underway.sv.ts';

/** A stream that people look at: standard error, never the one that the result is written to. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * How far a long document has come. In a terminal it is one line that is written over; elsewhere, when asked for, a line each time.
 * Elsewhere and not asked for: nothing.
 */
export function progressLine(to: Terminal, asked: boolean): { show(name: string, fraction: number, pages?: { readonly page: number; readonly of: number }): void; clear(): void } {
  const over = to.isTTY === true;
  let shown = false;
  return {
    show(name, fraction, pages) {
      if (!over && !asked) return;
      const line = underwaySv.line(name, pages ? underwaySv.pages(pages.page, pages.of) : underwaySv.share(Math.round(fraction * 100)));
      to.write(over ? `\r\u001b[K${line}` : `${line}\n`);
      shown = true;
    },
    clear() {
      if (over && shown) to.write('\r\u001b[K');
      shown = false;
    },
  };
}
