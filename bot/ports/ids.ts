/** Random, prefixed identifiers: `next('arende')` -> "arende_01h...". Opaque; never guessable from one another. */
export interface Ids {
  next(prefix: string): string;
}
