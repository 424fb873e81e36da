import { datumAt } from '#domain/calendar/stockholm.ts';
import type { Reminding } from '#domain/paminnelse/reminding.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';

type Row = Pick<RemissRow, 'uppdrag' | 'utskick'>;

/** What decides the reminders of those remisser, read at once for all of them. */
export async function loadReminding(s: Stores, rows: readonly Row[]): Promise<(row: Row) => Reminding> {
  const ids = rows.map((r) => r.uppdrag.id);
  const [settings, pauses, snoozes, sent] = await Promise.all([
    s.paminnelse.settings(), s.paminnelse.pausesOf([...new Set(rows.map((r) => r.utskick.id))]), s.paminnelse.snoozesOf(ids), s.ledger.sentSteps(ids),
  ]);
  return ({ uppdrag, utskick }) => {
    const done = sent.get(uppdrag.id) ?? new Set<string>();
    return {
      settings, sentOn: datumAt(utskick.sentAt), done, nudged: [...done].some((d) => d.startsWith('inte-oppnad|')),
      // Who never had a first card from here has nothing to open.
      opened: uppdrag.openedAt !== null || utskick.elsewhere === true,
      pauses: pauses.filter((p) => p.utskickId === utskick.id), snoozes: snoozes.filter((z) => z.svarsuppdragId === uppdrag.id),
    };
  };
}
