import { clockAt, datumAt } from '#domain/calendar/stockholm.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { isMorningWorth, morningFacts } from '#domain/paminnelse/morning.ts';
import { isOfficeTime } from '#domain/paminnelse/officeHours.ts';
import { morningRows } from '#bot/queries/morningRows.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** As `clockAt` writes it. Later than this it is no morning card. */
const NOON = '12.00';

/**
 * Plans the morning card of every handläggare: one a working day at most, from when the office opens until noon, only when there is something new or
 * something to decide, and not for who has turned it off. Two workers at once plan it once. Answers with how many were planned.
 */
export async function planMorning(p: Pick<Ports, 'store' | 'clock' | 'sha256'>): Promise<number> {
  const at = p.clock.now();
  const today = datumAt(at);
  if (clockAt(at) >= NOON) return 0;
  return p.store.tx(async (s) => {
    if (!isOfficeTime(at, (await s.paminnelse.settings()).hours)) return 0;
    let planned = 0;
    for (const [personId, rows] of await morningRows(s, today)) {
      const last = await s.ledger.morningOf(personId);
      if (!last.wanted || last.day === today || !isMorningWorth(rows, last.facts)) continue;
      if (!(await s.ledger.keepMorning(personId, today, morningFacts(rows)))) continue;
      await s.ledger.plan([dueContact(p.sha256, {
        arendeId: rows[0]!.arendeId, svarsuppdragId: null, instansId: null, personId, step: 'morgon', occasion: today, dueOn: today, atOnce: false, data: {},
      }, at)]);
      planned += 1;
    }
    return planned;
  });
}
