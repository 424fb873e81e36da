import type { Datum } from '#domain/calendar/datum.ts';
import { lastReminderOn } from '#domain/paminnelse/comingReminders.ts';
import { nextThursday } from '#domain/paminnelse/snoozeDay.ts';
import type { PaminnelseItem } from '#bot/cards/paminnelseCard.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { Remiss } from './loadRemiss.ts';
import { isOpen } from './replan.ts';

/** What a person has decided about their own reminders of a remiss, and what a card may offer; null when there are none to decide about. */
export async function remindersOnCard(s: Stores, r: Remiss, personId: string, today: Datum): Promise<NonNullable<PaminnelseItem['reminders']> | null> {
  if (!isOpen(r)) return null;
  const settings = await s.paminnelse.settings();
  const about = { arendeId: r.arende.id, svarsuppdragId: r.uppdrag.id, instansId: r.uppdrag.instansId };
  const last = lastReminderOn(r.register, about, r.svarsdatum, today, { settings });
  const paused = (await s.paminnelse.pausesOf([r.utskick.id])).some((p) => p.svarsuppdragId === r.uppdrag.id && p.personId === personId);
  if (last === null && !paused) return null;
  const chosen = (await s.paminnelse.snoozesOf([r.uppdrag.id])).find((z) => z.personId === personId && z.day > today);
  return { paused, nextOn: chosen?.day ?? null, mayChooseThursday: nextThursday(today, last, settings.quiet) !== null };
}
