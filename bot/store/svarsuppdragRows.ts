import type { Arende, Svarsuppdrag, SvarsuppdragWithSvar, Utskick } from '#domain/arende/arende.ts';
import type { Wish } from '#domain/arende/choice.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';
import { ARENDE_JSON, UTSKICK_JSON, instant } from './chainRows.ts';
import type { Query } from './database.ts';
import { PROTOKOLL_JSON, UTFALL_JSON } from './namndUtfall.ts';
import { SVAR_JSON } from './svarRows.ts';

interface Row {
  id: string; utskick_id: string; arende_id: string; instans_id: string; way: Svarsuppdrag['way']; opened_at: string | null; wish: Wish | null; answered_on: string | null; meeting_on: string | null; utfall: NonNullable<SvarsuppdragWithSvar['utfall']>; protokollsutdrag: NonNullable<SvarsuppdragWithSvar['protokollsutdrag']> | null; anstand: SvarsuppdragWithSvar['anstand']; svar: SvarsuppdragWithSvar['svar'];
}

const ANSTAND_JSON = `jsonb_build_object('id', a.id, 'svarsuppdragId', a.svarsuppdrag_id, 'askedFor', a.asked_for, 'reason', a.reason, 'askedBy', a.asked_by, 'askedAt', ${instant('a.asked_at')},
  'outcome', a.outcome, 'grantedTo', a.granted_to, 'decidedBy', a.decided_by, 'decidedAt', ${instant('a.decided_at')}, 'decisionReason', a.decision_reason)`;

const SVARSUPPDRAG = `s.id, s.utskick_id, s.arende_id, s.instans_id, s.way, s.opened_at, s.wish, s.answered_on, s.meeting_on,
  coalesce((select jsonb_agg(${UTFALL_JSON} order by n.ordinal) from namnd_utfall n where n.svarsuppdrag_id = s.id), '[]') as utfall,
  (select ${PROTOKOLL_JSON} from protokollsutdrag x where x.svarsuppdrag_id = s.id) as protokollsutdrag,
  coalesce((select jsonb_agg(${ANSTAND_JSON} order by a.ordinal) from anstand a where a.svarsuppdrag_id = s.id), '[]') as anstand,
  coalesce((select jsonb_agg(${SVAR_JSON} order by v.version) from svar v where v.svarsuppdrag_id = s.id), '[]') as svar`;

/** Svarsuppdrag in the order they were sent, with all that hangs on them. `where` speaks of `s`. */
export async function readSvarsuppdrag(query: Query, where: string, params: Parameters<Query>[1]): Promise<readonly SvarsuppdragWithSvar[]> {
  return (await query<Row>(`select ${SVARSUPPDRAG} from svarsuppdrag s where ${where} order by s.ordinal`, params)).map(asSvarsuppdrag);
}

/** The same with the utskick and the ärende that each belongs to. */
export async function readRemisser(query: Query, where: string, params: Parameters<Query>[1]): Promise<readonly RemissRow[]> {
  const rows = await query<Row & { utskick: Utskick; arende: Arende }>(
    `select ${SVARSUPPDRAG}, ${UTSKICK_JSON} as utskick, ${ARENDE_JSON} as arende
     from svarsuppdrag s join utskick u on u.id = s.utskick_id join arende e on e.id = s.arende_id where ${where} order by s.ordinal`,
    params,
  );
  return rows.map((r) => ({ uppdrag: asSvarsuppdrag(r), utskick: r.utskick, arende: r.arende }));
}

const asSvarsuppdrag = (r: Row): SvarsuppdragWithSvar => ({
  id: r.id, utskickId: r.utskick_id, arendeId: r.arende_id, instansId: r.instans_id, way: r.way, openedAt: r.opened_at, wish: r.wish, answeredOn: r.answered_on, meetingOn: r.meeting_on, utfall: r.utfall, protokollsutdrag: r.protokollsutdrag, anstand: r.anstand, svar: r.svar,
});
