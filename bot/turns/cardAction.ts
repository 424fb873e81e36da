import type { z } from 'zod';
import { CARD_ACTIONS, type CardVerb } from '#domain/contract/cardActions.ts';
import { asSvarInput, checkSvar, currentSvar, type SvarFault, type UtkastInput } from '#domain/svar/svar.ts';
import { draftsVisibleTo, maySeeSvarsuppdrag, type Actor } from '#domain/permissions/permissions.ts';
import { errorsSv, type ErrorCode } from '#domain/texts/errors.sv.ts';
import { anstandFormCard } from '#bot/cards/anstandFormCard.ts';
import type { CardBase, CardLinks } from '#bot/cards/assemble.ts';
import { errorCard } from '#bot/cards/errorCard.ts';
import { granskaSvarCard } from '#bot/cards/granskaSvarCard.ts';
import { kvittoCard } from '#bot/cards/kvittoCard.ts';
import { nyRemissCard } from '#bot/cards/nyRemissCard.ts';
import { svarFormCard } from '#bot/cards/svarFormCard.ts';
import type { Links } from '#bot/links.ts';
import { formValues, granskaSvarData, kvittoData, nyRemissData, svarFormData } from '#bot/queries/cardData.ts';
import { loadRemiss, type Remiss } from '#bot/queries/loadRemiss.ts';
import { renderDispatch } from '#bot/queries/renderDispatch.ts';
import { begarAnstand } from '#bot/usecases/begarAnstand.ts';
import { chooseWay } from '#bot/usecases/chooseWay.ts';
import { decideAnstand } from '#bot/usecases/decideAnstand.ts';
import { lamnaUtkast } from '#bot/usecases/lamnaSvar.ts';
import { openSvarsuppdrag } from '#bot/usecases/openSvarsuppdrag.ts';
import { confirmArrival } from '#bot/usecases/confirmArrival.ts';
import { saveUtkast } from '#bot/usecases/saveUtkast.ts';
import type { Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { CardActionTurn, Turn, TurnReply } from '#bot/ports/turn.ts';
import { formInput } from './formInput.ts';

export type TurnPorts = Ports & { readonly links: Links };
type Data<V extends CardVerb> = z.output<(typeof CARD_ACTIONS)[V]>;

/** What may leave something to send at once, or a card to draw anew. */
const PLANS: readonly string[] = ['lamnaSvar', 'begarAnstand', 'beviljaAnstand', 'avslaAnstand'] satisfies CardVerb[];
export const mayPlan = (turn: Turn): boolean => turn.kind === 'installed' || (turn.kind === 'card-action' && PLANS.includes(turn.verb));

const isVerb = (verb: string): verb is CardVerb => Object.hasOwn(CARD_ACTIONS, verb);

/** A press on a card. Ids in it are wishes: each is authorised anew for the person behind the verified turn. */
export async function cardAction(p: TurnPorts, actor: Actor, turn: CardActionTurn): Promise<TurnReply> {
  if (!isVerb(turn.verb)) return cardError(400, 'bad-input');
  const parsed = CARD_ACTIONS[turn.verb].safeParse(turn.data);
  if (!parsed.success) return cardError(400, 'bad-input');
  const base: CardBase = { dispatchId: parsed.data.dispatchId ?? null, userIds: [] };
  switch (turn.verb) {
    case 'refresh': return refresh(p, actor, parsed.data.dispatchId, turn.replyToActivityId);
    case 'oppnad': return thenFirstFace(p, actor, base, parsed.data as Data<'oppnad'>, (d) => openSvarsuppdrag(p, actor, d.svarsuppdragId));
    case 'valjWay': return thenFirstFace(p, actor, base, parsed.data as Data<'valjWay'>, (d) => chooseWay(p, actor, d.svarsuppdragId, d.way));
    case 'tillbaka': return firstFace(p, actor, base, (parsed.data as Data<'tillbaka'>).svarsuppdragId);
    case 'svara': return showForm(p, actor, base, (parsed.data as Data<'svara'>).svarsuppdragId);
    case 'sparaUtkast': return keepDraft(p, actor, base, parsed.data as Data<'sparaUtkast'>);
    case 'granskaSvar': return review(p, actor, base, parsed.data as Data<'granskaSvar'>);
    case 'lamnaSvar': return handIn(p, actor, base, parsed.data as Data<'lamnaSvar'>);
    case 'anstandForm': return showAnstandForm(p, actor, base, (parsed.data as Data<'anstandForm'>).svarsuppdragId);
    case 'begarAnstand': return thenFirstFace(p, actor, base, parsed.data as Data<'begarAnstand'>, (d) => begarAnstand(p, actor, d.svarsuppdragId, d.askedFor, d.reason));
    case 'beviljaAnstand': return decide(p, actor, turn, parsed.data as Data<'beviljaAnstand'>, 'beviljat');
    case 'avslaAnstand': return decide(p, actor, turn, parsed.data as Data<'avslaAnstand'>, 'avslaget');
    default: return turn.verb satisfies never;
  }
}

async function withRemiss(p: TurnPorts, actor: Actor, svarsuppdragId: string, draw: (r: Remiss, tab: string) => TurnReply): Promise<TurnReply> {
  const remiss = await p.store.read((s) => loadRemiss(s, svarsuppdragId), draftsVisibleTo(actor));
  if (!remiss) return cardError(404, 'not-found');
  if (!maySeeSvarsuppdrag(actor, remiss.uppdrag.instansId)) return cardError(403, 'not-yours');
  return draw(remiss, p.links.tab(`/svara/${svarsuppdragId}`));
}

const asReply = (card: object): TurnReply => ({ kind: 'card', card: card as Record<string, unknown> });

function firstFace(p: TurnPorts, actor: Actor, base: CardBase, svarsuppdragId: string): Promise<TurnReply> {
  return withRemiss(p, actor, svarsuppdragId, (r) => faceOf(p, base, r));
}

const tabOf = (p: TurnPorts, r: Remiss): CardLinks => ({ tab: p.links.tab(`/svara/${r.uppdrag.id}`) });

function faceOf(p: TurnPorts, base: CardBase, r: Remiss): TurnReply {
  const svar = currentSvar(r.uppdrag.svar);
  return asReply(svar ? kvittoCard(kvittoData(r, svar, base), tabOf(p, r)) : nyRemissCard(nyRemissData(r, base, p.clock.today()), tabOf(p, r)));
}

async function thenFirstFace<D extends { svarsuppdragId: string }>(p: TurnPorts, actor: Actor, base: CardBase, data: D, act: (d: D) => Promise<Outcome<unknown>>): Promise<TurnReply> {
  const outcome = await act(data);
  return outcome.kind === 'refused' ? refusedReply(outcome.code) : firstFace(p, actor, base, data.svarsuppdragId);
}

function showForm(p: TurnPorts, actor: Actor, base: CardBase, svarsuppdragId: string): Promise<TurnReply> {
  return withRemiss(p, actor, svarsuppdragId, (r) => formOf(p, base, r));
}

function formOf(p: TurnPorts, base: CardBase, r: Remiss, faults: readonly SvarFault[] = []): TurnReply {
  const draft = r.utkast?.input ?? null;
  return asReply(svarFormCard(svarFormData(r, base, draft?.formInstance ?? p.ids.next('form'), draft ? formValues(draft) : null, faults), tabOf(p, r)));
}

async function keepDraft(p: TurnPorts, actor: Actor, base: CardBase, data: Data<'sparaUtkast'>): Promise<TurnReply> {
  const input = formInput(data);
  const saved = await saveUtkast(p, actor, data.svarsuppdragId, input);
  return saved.kind === 'refused' ? keptReply(p, base, saved.code, input) : formOf(p, base, saved.value);
}

/** Kept as a draft first, so that nothing is lost whatever the check says. */
async function review(p: TurnPorts, actor: Actor, base: CardBase, data: Data<'granskaSvar'>): Promise<TurnReply> {
  const draft = formInput(data);
  const saved = await saveUtkast(p, actor, data.svarsuppdragId, draft);
  if (saved.kind === 'refused') return keptReply(p, base, saved.code, draft);
  const input = asSvarInput(draft);
  if (input === null) return formOf(p, base, saved.value);
  const faults = checkSvar(input, saved.value.utskick.delar.map((d) => d.id));
  return faults.length > 0 ? formOf(p, base, saved.value, faults) : asReply(granskaSvarCard(granskaSvarData(saved.value, base, input), tabOf(p, saved.value)));
}

async function handIn(p: TurnPorts, actor: Actor, base: CardBase, data: Data<'lamnaSvar'>): Promise<TurnReply> {
  const outcome = await lamnaUtkast(p, actor, data.svarsuppdragId, data.formInstance, 'card');
  switch (outcome.kind) {
    case 'ok': return asReply(kvittoCard(kvittoData(outcome.value.remiss, outcome.value.svar, base), tabOf(p, outcome.value.remiss)));
    case 'nothing-to-hand-in': return faceOf(p, base, outcome.remiss);
    case 'refused': return notHandedIn(p, actor, base, data, outcome.code);
    default: return outcome satisfies never;
  }
}

/** The draft is still there: it is shown with what was wrong. */
async function notHandedIn(p: TurnPorts, actor: Actor, base: CardBase, data: Data<'lamnaSvar'>, code: ErrorCode): Promise<TurnReply> {
  const utkast = await p.store.read((s) => s.svar.utkastOf(data.svarsuppdragId, actor.personId, data.formInstance), draftsVisibleTo(actor));
  return utkast ? keptReply(p, base, code, utkast.input) : refusedReply(code);
}

function showAnstandForm(p: TurnPorts, actor: Actor, base: CardBase, svarsuppdragId: string): Promise<TurnReply> {
  return withRemiss(p, actor, svarsuppdragId, (r, tab) => asReply(anstandFormCard({
    ...base, title: r.utskick.title, diarienummer: r.utskick.diarienummer, sender: r.utskick.senderName,
    instans: r.register.instanser.find((i) => i.id === r.uppdrag.instansId)?.name ?? '', svarsuppdragId, svarsdatum: r.svarsdatum, suggested: null,
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
  const decided = await decideAnstand(p, actor, data.anstandId, { outcome, grantedTo: data.grantedTo ?? null });
  if (decided.kind === 'refused' && decided.code !== 'anstand-decided-already') return refusedReply(decided.code);
  return refresh(p, actor, data.dispatchId, turn.replyToActivityId);
}

function keptReply(p: TurnPorts, base: CardBase, code: ErrorCode, input: UtkastInput): TurnReply {
  if (code === 'not-yours' || code === 'not-found') return refusedReply(code);
  return asReply(errorCard({ ...base, code, keptText: input.synpunkter.map((s) => s.text).join('\n\n'), utkastSaved: false, faultId: null }, { tab: p.links.tab('/hem') }));
}

const STATUS: Partial<Record<ErrorCode, 400 | 403 | 404>> = { 'not-yours': 403, 'not-in-register': 403, 'not-found': 404 };
const refusedReply = (code: ErrorCode): TurnReply => cardError(STATUS[code] ?? 400, code);
const cardError = (status: 400 | 403 | 404 | 500, code: ErrorCode): TurnReply => ({ kind: 'card-error', status, code, message: errorsSv[code] });
