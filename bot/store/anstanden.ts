import type { UtskickStore } from '#bot/ports/utskickStore.ts';
import type { Anstand } from '#domain/svar/svar.ts';
import type { Query } from './database.ts';

export interface AnstandRow {
  id: string; svarsuppdrag_id: string; asked_for: string; reason: string; asked_by: string; asked_at: string; outcome: Anstand['outcome'];
  granted_to: string | null; decided_by: string | null; decided_at: string | null; decision_reason: string | null;
}

export const ANSTAND_COLUMNS = 'id, svarsuppdrag_id, asked_for, reason, asked_by, asked_at, outcome, granted_to, decided_by, decided_at, decision_reason';

export const asAnstand = (r: AnstandRow): Anstand => ({
  id: r.id, svarsuppdragId: r.svarsuppdrag_id, askedFor: r.asked_for, reason: r.reason, askedBy: r.asked_by, askedAt: r.asked_at, outcome: r.outcome,
  grantedTo: r.granted_to, decidedBy: r.decided_by, decidedAt: r.decided_at, decisionReason: r.decision_reason,
});

export function anstanden(query: Query): Pick<UtskickStore, 'addAnstand' | 'anstand' | 'decideAnstand'> {
  return {
    addAnstand: async (a) => {
      const made = await query(
        `insert into anstand (${ANSTAND_COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (svarsuppdrag_id) where outcome = 'begart' do nothing returning id`,
        [a.id, a.svarsuppdragId, a.askedFor, a.reason, a.askedBy, a.askedAt, a.outcome, a.grantedTo, a.decidedBy, a.decidedAt, a.decisionReason ?? null],
      );
      return made.length > 0 ? 'added' : 'one-open-already';
    },
    anstand: async (id) => {
      const [row] = await query<AnstandRow>(`select ${ANSTAND_COLUMNS} from anstand where id = $1`, [id]);
      return row ? asAnstand(row) : null;
    },
    decideAnstand: async (a) => (await query(
      "update anstand set outcome = $2, granted_to = $3, decided_by = $4, decided_at = $5, decision_reason = $6 where id = $1 and outcome = 'begart' returning id",
      [a.id, a.outcome, a.grantedTo, a.decidedBy, a.decidedAt, a.decisionReason ?? null],
    )).length > 0,
  };
}
