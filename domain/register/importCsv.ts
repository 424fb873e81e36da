import { looksLikeKalender } from './importKalender.ts';
import { looksLikeKontaktpersoner } from './importKontaktpersoner.ts';
import { looksLikeNamnder } from './importNamnder.ts';
import { looksLikeSammantraden } from './importSammantraden.ts';

export { importKalender } from './importKalender.ts';
export { importKontaktpersoner } from './importKontaktpersoner.ts';
export { importNamnder } from './importNamnder.ts';
export { importSammantraden } from './importSammantraden.ts';

export type RegisterFile = 'namnder' | 'kontaktpersoner' | 'sammantraden' | 'kalender';

/** Which register a .csv, a sheet of an .xlsx or a calendar is, told by its header: people rename files and change the order of columns. Null: none of ours. */
export function registerFileOf(rows: readonly (readonly string[])[]): RegisterFile | null {
  const header = rows[0] ?? [];
  if (looksLikeKalender(header)) return 'kalender';
  if (looksLikeSammantraden(header)) return 'sammantraden';
  if (looksLikeKontaktpersoner(header)) return 'kontaktpersoner';
  return looksLikeNamnder(header) ? 'namnder' : null;
}
