import { effectiveSvarsdatum, type Arende, type SvarsuppdragWithSvar, type Utskick } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { Register } from '#domain/register/register.ts';
import type { Utkast } from '#domain/svar/svar.ts';
import type { Stores } from '#bot/ports/store.ts';

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
  const uppdrag = await s.utskick.svarsuppdrag(svarsuppdragId);
  const utskick = uppdrag ? await s.utskick.byId(uppdrag.utskickId) : null;
  const arende = uppdrag ? await s.arenden.byId(uppdrag.arendeId) : null;
  if (!uppdrag || !utskick || !arende) return null;
  return {
    uppdrag, utskick, arende,
    register: await s.register.read(),
    svarsdatum: effectiveSvarsdatum(utskick, uppdrag.anstand),
    utkast: await s.svar.utkast(svarsuppdragId),
  };
}
