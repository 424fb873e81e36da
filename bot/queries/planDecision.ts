import { verdictFor, meetingsOf } from '#domain/arende/verdict.ts';
import { awaitsDecision, decidesInNamnd } from '#domain/arende/decisionState.ts';
import { effectiveSvarsdatum, type SvarsuppdragWithSvar, type Utskick } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { DECISION_STEPS, decisionContacts, protokollContacts } from '#domain/paminnelse/decisionContacts.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { PAMINNELSE_STEPS } from '#domain/paminnelse/planPaminnelser.ts';
import type { Register } from '#domain/register/register.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

type P = Pick<Ports, 'clock' | 'sha256'>;
export interface AboutDecision { readonly uppdrag: SvarsuppdragWithSvar; readonly utskick: Utskick; readonly register: Register }

/** The meeting that the matter is brought to: the one it was brought to before, else the one that the calendar points at now. */
export function meetingFor({ uppdrag: u, utskick, register }: AboutDecision, today: Datum): Datum | null {
  return u.meetingOn ?? verdictFor(register, u.instansId, effectiveSvarsdatum(utskick, u.anstand), today).sammantrade?.on ?? null;
}

/**
 * Plans anew what comes before and after the nämnd's meeting, for a svarsuppdrag as it stands in `r`; what was planned before is cancelled. Nothing
 * is planned where the nämnd does not decide, no meeting is known or the remiss has ended. `because`: the id of what changed.
 */
export async function planDecision(p: P, s: Stores, r: AboutDecision, because: string): Promise<void> {
  const { uppdrag: u, register } = r;
  const proposal = awaitsDecision(u);
  // After a proposal the reminders are those of the nämnd's stop date; before it they are planned with the svarsdatum, elsewhere.
  await s.ledger.cancelFor(u.id, proposal ? [...DECISION_STEPS, ...PAMINNELSE_STEPS.map((x) => x.step)] : DECISION_STEPS);
  const decides = u.svar.length === 0 ? decidesInNamnd(u.way) : proposal;
  const meetingOn = u.meetingOn ?? null;
  if (!decides || meetingOn === null || r.utskick.state !== 'skickat') return;
  const today = p.clock.today();
  const meeting = meetingsOf(register, u.instansId, today).find((m) => m.on === meetingOn) ?? { on: meetingOn, stopDate: null };
  const drafts = decisionContacts(register, aboutOf(u), meeting, proposal, today, because, await unreachable(s, register));
  await s.ledger.plan(drafts.map((d) => dueContact(p.sha256, d, p.clock.now())));
}

/** Plans the two questions about the protokollsutdrag once the nämnd's decision is handed in. */
export async function planProtokoll(p: P, s: Stores, u: SvarsuppdragWithSvar, register: Register, meetingOn: Datum): Promise<void> {
  const drafts = protokollContacts(register, aboutOf(u), meetingOn, p.clock.today(), await unreachable(s, register));
  await s.ledger.plan(drafts.map((d) => dueContact(p.sha256, d, p.clock.now())));
}

const aboutOf = (u: SvarsuppdragWithSvar) => ({ arendeId: u.arendeId, svarsuppdragId: u.id, instansId: u.instansId });

/** Those whom Teams is known not to reach; somebody else at the nämnd is asked instead. */
async function unreachable(s: Stores, register: Register): Promise<ReadonlySet<string>> {
  const reach = await s.register.reachOf(register.people.map((person) => person.id));
  return new Set([...reach].filter(([, state]) => state !== 'installed' && state !== 'unknown').map(([id]) => id));
}
