import { datumAt } from '#domain/calendar/stockholm.ts';
import { dueToday, hasLapsed } from '#domain/paminnelse/dueToday.ts';
import type { LoopDeps } from './loopDeps.ts';

/** People looked at in one transaction. */
const PEOPLE = 1_000;

/** Bundles what is due into dispatches. Answers with how many were made. */
export async function collect(deps: LoopDeps): Promise<number> {
  let made = 0;
  for (;;) {
    const round = await deps.store.tx(async ({ ledger, paminnelse }) => {
      const now = deps.clock.now();
      const today = datumAt(now);
      await ledger.releaseUnsent(today);
      const due = await ledger.due(today, PEOPLE);
      deps.rules.current = await paminnelse.settings();
      if (due.length === 0) return 0;
      const lapsed = due.filter((c) => hasLapsed(c, today));
      if (lapsed.length > 0) await ledger.cancelContacts(lapsed.map((c) => c.id));
      const contacts = due.filter((c) => !lapsed.includes(c));
      const people = [...new Set(contacts.map((c) => c.personId))];
      const { bundles, superseded } = dueToday(contacts, await ledger.haveDailyCard(today, people), now, deps.rules.current);
      if (superseded.length > 0) await ledger.supersede(superseded);
      if (bundles.length > 0) await ledger.createDispatches(today, bundles.map((bundle) => ({ ...bundle, id: deps.ids.next('dispatch') })));
      return bundles.length;
    });
    made += round;
    if (round === 0) return made;
  }
}
