import type { z } from 'zod';
import { CARD_ACTIONS, type CardVerb } from '#domain/contract/cardActions.ts';
import { isAnswered } from '#domain/arende/arende.ts';
import { TEST_SVARSUPPDRAG } from '#domain/arende/testCard.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import { cardTextsSv } from '#domain/texts/cards.sv.ts';
import { reattached } from '#domain/svar/reattached.ts';
import { asSvarInput, checkSvar, currentSvar, type SvarFault, type UtkastInput } from '#domain/svar/svar.ts';
import { draftsVisibleTo, mayAnswer, maySeeSvarsuppdrag, type Actor } from '#domain/permissions/permissions.ts';
import { errorsSv, type ErrorCode } from '#domain/texts/errors.sv.ts';
import { anstandFormCard } from '#bot/cards/anstandFormCard.ts';
import type { CardBase, CardLinks } from '#bot/cards/assemble.ts';
import { errorCard } from '#bot/cards/errorCard.ts';
import { granskaSvarCard } from '#bot/cards/granskaSvarCard.ts';
import { kvittoCard } from '#bot/cards/kvittoCard.ts';
import { neutralCard } from '#bot/cards/neutralCard.ts';
import { nyRemissCard } from '#bot/cards/nyRemissCard.ts';
import { svarFormCard } from '#bot/cards/svarFormCard.ts';
import { utfallCard } from '#bot/cards/utfallCard.ts';
import type { Links } from '#bot/links.ts';
import { formValues, granskaSvarData, kvittoData, nyRemissData, svarFormData } from '#bot/queries/cardData.ts';
import { loadRemiss, type Remiss } from '#bot/queries/loadRemiss.ts';
import { decisionDraft } from '#bot/queries/decisionDraft.ts';
import { utfallData } from '#bot/queries/utfallData.ts';
import { renderDispatch } from '#bot/queries/renderDispatch.ts';
import { begarAnstand } from '#bot/usecases/begarAnstand.ts';
import { chooseWay } from '#bot/usecases/chooseWay.ts';
import { decideAnstand } from '#bot/usecases/decideAnstand.ts';
import { lamnaUtkast } from '#bot/usecases/lamnaSvar.ts';
import { answerEfterfragan } from '#bot/usecases/askAfter.ts';
import { setMyReminders } from '#bot/usecases/myReminders.ts';
import { openSvarsuppdrag } from '#bot/usecases/openSvarsuppdrag.ts';
import { markProtokollsutdrag } from '#bot/usecases/markProtokollsutdrag.ts';
import { tellUtfall } from '#bot/usecases/tellUtfall.ts';
import { confirmArrival } from '#bot/usecases/confirmArrival.ts';
import { saveUtkast } from '#bot/usecases/saveUtkast.ts';
import type { Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { CardActionTurn, Turn, TurnReply } from '#bot/ports/turn.ts';
import { formInput } from './formInput.ts';
import { keepMyAbsence, putStance, takeBackAbsence } from './wishActions.ts';
import { nothingDone, suggestedAnstand } from './wishes.ts';

export type TurnPorts = Ports & { readonly links: Links };
type Data<V extends CardVerb> = z.output<(typeof CARD_ACTIONS)[V]>;

/** What may leave something to send at once, or a card to draw anew. */
const PLANS: readonly string[] = ['lamnaSvar', 'begarAnstand', 'beviljaAnstand', 'avslaAnstand', 'valjWay', 'tellUtfall', 'markProtokollsutdrag'] satisfies CardVerb[];
export const mayPlan = (turn: Turn): boolean => turn.kind === 'installed' || (turn.kind === 'card-action' && PLANS.includes(turn.verb));

const isVerb = (verb: string): verb is CardVerb => Object.hasOwn(CARD_ACTIONS, verb);

/** A press on a card. Ids in it are wishes: each is authorised anew for the person behind the verified turn. */
export async function cardAction(p: TurnPorts, actor: Actor, turn: CardActionTurn): Promise<TurnReply> {
  if (!isVerb(turn.verb)) return cardError(400, 'bad-input');
  const parsed = CARD_ACTIONS[turn.verb].safeParse(turn.data);
  if (!parsed.success) return cardError(400, 'bad-input');
  const base: CardBase = { dispatchId: parsed.data.dispatchId ?? null, userIds: [] };
  if ((parsed.data as { readonly svarsuppdragId?: string }).svarsuppdragId === TEST_SVARSUPPDRAG) return { kind: 'message', text: cardTextsSv.prov.pressed };
  switch (turn.verb) {
    case 'refresh': return refresh(p, actor, parsed.data.dispatchId, turn.replyToActivityId);
    case 'oppnad': return thenFirstFace(p, actor, base, parsed.data as Data<'oppnad'>, (d) => openSvarsuppdrag(p, actor, d.svarsuppdragId));
    case 'valjWay': return thenFirstFace(p, actor, base, parsed.data as Data<'valjWay'>, (d) => chooseWay(p, actor, d.svarsuppdragId, d.way));
    case 'tillbaka': return firstFace(p, actor, base, (parsed.data as Data<'tillbaka'>).svarsuppdragId);
    case 'svara': return showForm(p, actor, base, (parsed.data as Data<'svara'>).svarsuppdragId);
    case 'sparaUtkast': return keepDraft(p, actor, base, parsed.data as Data<'sparaUtkast'>);
    case 'granskaSvar': return review(p, actor, base, parsed.data as Data<'granskaSvar'>);
    case 'lamnaSvar': return handIn(p, actor, base, parsed.data as Data<'lamnaSvar'>);
    case 'anstandForm': return showAnstandForm(p, actor, base, parsed.data as Data<'anstandForm'>);
    case 'begarAnstand': return thenFirstFace(p, actor, base, parsed.data as Data<'begarAnstand'>, (d) => begarAnstand(p, actor, d.svarsuppdragId, d.askedFor, d.reason));
    case 'tellUtfall': return thenUtfall(p, actor, base, parsed.data as Data<'tellUtfall'>, (d) => tellUtfall(p, actor, d.svarsuppdragId, { ...d, decidedBy: d.decidedBy ?? null }, 'card'));
    case 'markProtokollsutdrag': return thenUtfall(p, actor, base, parsed.data as Data<'markProtokollsutdrag'>, (d) => markProtokollsutdrag(p, actor, d.svarsuppdragId, null));
    case 'paminnSenare': return thenReminder(p, actor, turn, parsed.data as Data<'paminnSenare'>, (d) => setMyReminders(p, actor, d.svarsuppdragId, { what: 'day', day: null }));
    case 'pausaPaminnelser': return thenReminder(p, actor, turn, parsed.data as Data<'pausaPaminnelser'>, (d) => setMyReminders(p, actor, d.svarsuppdragId, { what: 'pause' }));
    case 'aterupptaPaminnelser': return thenReminder(p, actor, turn, parsed.data as Data<'aterupptaPaminnelser'>, (d) => setMyReminders(p, actor, d.svarsuppdragId, { what: 'resume' }));
    case 'svaraEfterfragan': return thenReminder(p, actor, turn, parsed.data as Data<'svaraEfterfragan'>, (d) => answerEfterfragan(p, actor, d.svarsuppdragId, d.answer));
    case 'reviewStance': return reviewStance(p, actor, base, parsed.data as Data<'reviewStance'>);
    case 'setMyAbsence': return orRefused(keepMyAbsence(p, actor, base, parsed.data as Data<'setMyAbsence'>));
    case 'undoAbsence': return orRefused(takeBackAbsence(p, actor, (parsed.data as Data<'undoAbsence'>).standInId));
    case 'dismiss': return nothingDone(p);
    case 'beviljaAnstand': return decide(p, actor, turn, parsed.data as Data<'beviljaAnstand'>, 'beviljat');
    case 'avslaAnstand': return decide(p, actor, turn, parsed.data as Data<'avslaAnstand'>, 'avslaget');
    default: return turn.verb satisfies never;
  }
}

async function withRemiss(p: TurnPorts, actor: Actor, svarsuppdragId: string, draw: (r: Remiss, tab: string) => TurnReply | Promise<TurnReply>): Promise<TurnReply> {
  const remiss = await p.store.read((s) => loadRemiss(s, svarsuppdragId), draftsVisibleTo(actor));
  if (!remiss) return cardError(404, 'not-found');
  if (!maySeeSvarsuppdrag(actor, remiss.uppdrag.instansId)) return cardError(403, 'not-yours');
  return draw(remiss, p.links.tab(`/svara/${svarsuppdragId}`));
}

/** The one way a card about a remiss is answered: of a secret one nothing is drawn but that it waits in the tab. */
function asReply(p: TurnPorts, base: CardBase, r: Remiss, draw: () => object): TurnReply {
  const card = visibleInChat(r.arende) ? draw() : neutralCard({ ...base, things: 1, done: r.utskick.state !== 'skickat' || isAnswered(r.uppdrag) }, tabOf(p, r));
  return { kind: 'card', card: card as Record<string, unknown> };
}

function firstFace(p: TurnPorts, actor: Actor, base: CardBase, svarsuppdragId: string): Promise<TurnReply> {
  return withRemiss(p, actor, svarsuppdragId, (r) => faceOf(p, base, r));
}

const tabOf = (p: TurnPorts, r: Remiss): CardLinks => ({ tab: p.links.tab(`/svara/${r.uppdrag.id}`) });

function faceOf(p: TurnPorts, base: CardBase, r: Remiss): TurnReply {
  const svar = currentSvar(r.uppdrag.svar);
  return asReply(p, base, r, () => (svar ? kvittoCard(kvittoData(r, svar, base, p.clock.today()), tabOf(p, r)) : nyRemissCard(nyRemissData(r, base, p.clock.today()), tabOf(p, r))));
}

async function thenFirstFace<D extends { svarsuppdragId: string }>(p: TurnPorts, actor: Actor, base: CardBase, data: D, act: (d: D) => Promise<Outcome<unknown>>): Promise<TurnReply> {
  const outcome = await act(data);
  return outcome.kind === 'refused' ? refusedReply(outcome.code) : firstFace(p, actor, base, data.svarsuppdragId);
}

/** The card about the nämnd's meeting as it stands after what was told; changed, and the person writes: the form with what was handed in. */
async function thenUtfall<D extends { svarsuppdragId: string; outcome?: string }>(p: TurnPorts, actor: Actor, base: CardBase, data: D, act: (d: D) => Promise<Outcome<unknown>>): Promise<TurnReply> {
  const outcome = await act(data);
  if (outcome.kind === 'refused') return refusedReply(outcome.code);
  return withRemiss(p, actor, data.svarsuppdragId, (r) =>
    (data.outcome === 'andrat' && mayAnswer(actor, r.uppdrag.instansId) ? formOf(p, base, r) : asReply(p, base, r, () => utfallCard(utfallData(r, base, actor.personId, p.clock.today()), tabOf(p, r)))));
}

/** The same card as it stands now; one that no dispatch carried becomes the first face. */
async function thenReminder<D extends { svarsuppdragId: string; dispatchId?: string | undefined }>(p: TurnPorts, actor: Actor, turn: CardActionTurn, data: D, act: (d: D) => Promise<Outcome<unknown>>): Promise<TurnReply> {
  const outcome = await act(data);
  if (outcome.kind === 'refused') return refusedReply(outcome.code);
  const same = await refresh(p, actor, data.dispatchId, turn.replyToActivityId);
  return same.kind === 'card' ? same : firstFace(p, actor, { dispatchId: null, userIds: [] }, data.svarsuppdragId);
}

/** Who asks for a form has opened the remiss; nobody is nudged about it any more. */
async function seen(p: TurnPorts, actor: Actor, r: Remiss): Promise<void> {
  if (r.uppdrag.openedAt === null) await openSvarsuppdrag(p, actor, r.uppdrag.id);
}

function showForm(p: TurnPorts, actor: Actor, base: CardBase, svarsuppdragId: string): Promise<TurnReply> {
  return withRemiss(p, actor, svarsuppdragId, async (r) => {
    await seen(p, actor, r);
    return formOf(p, base, r);
  });
}

async function reviewStance(p: TurnPorts, actor: Actor, base: CardBase, data: Data<'reviewStance'>): Promise<TurnReply> {
  const put = await putStance(p, actor, data.svarsuppdragId, data.stance);
  return put.kind === 'refused' ? refusedReply(put.code) : showForm(p, actor, base, data.svarsuppdragId);
}

async function orRefused(asked: Promise<TurnReply | { readonly kind: 'refused'; readonly code: ErrorCode }>): Promise<TurnReply> {
  const reply = await asked;
  return reply.kind === 'refused' ? refusedReply(reply.code) : reply;
}

function formOf(p: TurnPorts, base: CardBase, r: Remiss, faults: readonly SvarFault[] = []): TurnReply {
  const draft = r.utkast?.input ?? null;
  const given = draft ?? decisionDraft(r, p.clock.today());
  const shown = given ? formValues(reattached(given, r.utskick.delar.map((d) => d.id))) : null;
  return asReply(p, base, r, () => svarFormCard(svarFormData(r, base, draft?.formInstance ?? p.ids.next('form'), shown, faults), tabOf(p, r)));
}

async function keepDraft(p: TurnPorts, actor: Actor, base: CardBase, data: Data<'sparaUtkast'>): Promise<TurnReply> {
  const input = formInput(data);
  const saved = await saveUtkast(p, actor, data.svarsuppdragId, input);
  return saved.kind === 'refused' ? keptReply(p, actor, base, saved.code, data.svarsuppdragId, input) : formOf(p, base, saved.value);
}

/** Kept as a draft first, so that nothing is lost whatever the check says. */
async function review(p: TurnPorts, actor: Actor, base: CardBase, data: Data<'granskaSvar'>): Promise<TurnReply> {
  const draft = formInput(data);
  const saved = await saveUtkast(p, actor, data.svarsuppdragId, draft);
  if (saved.kind === 'refused') return keptReply(p, actor, base, saved.code, data.svarsuppdragId, draft);
  const input = asSvarInput(draft);
  if (input === null) return formOf(p, base, saved.value);
  const faults = checkSvar(input, saved.value.utskick.delar.map((d) => d.id));
  return faults.length > 0 ? formOf(p, base, saved.value, faults) : asReply(p, base, saved.value, () => granskaSvarCard(granskaSvarData(saved.value, base, input), tabOf(p, saved.value)));
}

async function handIn(p: TurnPorts, actor: Actor, base: CardBase, data: Data<'lamnaSvar'>): Promise<TurnReply> {
  const outcome = await lamnaUtkast(p, actor, data.svarsuppdragId, data.formInstance, 'card');
  switch (outcome.kind) {
    case 'ok': return asReply(p, base, outcome.value.remiss, () => kvittoCard(kvittoData(outcome.value.remiss, outcome.value.svar, base, p.clock.today()), tabOf(p, outcome.value.remiss)));
    case 'nothing-to-hand-in': return faceOf(p, base, outcome.remiss);
    case 'refused': return notHandedIn(p, actor, base, data, outcome.code);
    default: return outcome satisfies never;
  }
}

/** The draft is still there: it is shown with what was wrong. */
async function notHandedIn(p: TurnPorts, actor: Actor, base: CardBase, data: Data<'lamnaSvar'>, code: ErrorCode): Promise<TurnReply> {
  const utkast = await p.store.read((s) => s.svar.utkastOf(data.svarsuppdragId, actor.personId, data.formInstance), draftsVisibleTo(actor));
  return utkast ? keptReply(p, actor, base, code, data.svarsuppdragId, utkast.input) : refusedReply(code);
}

function showAnstandForm(p: TurnPorts, actor: Actor, base: CardBase, { svarsuppdragId, askedFor }: Data<'anstandForm'>): Promise<TurnReply> {
  return withRemiss(p, actor, svarsuppdragId, (r, tab) => asReply(p, base, r, () => anstandFormCard({
    ...base, title: r.utskick.title, diarienummer: r.utskick.diarienummer, sender: r.utskick.senderName,
    instans: r.register.instanser.find((i) => i.id === r.uppdrag.instansId)?.name ?? '', svarsuppdragId, svarsdatum: r.svarsdatum,
    suggested: suggestedAnstand(r.register, r, r.svarsdatum, askedFor ?? null, p.clock.today()),
  }, { tab })));
}

/** The client's own refresh carries our dispatch id: proof that the card arrived, which an ambiguous answer left open. */
async function refresh(p: TurnPorts, actor: Actor, dispatchId: string | undefined, activityId: string | null): Promise<TurnReply> {
  if (dispatchId === undefined) return { kind: 'none' };
  const confirmed = await confirmArrival(p, actor.personId, dispatchId, activityId);
  if (confirmed.kind === 'refused') return refusedReply(confirmed.code);
  const contacts = await p.store.read((s) => s.ledger.contactsOf(dispatchId));
  const drawn = await renderDispatch(p, dispatchId, contacts);
  return drawn.kind === 'card' ? { kind: 'card', card: drawn.message.card } : { kind: 'none' };
}

async function decide(p: TurnPorts, actor: Actor, turn: CardActionTurn, data: Data<'beviljaAnstand'>, outcome: 'beviljat' | 'avslaget'): Promise<TurnReply> {
  const decided = await decideAnstand(p, actor, data.anstandId, { outcome, grantedTo: data.grantedTo ?? null, reason: data.reason ?? null });
  if (decided.kind === 'refused' && decided.code !== 'anstand-decided-already') return refusedReply(decided.code);
  return refresh(p, actor, data.dispatchId, turn.replyToActivityId);
}

async function keptReply(p: TurnPorts, actor: Actor, base: CardBase, code: ErrorCode, svarsuppdragId: string, input: UtkastInput): Promise<TurnReply> {
  if (code === 'not-yours' || code === 'not-found') return refusedReply(code);
  return withRemiss(p, actor, svarsuppdragId, (r) => asReply(p, base, r, () => errorCard({ ...base, code, keptText: input.synpunkter.map((s) => s.text).join('\n\n'), utkastSaved: false, faultId: null }, { tab: p.links.tab('/hem') })));
}

const STATUS: Partial<Record<ErrorCode, 400 | 403 | 404>> = { 'not-yours': 403, 'not-in-register': 403, 'not-found': 404 };
const refusedReply = (code: ErrorCode): TurnReply => cardError(STATUS[code] ?? 400, code);
const cardError = (status: 400 | 403 | 404 | 500, code: ErrorCode): TurnReply => ({ kind: 'card-error', status, code, message: errorsSv[code] });
