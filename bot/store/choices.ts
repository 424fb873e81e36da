import { NO_CHOICE, type Choice } from '#domain/arende/choice.ts';
import type { ArendeStore } from '#bot/ports/arendeStore.ts';
import type { Query } from './database.ts';
import { json } from './params.ts';

type Choices = Pick<ArendeStore, 'choice' | 'addChoice' | 'secretMark' | 'setSecret'>;

/** What people choose about an ärende before it is sent, and whether it is secret. */
export function choices(query: Query): Choices {
  return {
    choice: async (arendeId) => {
      const [row] = await query<{ revision: number; model: Omit<Choice, 'revision'>; chosen_by: string; chosen_at: string }>(
        'select revision, model, chosen_by, chosen_at from utskick_choice where arende_id = $1 order by revision desc limit 1', [arendeId],
      );
      return row ? { choice: { ...row.model, revision: row.revision }, by: row.chosen_by, at: row.chosen_at } : { choice: NO_CHOICE, by: null, at: null };
    },
    addChoice: async (arendeId, { revision, ...model }, by, at) => (await query(
      'insert into utskick_choice (arende_id, revision, model, chosen_by, chosen_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning revision',
      [arendeId, revision, json(model), by, at],
    )).length > 0,
    secretMark: async (arendeId) => {
      const [row] = await query<{ secret_reason: string; secret_by: string; secret_at: string }>('select secret_reason, secret_by, secret_at from arende where id = $1 and secret', [arendeId]);
      return row ? { reason: row.secret_reason, by: row.secret_by, at: row.secret_at } : null;
    },
    setSecret: async (arendeId, mark) => void (await query(
      'update arende set secret = $2, secret_reason = $3, secret_by = $4, secret_at = $5 where id = $1',
      [arendeId, mark !== null, mark?.reason ?? null, mark?.by ?? null, mark?.at ?? null],
    )),
  };
}
