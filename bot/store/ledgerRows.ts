import type { Dispatch, DueContact } from '#domain/paminnelse/ledger.ts';
import type { Query } from './database.ts';

export interface ContactRow {
  id: string; arende_id: string; svarsuppdrag_id: string | null; instans_id: string | null; person_id: string; step: DueContact['step']; due_on: string; at_once: boolean;
  state: DueContact['state']; dispatch_id: string | null; data: DueContact['data']; planned_at: string;
}

export interface DispatchRow {
  id: string; person_id: string; day: string; number: number; state: Dispatch['state']; attempts: number; sent_business_at: string | null; activity_id: string | null;
  conversation_id: string | null; service_url: string | null; code: string | null; cause: string | null;
}

const columns = (of: string, names: string): string => names.split(' ').map((name) => `${of}.${name}`).join(', ');

/** Columns of `due_contact c`. */
export const CONTACT = columns('c', 'id arende_id svarsuppdrag_id instans_id person_id step due_on at_once state dispatch_id data planned_at');
/** Columns of `dispatch d`. */
export const DISPATCH = columns('d', 'id person_id day number state attempts sent_business_at activity_id conversation_id service_url code cause');

export const asContact = (r: ContactRow): DueContact => ({
  id: r.id, arendeId: r.arende_id, svarsuppdragId: r.svarsuppdrag_id, instansId: r.instans_id, personId: r.person_id, step: r.step, dueOn: r.due_on, atOnce: r.at_once,
  state: r.state, dispatchId: r.dispatch_id, data: r.data, plannedAt: r.planned_at,
});

export const asDispatch = (r: DispatchRow): Dispatch => ({
  id: r.id, personId: r.person_id, day: r.day, number: r.number, state: r.state, attempts: r.attempts, sentAt: r.sent_business_at, activityId: r.activity_id,
  conversationId: r.conversation_id, serviceUrl: r.service_url, code: r.code, cause: r.cause,
});

export async function dispatchesById(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, Dispatch>> {
  const rows = await query<DispatchRow>(`select ${DISPATCH} from dispatch d where d.id = any($1::text[])`, [ids]);
  return new Map(rows.map((r) => [r.id, asDispatch(r)]));
}
