import { decisionState } from '#domain/arende/decisionState.ts';
import { openMeetings } from '#domain/arende/verdict.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { longDate } from '#domain/calendar/format.ts';
import { DECISION_STEPS } from '#domain/paminnelse/decisionContacts.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { draftsVisibleTo, mayAnswer, mayTellUtfall, type Actor } from '#domain/permissions/permissions.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { cleanText } from '#domain/svar/cleanText.ts';
import { currentSvar, type Svar } from '#domain/svar/svar.ts';
import { isPutOff, type NamndOutcome } from '#domain/svar/utfall.ts';
import { planDecision, planProtokoll } from '#bot/queries/planDecision.ts';
import { lockRemiss, type Remiss } from '#bot/queries/loadRemiss.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

type P = Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>;

export interface ToldUtfall {
  readonly meetingOn: Datum;
  readonly outcome: NamndOutcome;
  /** The paragraph, needed for `enligt-forslaget`. */
  readonly decidedBy: string | null;
}

/**
 * «Hur gick det i nämnden?» As proposed: the proposal handed in becomes the nämnd's decision, as a new version that supersedes it. Changed: the
 * decision is handed in through the form. Put off: the matter goes to the next meeting that its calendar knows. The same told twice is told once;
 * a matter put off by mistake may be told anew until the decision is in.
 */
export async function tellUtfall(p: P, actor: Actor, svarsuppdragId: string, told: ToldUtfall, channel: Svar['channel']): Promise<Outcome<null>> {
  return p.store.tx(async (s) => {
    const remiss = await lockRemiss(s, svarsuppdragId);
    if (!remiss) return refused('not-found');
    const { uppdrag } = remiss;
    if (!mayTellUtfall(actor, uppdrag.instansId)) return refused('not-yours');
    if (remiss.utskick.state === 'atertaget') return refused('closed');
    const last = uppdrag.utfall?.at(-1) ?? null;
    if (last?.meetingOn === told.meetingOn && last.outcome === told.outcome) return ok(null);
    const state = decisionState(uppdrag, p.clock.today());
    if (state.kind === 'decided' || currentSvar(uppdrag.svar)?.standing === 'namnden') return refused('utfall-told-already');
    if (told.meetingOn > p.clock.today()) return refused('meeting-not-held');
    if (state.kind === 'none' || (told.meetingOn !== uppdrag.meetingOn && told.meetingOn !== last?.meetingOn)) return refused('changed-meanwhile');

    const proposal = currentSvar(uppdrag.svar);
    if (told.outcome === 'enligt-forslaget' && proposal === null) return refused('no-proposal');
    const paragraph = cleanText(told.decidedBy ?? '').trim();
    if (told.outcome === 'enligt-forslaget' && paragraph === '') return refused('decided-by-missing');

    const at = p.clock.now();
    await s.utskick.addUtfall({ id: p.ids.next('utfall'), svarsuppdragId, meetingOn: told.meetingOn, outcome: told.outcome, toldBy: actor.personId, toldAt: at });
    await s.log.append({ at, actor: actor.personId, verb: 'namnd-utfall-told', arendeId: uppdrag.arendeId, data: { svarsuppdragId, meetingOn: told.meetingOn, outcome: told.outcome } });
    await s.ledger.cancelFor(uppdrag.id, DECISION_STEPS);
    if (isPutOff(told.outcome)) await putOff(p, s, remiss, told.meetingOn);
    else {
      await s.utskick.setMeeting(uppdrag.id, told.meetingOn);
      if (told.outcome === 'andrat') await askForDecision(p, s, actor, remiss, told.meetingOn);
      else await decide(p, s, actor, remiss, proposal!, dated(paragraph, told.meetingOn), told.meetingOn, channel);
    }
    await s.ledger.wantRedraw((await s.ledger.deliveredFor(uppdrag.id)).map((d) => d.id), at);
    await s.arenden.touch(uppdrag.arendeId);
    return ok(null);
  }, draftsVisibleTo(actor));
}

const dated = (paragraph: string, on: Datum): string => {
  const day = longDate(on, 'sv');
  return paragraph.includes(day) ? paragraph : `${paragraph}, ${day}`;
};

/** The proposal's words as the nämnd's own: earlier versions stay readable, and only the latest is counted. */
async function decide(p: P, s: Stores, actor: Actor, { uppdrag, utskick, register }: Remiss, proposal: Svar, decidedBy: string, meetingOn: Datum, channel: Svar['channel']): Promise<void> {
  const id = p.ids.next('svar');
  const svar: Svar = {
    ...proposal, id, version: proposal.version + 1, standing: 'namnden', legalState: 'kompletterat', decidedBy, personId: actor.personId, receivedAt: p.clock.now(),
    afterClose: utskick.state === 'stangt', channel, synpunkter: proposal.synpunkter.map((sp) => ({ ...sp, id: p.ids.next('synpunkt'), svarId: id })),
  };
  await s.svar.add(svar, `utfall-${id}`, p.sha256(JSON.stringify([svar.stance, svar.standing, decidedBy, svar.synpunkter.map((sp) => [sp.delId, sp.text])])));
  await s.ledger.cancelFor(uppdrag.id);
  await s.log.append({ at: svar.receivedAt, actor: actor.personId, verb: 'svar-lamnat', arendeId: uppdrag.arendeId, data: { svarId: id, instansId: uppdrag.instansId, version: svar.version, channel, stance: svar.stance, standing: svar.standing } });
  await planProtokoll(p, s, uppdrag, register, meetingOn);
}

/** Who hands in is somebody else than the nämndsekreterare: that one gets a card of their own. */
async function askForDecision(p: P, s: Stores, actor: Actor, { uppdrag, register }: Remiss, meetingOn: Datum): Promise<void> {
  const receiver = receiverOf(register, uppdrag.instansId, p.clock.today());
  if (mayAnswer(actor, uppdrag.instansId) || receiver === null) return;
  await s.ledger.plan([dueContact(p.sha256, {
    arendeId: uppdrag.arendeId, svarsuppdragId: uppdrag.id, instansId: uppdrag.instansId, personId: receiver.id, step: 'beslut-andrat', occasion: meetingOn,
    dueOn: p.clock.today(), atOnce: true, data: { meeting: meetingOn },
  }, p.clock.now())]);
}

async function putOff(p: P, s: Stores, remiss: Remiss, meetingOn: Datum): Promise<void> {
  const next = openMeetings(remiss.register, remiss.uppdrag.instansId, p.clock.today()).find((m) => m.on > meetingOn)?.on ?? null;
  await s.utskick.setMeeting(remiss.uppdrag.id, next);
  await planDecision(p, s, { ...remiss, uppdrag: { ...remiss.uppdrag, meetingOn: next } }, p.ids.next('plan'));
}
