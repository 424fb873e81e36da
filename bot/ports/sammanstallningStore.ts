import type { Instant } from '#domain/calendar/datum.ts';
import type { Sammanstallning } from '#domain/sammanstallning/sammanstallning.ts';

export interface Dokument {
  readonly id: string; readonly arendeId: string; readonly kind: 'remissammanstallning' | 'missiv'; readonly revision: number;
  readonly driveId: string; readonly itemId: string; readonly name: string; readonly webUrl: string; readonly sha256: string;
  readonly createdBy: string; readonly createdAt: Instant;
}

export interface SammanstallningStore {
  latest(arendeId: string): Promise<{ revision: number; model: Sammanstallning } | null>;
  /** Saves as `basedOn + 1`; `conflict` when somebody else has saved since. */
  save(arendeId: string, basedOn: number, model: Sammanstallning, by: string, at: Instant): Promise<'saved' | 'conflict'>;
  addDokument(dokument: Dokument): Promise<void>;
  /** The remissammanställningar, newest first. */
  dokument(arendeId: string): Promise<readonly Dokument[]>;
  /** The missiv that have been written, newest first. */
  missiv(arendeId: string): Promise<readonly Dokument[]>;
}
