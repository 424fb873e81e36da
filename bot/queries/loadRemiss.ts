import { effectiveSvarsdatum, type Arende, type SvarsuppdragWithSvar, type Utskick } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { Register } from '#domain/register/register.ts';
import type { Utkast } from '#domain/svar/svar.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';

/** One svarsuppdrag with all that a card or a form about it shows. */
export interface Remiss {
  readonly uppdrag: SvarsuppdragWithSvar;
  readonly utskick: Utskick;
  readonly arende: Arende;
  readonly register: Register;
  /** The day that counts for this instans, a granted anstånd included. */
  readonly svarsdatum: Datum;
  /** Only when the transaction may see the instans' drafts. */
  readonly utkast: Utkast | null;
}

export async function loadRemiss(s: Stores, svarsuppdragId: string): Promise<Remiss | null> {
  return together(s.utskick.remiss(svarsuppdragId), s, svarsuppdragId);
}

/** The same for who is about to write: others who write about the svarsuppdrag wait. */
export async function lockRemiss(s: Stores, svarsuppdragId: string): Promise<Remiss | null> {
  return together(s.utskick.lockRemiss(svarsuppdragId), s, svarsuppdragId);
}

/** One round trip: nothing of it waits for the rest. */
async function together(reading: Promise<RemissRow | null>, s: Stores, svarsuppdragId: string): Promise<Remiss | null> {
  const [row, register, utkast] = await Promise.all([reading, s.register.read(), s.svar.utkast(svarsuppdragId)]);
  return row ? { ...row, register, utkast, svarsdatum: effectiveSvarsdatum(row.utskick, row.uppdrag.anstand) } : null;
}
