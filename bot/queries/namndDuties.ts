import { decisionState } from '#domain/arende/decisionState.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { longDate } from '#domain/calendar/format.ts';
import { addWorkingDays } from '#domain/calendar/workingDays.ts';
import type { HemItem } from '#domain/contract/hem.ts';
import { PROTOKOLL_DAYS } from '#domain/paminnelse/decisionContacts.ts';
import { mayTellUtfall, type Actor } from '#domain/permissions/permissions.ts';
import { nameOfInstans, type Register } from '#domain/register/register.ts';
import { hemSv } from '#domain/texts/hem.sv.ts';
import type { Stores } from '#bot/ports/store.ts';

/** What the nämnd's own clock asks of this person: how it went, a decision to hand in, a protokollsutdrag that nobody has marked as sent. */
export async function namndDuties(s: Stores, actor: Actor, register: Register, today: Datum): Promise<HemItem[]> {
  const instanser = [...new Set(actor.roller.map((r) => r.instansId))].filter((id) => mayTellUtfall(actor, id));
  if (instanser.length === 0) return [];
  const items: HemItem[] = [];
  for (const { uppdrag: u, utskick } of await s.utskick.remisserOf(instanser)) {
    if (utskick.state === 'atertaget') continue;
    const state = decisionState(u, today);
    const facts = (on: Datum) => ({ instans: nameOfInstans(register, u.instansId), day: longDate(on, 'sv') });
    const item = (kind: HemItem['kind'], text: string, urgent: boolean): HemItem => ({ id: `${kind}-${u.id}`, kind, title: utskick.title, text, href: `#/svara/${u.id}`, urgent });
    if (state.kind === 'held') items.push(item('namnd-utfall', hemSv.howItWent(facts(state.on)), true));
    if (state.kind === 'changed') items.push(item('namnd-utfall', hemSv.decisionToHandIn(facts(state.on)), true));
    if (state.kind === 'decided' && state.protokollsutdrag === 'waits' && today > addWorkingDays(state.on, PROTOKOLL_DAYS[0]!)) items.push(item('protokollsutdrag', hemSv.protokollsutdrag(facts(state.on)), false));
  }
  return items;
}
