import { blockersOf } from '#domain/arende/blockers.ts';
import { chosenRecipients, wishFor, type ChosenRecipients } from '#domain/arende/choice.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Case } from './loadCase.ts';

export const confirmedIn = (c: Case, falt: string): readonly string[] => c.state.falt.find((f) => f.falt === falt)?.confirmed ?? [];

/** Who would get it on that day: what is written and confirmed, and what was chosen. */
export const recipientsOf = (c: Case, today: Datum): ChosenRecipients => chosenRecipients(c.register, confirmedIn(c, 'remissinstanser'), c.choice, today);

/** A person's word goes before what was read. */
export const goesToFullmaktige = (c: Case): boolean => c.choice.toFullmaktige ?? c.fullmaktige !== null;

/** One word for all that a person sees before pressing: whom, how and by when. It changes when any of it does. */
export function seenOf(p: Pick<Ports, 'sha256'>, c: Case, svarsdatum: Datum, today: Datum): string {
  const rows = recipientsOf(c, today).instanser.map((i) => [i.id, wishFor(c.choice, i.id)]);
  return p.sha256(JSON.stringify([svarsdatum, rows, goesToFullmaktige(c), confirmedIn(c, 'titel'), confirmedIn(c, 'delar')])).slice(0, 32);
}

export type Ready =
  | { readonly kind: 'ready'; readonly svarsdatum: Datum; readonly recipients: ChosenRecipients }
  | { readonly kind: 'already-sent' | 'not-confirmed' | 'changed-meanwhile' | 'no-recipients' };

/** May it be sent as it was seen? `svarsdatumMayHavePassed`: for a remiss that was sent long ago. */
export function readyToSend(p: Pick<Ports, 'sha256'>, c: Case, seen: string, today: Datum, svarsdatumMayHavePassed = false): Ready {
  if (c.utskick) return { kind: 'already-sent' };
  const { svarsdatum } = c.state;
  if (svarsdatum === null || blockersOf(c.state, c.register, svarsdatumMayHavePassed && svarsdatum <= today ? '0001-01-01' : today, c.choice).length > 0) return { kind: 'not-confirmed' };
  const recipients = recipientsOf(c, today);
  if (recipients.instanser.length === 0) return { kind: 'no-recipients' };
  if (seenOf(p, c, svarsdatum, today) !== seen) return { kind: 'changed-meanwhile' };
  return { kind: 'ready', svarsdatum, recipients };
}
