import type { Svar, Utkast } from '#domain/svar/svar.ts';

export interface SvarStore {
  /** Append only. `duplicate` gives the row that the same (svarsuppdrag, person, formInstance), or the same content by the same person as the latest version, made before. */
  add(svar: Svar, formInstance: string, contentHash: string): Promise<{ kind: 'added' } | { kind: 'duplicate'; svar: Svar }>;
  /** Only visible within a transaction opened for that instans. */
  saveUtkast(utkast: Utkast): Promise<void>;
  /** The instans' latest draft for the svarsuppdrag, whoever of its people saved it. */
  utkast(svarsuppdragId: string): Promise<Utkast | null>;
  dropUtkast(svarsuppdragId: string): Promise<void>;
}
