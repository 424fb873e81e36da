import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { TextWriter } from './textWriter.ts';

/** Rows and cells whose end tags may be missing. Throws Unreadable for tables in tables beyond the limit. */
export function htmlTables(writer: () => TextWriter, limits: Limits): { open(name: string): void; close(name: string): void } {
  const tables: { row: boolean; cell: boolean }[] = [];
  const endCell = (): void => {
    const table = tables[tables.length - 1];
    if (table?.cell) writer().closeCell();
    if (table) table.cell = false;
  };
  const endRow = (): void => {
    endCell();
    const table = tables[tables.length - 1];
    if (table?.row) writer().closeRow();
    if (table) table.row = false;
  };
  const startRow = (): void => {
    const table = tables[tables.length - 1];
    if (!table || table.row) return;
    table.row = true;
    writer().openRow();
  };
  return {
    open(name) {
      if (name === 'table') {
        if (tables.length >= limits.maxElementDepth) throw new Unreadable('broken', 'nesting');
        tables.push({ row: false, cell: false });
      } else if (name === 'tr') {
        endRow();
        startRow();
      } else if (name === 'td' || name === 'th') {
        endCell();
        startRow();
        const table = tables[tables.length - 1];
        if (table) table.cell = true;
      }
    },
    close(name) {
      if (name === 'td' || name === 'th') endCell();
      else if (name === 'tr') endRow();
      else if (name === 'table') {
        endRow();
        tables.pop();
      }
    },
  };
}
