import { awaitsDecision } from '#domain/arende/decisionState.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import { effectiveSvarsdatum, isAnswered } from '#domain/arende/arende.ts';
import type { DueContact, Step } from '#domain/paminnelse/ledger.ts';
import { nameOfInstans, nameOfPerson } from '#domain/register/register.ts';
import { cardTextsSv } from '#domain/texts/cards.sv.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import { currentSvar } from '#domain/svar/svar.ts';
import { anstandBegartCard } from '#bot/cards/anstandBegartCard.ts';
import { anstandBeslutCard } from '#bot/cards/anstandBeslutCard.ts';
import type { AdaptiveCard } from '#bot/cards/adaptiveCard.ts';
import type { CardBase } from '#bot/cards/assemble.ts';
import { besvaradCard } from '#bot/cards/besvaradCard.ts';
import { digestCard } from '#bot/cards/digestCard.ts';
import { dokumentKlartCard } from '#bot/cards/dokumentKlartCard.ts';
import { efterfraganCard } from '#bot/cards/efterfraganCard.ts';
import { granskaArendeCard } from '#bot/cards/granskaArendeCard.ts';
import { kvittoCard } from '#bot/cards/kvittoCard.ts';
import { neutralCard, withNeutral } from '#bot/cards/neutralCard.ts';
import { nyRemissCard } from '#bot/cards/nyRemissCard.ts';
import { paminnelseCard } from '#bot/cards/paminnelseCard.ts';
import { rattelseCard } from '#bot/cards/rattelseCard.ts';
import { summaryForAll } from '#bot/cards/summary.ts';
import { morningCard } from '#bot/cards/morningCard.ts';
import { morningRows } from '#bot/queries/morningRows.ts';
import { utfallCard } from '#bot/cards/utfallCard.ts';
import { utgangetCard } from '#bot/cards/utgangetCard.ts';
import type { Links } from '#bot/links.ts';
import { besvaradData, kvittoData, nyRemissData, paminnelseItem } from '#bot/queries/cardData.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { loadRemiss } from '#bot/queries/loadRemiss.ts';
import { plannedRemiss } from '#bot/queries/plannedRemiss.ts';
import { remindersOnCard } from '#bot/queries/remindersOnCard.ts';
import { REMINDER_STEPS } from '#bot/queries/replan.ts';
import { utfallData } from '#bot/queries/utfallData.ts';
import type { OutgoingCard } from '#bot/ports/messenger.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

export type Rendered = { readonly kind: 'card'; readonly message: OutgoingCard } | { readonly kind: 'nothing-left' };
type P = Pick<Ports, 'store' | 'clock'> & { readonly links: Links };

const ABOUT_REMISS: readonly Step[] = ['ny-remiss', 'paminn-nu', ...REMINDER_STEPS];

/** The card for what a dispatch carries, as things stand now: for the first sending and for every redrawing alike. */
export async function renderDispatch(p: P, dispatchId: string, contacts: readonly DueContact[]): Promise<Rendered> {
  if (contacts.length === 0) return { kind: 'nothing-left' };
  const instanser = [...new Set(contacts.flatMap((c) => (c.instansId === null ? [] : [c.instansId])))];
  return p.store.read(async (s) => {
    const base: CardBase = { dispatchId, userIds: [] };
    const { open, secret } = await bySecrecy(s, contacts);
    const shown = open.length === 0 ? null : await drawAll(p, s, base, open);
    const card = shown === null ? await neutral(p, s, base, secret) : secret.length === 0 ? shown : withNeutral(shown, secret.length);
    if (card === null) return { kind: 'nothing-left' };
    return { kind: 'card', message: { card: card as unknown as Record<string, unknown>, summary: shown === null ? cardTextsSv.neutral.summary : summaryForAll(open.map((c) => c.step)) } };
  }, instanser);
}

/** What may be shown in chat, and what may only be told of as something that waits. Whatever a card is drawn from comes through here. */
async function bySecrecy(s: Stores, contacts: readonly DueContact[]): Promise<{ readonly open: readonly DueContact[]; readonly secret: readonly DueContact[] }> {
  const hidden = new Set<string>();
  for (const id of new Set(contacts.map((c) => c.arendeId))) {
    const arende = await s.arenden.byId(id);
    if (arende && !visibleInChat(arende)) hidden.add(id);
  }
  return { open: contacts.filter((c) => !hidden.has(c.arendeId)), secret: contacts.filter((c) => hidden.has(c.arendeId)) };
}

async function neutral(p: P, s: Stores, base: CardBase, secret: readonly DueContact[]): Promise<AdaptiveCard | null> {
  const [first] = secret;
  if (!first) return null;
  let waiting = 0;
  for (const c of secret) {
    const remiss = c.svarsuppdragId === null ? null : await loadRemiss(s, c.svarsuppdragId);
    if (remiss === null || (remiss.utskick.state === 'skickat' && !isAnswered(remiss.uppdrag))) waiting += 1;
  }
  const tab = secret.length > 1 ? '/hem' : first.svarsuppdragId !== null ? `/svara/${first.svarsuppdragId}` : `/arenden/${first.arendeId}`;
  return neutralCard({ ...base, things: waiting, done: waiting === 0 }, { tab: p.links.tab(tab) });
}

async function drawAll(p: P, s: Stores, base: CardBase, contacts: readonly DueContact[]): Promise<AdaptiveCard | null> {
  const [only] = contacts;
  if (contacts.length === 1 && only) return drawOne(p, s, base, only);
  if (contacts.every((c) => ABOUT_REMISS.includes(c.step))) return bundle(p, s, base, contacts);
  const items = [];
  for (const c of contacts) {
    const remiss = c.svarsuppdragId === null ? null : await loadRemiss(s, c.svarsuppdragId);
    const found = remiss ? null : await loadCase(s, c.arendeId, p.clock.today());
    items.push({
      step: c.step, title: remiss?.utskick.title ?? found?.state.title ?? null, diarienummer: remiss?.utskick.diarienummer ?? found?.state.diarienummer ?? null,
      instans: remiss && c.instansId ? nameOfInstans(remiss.register, c.instansId) : null,
    });
  }
  return digestCard({ ...base, items }, { tab: p.links.tab('/hem') });
}

async function bundle(p: P, s: Stores, base: CardBase, contacts: readonly DueContact[]): Promise<AdaptiveCard | null> {
  const items = [];
  let handlaggare: string | null = null;
  for (const c of contacts) {
    const remiss = c.svarsuppdragId === null ? null : await loadRemiss(s, c.svarsuppdragId);
    if (!remiss || remiss.utskick.state === 'atertaget') continue;
    handlaggare = remiss.arende.handlaggareId === null ? handlaggare : nameOfPerson(remiss.register, remiss.arende.handlaggareId);
    items.push({ ...paminnelseItem(remiss, c.step === 'ny-remiss' ? 'ny-remiss' : 'paminnelse', p.links.tab(`/svara/${remiss.uppdrag.id}`), p.clock.today(), isAboutDecision(c)),
      notOpened: c.step === 'inte-oppnad' && remiss.uppdrag.openedAt === null, chosenDay: c.step === 'paminn-vald', remindedBy: c.step === 'paminn-nu' ? nameOfPerson(remiss.register, c.data['by'] ?? '') : null,
      reminders: contacts.length === 1 ? await remindersOnCard(s, remiss, c.personId, p.clock.today()) : null });
  }
  items.sort((a, b) => a.workingDaysLeft - b.workingDaysLeft);
  return items.length === 0 ? null : paminnelseCard({ ...base, items, handlaggare }, { tab: items.length === 1 ? items[0]!.tab : p.links.tab('/hem') });
}

async function drawOne(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  if (ABOUT_REMISS.includes(contact.step)) return aboutRemiss(p, s, base, contact);
  switch (contact.step) {
    case 'anstand-begart': return anstandBegart(p, s, base, contact);
    case 'anstand-beslut': return anstandBeslut(p, s, base, contact);
    case 'prov': return prov(p, s, base, contact);
    case 'rattelse': return rattelse(p, s, base, contact);
    case 'granska': return granska(p, s, base, contact);
    case 'dokument-klart': return dokumentKlart(p, s, base, contact);
    case 'efterfragan': return efterfragan(p, s, base, contact);
    case 'morgon': return morning(p, s, base, contact);
    case 'namnd-utfall':
    case 'beslut-andrat':
    case 'protokollsutdrag': return utfall(p, s, base, contact);
    default: return null;
  }
}

/** A reminder that was planned for the nämnd's meeting, after a proposal had been handed in. */
const isAboutDecision = (contact: DueContact): boolean => contact.data['meeting'] !== undefined;

async function aboutRemiss(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const remiss = contact.svarsuppdragId === null ? null : await loadRemiss(s, contact.svarsuppdragId);
  if (!remiss) return null;
  const links = { tab: p.links.tab(`/svara/${remiss.uppdrag.id}`) };
  if (remiss.utskick.state === 'atertaget') {
    const { title, diarienummer, senderName: sender } = remiss.utskick;
    return utgangetCard({ ...base, title, diarienummer, sender, instans: nameOfInstans(remiss.register, remiss.uppdrag.instansId), svarsuppdragId: null, reason: { kind: 'withdrawn' }, keptText: null }, links);
  }
  const svar = currentSvar(remiss.uppdrag.svar);
  // Who handed it in keeps the receipt with what happens next; the others learn that it is done and by whom.
  if (svar && !(isAboutDecision(contact) && awaitsDecision(remiss.uppdrag))) return svar.personId === contact.personId ? kvittoCard(kvittoData(remiss, svar, base, p.clock.today()), links) : besvaradCard(besvaradData(remiss, svar, base), links);
  if (contact.step === 'ny-remiss') return nyRemissCard(nyRemissData(remiss, base, p.clock.today()), links);
  return bundle(p, s, base, [contact]);
}

async function morning(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const rows = (await morningRows(s, p.clock.today())).get(contact.personId) ?? [];
  return rows.length === 0 ? null : morningCard({ ...base, rows: rows.map((r) => ({ ...r, tab: p.links.tab(`/arenden/${r.arendeId}/svar`) })) }, { tab: p.links.tab('/hem') });
}

async function utfall(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const remiss = contact.svarsuppdragId === null ? null : await loadRemiss(s, contact.svarsuppdragId);
  if (!remiss || remiss.utskick.state === 'atertaget') return null;
  return utfallCard(utfallData(remiss, base, contact.personId, p.clock.today()), { tab: p.links.tab(`/svara/${remiss.uppdrag.id}`) });
}

async function efterfragan(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const asked = await s.paminnelse.efterfragan(contact.data['efterfraganId'] ?? '');
  const remiss = asked ? await loadRemiss(s, asked.svarsuppdragId) : null;
  if (!asked || !remiss || remiss.utskick.state === 'atertaget') return null;
  const links = { tab: p.links.tab(`/svara/${remiss.uppdrag.id}`) };
  const svar = currentSvar(remiss.uppdrag.svar);
  if (svar) return besvaradCard(besvaradData(remiss, svar, base), links);
  const { title, diarienummer, senderName: sender } = remiss.utskick;
  return efterfraganCard({
    ...base, title, diarienummer, sender, instans: nameOfInstans(remiss.register, remiss.uppdrag.instansId), svarsuppdragId: remiss.uppdrag.id, svarsdatum: remiss.svarsdatum,
    askedBy: nameOfPerson(remiss.register, asked.askedBy), answer: asked.answer,
  }, links);
}

/** The card as it was chosen to be looked at, however much has changed since; once it is sent for real it is gone. */
async function prov(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const c = await loadCase(s, contact.arendeId, p.clock.today());
  if (!c?.state.svarsdatum || contact.instansId === null) return null;
  const remiss = plannedRemiss(c, contact.instansId, c.state.svarsdatum, contact.plannedAt);
  return nyRemissCard({ ...nyRemissData(remiss, base, p.clock.today()), test: true }, { tab: p.links.tab(`/arenden/${contact.arendeId}/skicka`) });
}

async function rattelse(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const correction = await s.utskick.correction(contact.data['correctionId'] ?? '');
  const remiss = contact.svarsuppdragId === null ? null : await loadRemiss(s, contact.svarsuppdragId);
  if (!correction || !remiss) return null;
  if (remiss.utskick.state === 'atertaget') return aboutRemiss(p, s, base, contact);
  const { title, diarienummer, senderName: sender } = remiss.utskick;
  return rattelseCard({
    ...base, title, diarienummer, sender, instans: nameOfInstans(remiss.register, remiss.uppdrag.instansId), svarsuppdragId: remiss.uppdrag.id,
    changes: correction.changes, reason: correction.reason, svarsdatum: remiss.svarsdatum, answered: isAnswered(remiss.uppdrag),
  }, { tab: p.links.tab(`/svara/${remiss.uppdrag.id}`) });
}

async function anstandBegart(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const anstand = await s.utskick.anstand(contact.data['anstandId'] ?? '');
  const remiss = anstand ? await loadRemiss(s, anstand.svarsuppdragId) : null;
  if (!anstand || !remiss) return null;
  const verdict = verdictFor(remiss.register, remiss.uppdrag.instansId, anstand.askedFor, p.clock.today());
  const before = remiss.uppdrag.anstand.filter((a) => a.id !== anstand.id);
  return anstandBegartCard({
    ...base, anstandId: anstand.id, title: remiss.utskick.title, diarienummer: remiss.utskick.diarienummer, instans: nameOfInstans(remiss.register, remiss.uppdrag.instansId),
    svarsdatum: effectiveSvarsdatum(remiss.utskick, before), askedFor: anstand.askedFor, reason: anstand.reason, askedBy: nameOfPerson(remiss.register, anstand.askedBy), askedAt: anstand.askedAt,
    verdictText: verdict.verdict === 'okant' ? null : verdict.text,
    decision: anstand.outcome === 'begart' ? null : { outcome: anstand.outcome, grantedTo: anstand.grantedTo, by: nameOfPerson(remiss.register, anstand.decidedBy ?? ''), at: anstand.decidedAt ?? anstand.askedAt, reason: anstand.decisionReason ?? null },
  }, { tab: p.links.tab(`/arenden/${remiss.arende.id}/svar`) });
}

async function anstandBeslut(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const anstand = await s.utskick.anstand(contact.data['anstandId'] ?? '');
  const remiss = anstand ? await loadRemiss(s, anstand.svarsuppdragId) : null;
  if (!anstand || !remiss || anstand.outcome === 'begart') return null;
  return anstandBeslutCard({
    ...base, title: remiss.utskick.title, diarienummer: remiss.utskick.diarienummer, sender: remiss.utskick.senderName, instans: nameOfInstans(remiss.register, remiss.uppdrag.instansId),
    svarsuppdragId: remiss.uppdrag.id, outcome: anstand.outcome, askedFor: anstand.askedFor, svarsdatum: remiss.svarsdatum, decidedBy: nameOfPerson(remiss.register, anstand.decidedBy ?? ''), reason: anstand.decisionReason ?? null,
  }, { tab: p.links.tab(`/svara/${remiss.uppdrag.id}`) });
}

async function granska(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const c = await loadCase(s, contact.arendeId, p.clock.today());
  if (!c) return null;
  return granskaArendeCard({
    ...base, title: c.state.title, diarienummer: c.state.diarienummer, fileNames: c.handlingar.filter((h) => h.role === 'remiss').map((h) => h.name),
    toConfirm: c.state.unconfirmed.length, doubts: c.state.undecided.length, unreadable: c.handlingar.filter((h) => h.role === 'unreadable').length,
  }, { tab: p.links.tab(`/arenden/${contact.arendeId}/granska`) });
}

async function dokumentKlart(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const dokument = (await s.sammanstallning.dokument(contact.arendeId)).find((d) => d.id === contact.data['dokumentId']);
  const c = await loadCase(s, contact.arendeId, p.clock.today());
  if (!dokument || !c?.utskick) return null;
  const answers = c.svarsuppdrag.flatMap((u) => currentSvar(u.svar) ?? []);
  return dokumentKlartCard({
    ...base, title: c.utskick.title, diarienummer: c.utskick.diarienummer, fileName: dokument.name, folder: c.arende.folder, createdBy: nameOfPerson(c.register, dokument.createdBy), createdAt: dokument.createdAt,
    synpunkter: answers.reduce((n, svar) => n + svar.synpunkter.length, 0), instanser: answers.length,
  }, { tab: p.links.tab(`/arenden/${contact.arendeId}/sammanstall`), word: dokument.webUrl });
}
