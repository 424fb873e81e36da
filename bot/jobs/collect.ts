import { datumAt } from '#domain/calendar/stockholm.ts';
import { dueToday } from '#domain/paminnelse/dueToday.ts';
import type { LoopDeps } from './loopDeps.ts';

/** People looked at in one transaction. */
const PEOPLE = 1_000;

/** Bundles what is due into dispatches. Answers with how many were made. */
export async function collect(deps: LoopDeps): Promise<number> {
  let made = 0;
  for (;;) {
    const round = await deps.store.tx(async ({ ledger }) => {
      const now = deps.clock.now();
      const today = datumAt(now);
      await ledger.releaseUnsent(today);
      const contacts = await ledger.due(today, PEOPLE);
      if (contacts.length === 0) return 0;
      const people = [...new Set(contacts.map((c) => c.personId))];
      const { bundles, superseded } = dueToday(contacts, await ledger.haveDailyCard(today, people), now, deps.hours);
      if (superseded.length > 0) await ledger.supersede(superseded);
      if (bundles.length > 0) await ledger.createDispatches(today, bundles.map((bundle) => ({ ...bundle, id: deps.ids.next('dispatch') })));
      return bundles.length;
    });
    made += round;
    if (round === 0) return made;
  }
}
