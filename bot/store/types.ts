/** Object ids of the types that both drivers would read otherwise. */
export const INT8 = 20;
export const DATE = 1082;
export const TIMESTAMPTZ = 1184;

/** "2016-10-14 13:42:00.5+00" -> "2016-10-14T13:42:00.500Z". */
export function parseInstant(text: string): string {
  return new Date(text).toISOString();
}
