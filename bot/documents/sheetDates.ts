/** How a spreadsheet writes days: a count of days, told to be a day by the format of the cell. */
const BUILT_IN: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const DAY_MS = 86_400_000;

/** Does a number format show a day? Words in quotes, in brackets and after a backslash do not count; minutes alone are no day. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id) && !(id >= 18 && id <= 21) && !(id >= 45 && id <= 47);
  return /[yåd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** "2016-10-25" for 42668; null for what lies outside the years that a register can speak of. From 1904 when the file counts from there. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (days < 32_874 || days > 73_415) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
}
