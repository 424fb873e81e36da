import type { LedgerStore } from '#bot/ports/ledgerStore.ts';
import type { Query } from './database.ts';

/** Whether a person wants the morning card, and what the last one said. */
export function morningCards(query: Query): Pick<LedgerStore, 'morningOf' | 'keepMorning' | 'wantMorning'> {
  return {
    morningOf: async (personId) => {
      const [row] = await query<{ wanted: boolean; last_day: string | null; last_facts: string | null }>('select wanted, last_day, last_facts from morning_card where person_id = $1', [personId]);
      return { wanted: row?.wanted ?? true, day: row?.last_day ?? null, facts: row?.last_facts ?? null };
    },
    // Who comes second finds the day taken.
    keepMorning: async (personId, day, facts) => (await query(
      `insert into morning_card (person_id, last_day, last_facts) values ($1, $2::date, $3)
       on conflict (person_id) do update set last_day = excluded.last_day, last_facts = excluded.last_facts
       where morning_card.wanted and (morning_card.last_day is null or morning_card.last_day < excluded.last_day) returning person_id`,
      [personId, day, facts],
    )).length > 0,
    wantMorning: async (personId, wanted) => void (await query(
      'insert into morning_card (person_id, wanted) values ($1, $2) on conflict (person_id) do update set wanted = excluded.wanted', [personId, wanted],
    )),
  };
}
