import type { Svar, Utkast } from '#domain/svar/svar.ts';

export interface SvarStore {
  /** Append only. `duplicate` gives the row that the same (svarsuppdrag, person, formInstance), or the same content by the same person as the latest version, made before. */
  add(svar: Svar, formInstance: string, contentHash: string): Promise<{ kind: 'added' } | { kind: 'duplicate'; svar: Svar }>;
  /** Only visible within a transaction opened for that instans. */
  saveUtkast(utkast: Utkast): Promise<void>;
  /** The instans' latest draft for the svarsuppdrag, whoever of its people saved it. */
  utkast(svarsuppdragId: string): Promise<Utkast | null>;
  /** The person's own draft of that form, or null. */
  utkastOf(svarsuppdragId: string, personId: string, formInstance: string): Promise<Utkast | null>;
  /** Drops what has become an answer: the person's own draft, and a colleague's of the same form that it went on from. What a colleague writes otherwise, or has written since, stays. */
  dropUtkast(svarsuppdragId: string, personId: string, formInstance: string): Promise<void>;
}
