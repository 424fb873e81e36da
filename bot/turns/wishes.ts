import { anstandProposal } from '#domain/arende/anstandProposal.ts';
import { isAnswered } from '#domain/arende/arende.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import { bodyKindOf, nameOfInstans } from '#domain/register/register.ts';
import { conversationSv } from '#domain/texts/conversation.sv.ts';
import { anstandFormCard } from '#bot/cards/anstandFormCard.ts';
import { absenceCard, nothingDoneCard, remindLinksCard, stanceGuessCard, whichCard } from '#bot/cards/wishCards.ts';
import { awayDays } from '#bot/conversation/awayDays.ts';
import type { Slots } from '#bot/conversation/slots.ts';
import type { Links } from '#bot/links.ts';
import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import { openRemisser } from './openRemisser.ts';
import { standInsFor } from '#bot/queries/standInsFor.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';
import type { TurnReply } from '#bot/ports/turn.ts';
import type { Register } from '#domain/register/register.ts';

type P = Pick<Ports, 'store' | 'clock'> & { readonly links: Links };
const BASE = { dispatchId: null, userIds: [] } as const;
const asCard = (card: object): TurnReply => ({ kind: 'card', card: card as Record<string, unknown> });
const say = (text: string): TurnReply => ({ kind: 'text', text });

const head = (register: Register, { uppdrag, utskick }: RemissRow) => ({
  title: utskick.title, diarienummer: utskick.diarienummer, sender: utskick.senderName, instans: nameOfInstans(register, uppdrag.instansId), svarsuppdragId: uppdrag.id,
});

async function meant(p: P, actor: Actor, text: string, slots: Slots): Promise<{ register: Register; rows: readonly RemissRow[] }> {
  return p.store.read(async (s) => {
    const register = await s.register.read();
    return { register, rows: await openRemisser(s, actor, register, { text, dnr: slots.dnr, instans: slots.instans }) };
  });
}

/** «Begär anstånd till 26 oktober»: the form, filled in with the day that was said or the one that the calendar points at. Nothing is asked for before it is sent. */
export async function wishAnstand(p: P, actor: Actor, text: string, slots: Slots): Promise<TurnReply> {
  const { register, rows } = await meant(p, actor, text, slots);
  const free = rows.filter((r) => !r.uppdrag.anstand.some((a) => a.outcome === 'begart'));
  const [only] = free;
  if (only === undefined) return say(rows.length > 0 ? conversationSv.wish.askedAlready : conversationSv.wish.nothingOpen);
  if (free.length > 1) {
    return asCard(whichCard({ ...BASE, verb: 'anstandForm', choices: free.map((r) => ({ title: r.utskick.title, instans: nameOfInstans(register, r.uppdrag.instansId), data: { svarsuppdragId: r.uppdrag.id, ...(slots.datum === null ? {} : { askedFor: slots.datum }) } })) }, { tab: p.links.tab('/hem') }));
  }
  const svarsdatum = effectiveSvarsdatum(only.utskick, only.uppdrag.anstand);
  return asCard(anstandFormCard({ ...BASE, ...head(register, only), svarsdatum, suggested: suggestedAnstand(register, only, svarsdatum, slots.datum, p.clock.today()) }, { tab: p.links.tab(`/svara/${only.uppdrag.id}`) }));
}

/** The day that was said, if it is later than the one that holds, with the meeting as its reason when the calendar knows one. */
export function suggestedAnstand(register: Register, { uppdrag }: Pick<RemissRow, 'uppdrag'>, svarsdatum: Datum, said: Datum | null, today: Datum): { askedFor: Datum; reason: string } | null {
  const proposal = anstandProposal(verdictFor(register, uppdrag.instansId, svarsdatum, today, uppdrag.meetingOn ?? null), bodyKindOf(register, uppdrag.instansId));
  if (said === null || said <= svarsdatum) return proposal;
  return { askedFor: said, reason: proposal?.reason ?? '' };
}

/** «Vi avstår», «inget att erinra»: shown back as it was understood. */
export async function wishStance(p: P, actor: Actor, stance: 'avstar' | 'inget-att-erinra', text: string, slots: Slots): Promise<TurnReply> {
  const { register, rows } = await meant(p, actor, text, slots);
  const [only] = rows;
  if (only === undefined) return say(conversationSv.wish.nothingOpen);
  if (rows.length > 1) {
    return asCard(whichCard({ ...BASE, verb: 'reviewStance', choices: rows.map((r) => ({ title: r.utskick.title, instans: nameOfInstans(register, r.uppdrag.instansId), data: { svarsuppdragId: r.uppdrag.id, stance } })) }, { tab: p.links.tab('/hem') }));
  }
  return asCard(stanceGuessCard({ ...BASE, ...head(register, only), stance }, { tab: p.links.tab(`/svara/${only.uppdrag.id}`) }));
}

/** «Jag är ledig till måndag»: the days as they were understood, to be changed or kept. */
export async function wishAbsence(p: P, actor: Actor, text: string): Promise<TurnReply> {
  const today = p.clock.today();
  const days = awayDays(text, today);
  const register = await p.store.register();
  return asCard(absenceCard({ ...BASE, ...days, standIns: standInsFor(register, actor, days.firstDay), keptId: null }, { tab: p.links.tab('/hem') }));
}

/** «Påminn dem»: to the page where whom and what is chosen. */
export async function wishReminders(p: P, actor: Actor): Promise<TurnReply> {
  if (!mayHandle(actor)) return say(conversationSv.wish.remindNotYours);
  const remisser = await p.store.read(async (s) => {
    const found = [];
    for (const arende of await s.arenden.list()) {
      const utskick = visibleInChat(arende) ? await s.utskick.ofArende(arende.id) : null;
      if (utskick?.state !== 'skickat') continue;
      const all = await s.utskick.svarsuppdragOf(utskick.id);
      const missing = all.filter((u) => !isAnswered(u)).length;
      if (missing > 0) found.push({ title: utskick.title, missing, total: all.length, tab: p.links.tab(`/arenden/${arende.id}/svar`) });
    }
    return found;
  });
  return remisser.length === 0 ? say(conversationSv.wish.noneMissing) : asCard(remindLinksCard({ ...BASE, remisser }, { tab: p.links.tab('/arenden') }));
}

export const nothingDone = (p: P): TurnReply => asCard(nothingDoneCard(BASE, { tab: p.links.tab('/hem') }));
