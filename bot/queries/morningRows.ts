import type { Datum } from '#domain/calendar/datum.ts';
import { datumAt } from '#domain/calendar/stockholm.ts';
import { morningRow, type MorningRow } from '#domain/paminnelse/morning.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import type { Stores } from '#bot/ports/store.ts';

/** The running remisser of each handläggare, as far as chat may tell of them; the nearest day first. */
export async function morningRows(s: Stores, today: Datum): Promise<ReadonlyMap<string, readonly MorningRow[]>> {
  const byPerson = new Map<string, MorningRow[]>();
  for (const arende of await s.arenden.list()) {
    if (arende.handlaggareId === null || !visibleInChat(arende)) continue;
    const utskick = await s.utskick.ofArende(arende.id);
    if (utskick?.state !== 'skickat' || datumAt(utskick.sentAt) >= today) continue;
    const row = morningRow(arende.id, utskick, await s.utskick.svarsuppdragOf(utskick.id), datumAt(utskick.sentAt), today);
    byPerson.set(arende.handlaggareId, [...(byPerson.get(arende.handlaggareId) ?? []), row].sort((a, b) => a.workingDaysLeft - b.workingDaysLeft));
  }
  return byPerson;
}
