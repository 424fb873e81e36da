/**
 * As Excel in Sweden opens it: semicolons, a byte order mark, CRLF. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it, which the spreadsheet takes away again.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`);
}

function cellOf(cell: string): string {
  const safe = /^[\s\uFEFF]*[=+@-]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
