import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROW = /^\| (?<swedish>[^|]+?) \| `(?<one>[a-z]+)` \| `(?<many>[a-z]+)` \| (?<meaning>[^|]+?) \|$/;

export interface GlossaryRow {
  readonly swedish: string;
  readonly one: string;
  readonly many: string;
  readonly meaning: string;
}

/** The rows of every table in domain/README.md. Throws when a table row is not of the four columns. */
export function glossary(top: string): GlossaryRow[] {
  const lines = readFileSync(join(top, 'domain/README.md'), 'utf8').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Svenska '));
  return lines.map((line) => {
    const row = ROW.exec(line)?.groups as GlossaryRow | undefined;
    if (!row) throw new Error(`domain/README.md: not a row of the glossary: ${line}`);
    return row;
  });
}

/** The closed list as the wall reads it: one word a line. */
export function nounList(top: string): string[] {
  return readFileSync(join(top, 'test/walls/nouns.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** A Swedish word as the code writes it: "Tjänsteutlåtande" -> "tjansteutlatande". */
export function fold(swedish: string): string {
  return swedish.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
