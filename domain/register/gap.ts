import type { Datum } from '../calendar/datum.ts';
import { longDate } from '../calendar/format.ts';
import { gapSv } from '../texts/gap.sv.ts';
import { answersByMail } from './byMail.ts';
import { receiverOf } from './recipients.ts';
import { absenceOn, type Person, type Register } from './register.ts';

/** Whether Teams reaches the person, as far as is known. `left`: no enabled account any more. `guest`: from another organisation. */
export type Reachability = 'unknown' | 'installed' | 'not-installed' | 'blocked' | 'left' | 'guest';

/** Who would receive for the instans that day, and in Swedish why that does not work; null when it does. `before`: nothing is sent yet, so the app will still be offered. */
export function gapOf(register: Register, reach: ReadonlyMap<string, Reachability>, instansId: string, today: Datum, before = false): { readonly receiver: Person | null; readonly gap: string | null } {
  if (answersByMail(register, instansId, today)) return { receiver: null, gap: null };
  const receiver = receiverOf(register, instansId, today);
  if (receiver === null) return { receiver, gap: gapSv.nobody };
  const state = reach.get(receiver.id) ?? 'unknown';
  if (state !== 'unknown' && state !== 'installed') return { receiver, gap: gapSv[before && state === 'not-installed' ? 'willTry' : state](receiver.name) };
  const away = absenceOn(register, receiver.id, today);
  return { receiver, gap: away ? gapSv.away(receiver.name, longDate(away.lastDay, 'sv')) : null };
}
