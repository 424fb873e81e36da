import { awaitsDecision, decidesInNamnd } from '#domain/arende/decisionState.ts';
import { meetingsOf } from '#domain/arende/verdict.ts';
import type { SvarsuppdragWithSvar } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { datumAt } from '#domain/calendar/stockholm.ts';
import type { Svar } from '#domain/svar/svar.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';
import { meetingFor, planDecision, planProtokoll } from './planDecision.ts';
import type { Remiss } from './loadRemiss.ts';

type P = Pick<Ports, 'clock' | 'ids' | 'sha256'>;

/** After a way has been chosen: the matter is brought to the meeting that the calendar points at, or to none. `uppdrag` has the way already. */
export async function bringToMeeting(p: P, s: Stores, uppdrag: SvarsuppdragWithSvar): Promise<void> {
  const goes = uppdrag.svar.length === 0 ? decidesInNamnd(uppdrag.way) : awaitsDecision(uppdrag);
  if (!goes && (uppdrag.meetingOn ?? null) === null) return;
  const utskick = await s.utskick.byId(uppdrag.utskickId);
  if (!utskick) return;
  const about = { uppdrag, utskick, register: await s.register.read() };
  const meetingOn = goes ? meetingFor(about, p.clock.today()) : null;
  await s.utskick.setMeeting(uppdrag.id, meetingOn);
  await planDecision(p, s, { ...about, uppdrag: { ...uppdrag, meetingOn } }, p.ids.next('plan'));
}

/**
 * After an answer has been handed in. A proposal waits for the meeting that decides; the nämnd's own decision is followed by its protokollsutdrag.
 * Answers with the meeting, or null where none is known.
 */
export async function followSvar(p: P, s: Stores, before: Remiss, svar: Svar): Promise<Datum | null> {
  const today = p.clock.today();
  const uppdrag = { ...before.uppdrag, svar: [...before.uppdrag.svar, svar] };
  if (svar.standing === 'namnden') {
    const meetingOn = uppdrag.meetingOn && uppdrag.meetingOn <= today ? uppdrag.meetingOn : heldSince(before, today);
    if (meetingOn !== (uppdrag.meetingOn ?? null)) await s.utskick.setMeeting(uppdrag.id, meetingOn);
    if (meetingOn !== null && !uppdrag.protokollsutdrag) await planProtokoll(p, s, uppdrag, before.register, meetingOn);
    return meetingOn;
  }
  if (!awaitsDecision(uppdrag)) return uppdrag.meetingOn ?? null;
  const meetingOn = meetingFor({ ...before, uppdrag }, today);
  if (meetingOn === null) return null;
  if (meetingOn !== (uppdrag.meetingOn ?? null)) await s.utskick.setMeeting(uppdrag.id, meetingOn);
  await planDecision(p, s, { ...before, uppdrag: { ...uppdrag, meetingOn } }, svar.id);
  return meetingOn;
}

/** The latest meeting that has been held since the remiss was sent. */
const heldSince = (r: Remiss, today: Datum): Datum | null =>
  meetingsOf(r.register, r.uppdrag.instansId, today).filter((m) => m.on <= today && m.on >= datumAt(r.utskick.sentAt)).at(-1)?.on ?? null;
