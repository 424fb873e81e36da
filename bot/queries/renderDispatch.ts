import { verdictFor } from '#domain/arende/verdict.ts';
import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import type { DueContact } from '#domain/paminnelse/ledger.ts';
import { nameOfInstans, nameOfPerson } from '#domain/register/register.ts';
import { currentSvar } from '#domain/svar/svar.ts';
import { anstandBegartCard } from '#bot/cards/anstandBegartCard.ts';
import { anstandBeslutCard } from '#bot/cards/anstandBeslutCard.ts';
import type { AdaptiveCard } from '#bot/cards/adaptiveCard.ts';
import type { CardBase } from '#bot/cards/assemble.ts';
import { besvaradCard } from '#bot/cards/besvaradCard.ts';
import { digestCard } from '#bot/cards/digestCard.ts';
import { dokumentKlartCard } from '#bot/cards/dokumentKlartCard.ts';
import { granskaArendeCard } from '#bot/cards/granskaArendeCard.ts';
import { kvittoCard } from '#bot/cards/kvittoCard.ts';
import { nyRemissCard } from '#bot/cards/nyRemissCard.ts';
import { paminnelseCard } from '#bot/cards/paminnelseCard.ts';
import { summaryForAll } from '#bot/cards/summary.ts';
import { utgangetCard } from '#bot/cards/utgangetCard.ts';
import type { Links } from '#bot/links.ts';
import { besvaradData, kvittoData, nyRemissData, paminnelseItem } from '#bot/queries/cardData.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { loadRemiss } from '#bot/queries/loadRemiss.ts';
import type { OutgoingCard } from '#bot/ports/messenger.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

export type Rendered = { readonly kind: 'card'; readonly message: OutgoingCard } | { readonly kind: 'nothing-left' };
type P = Pick<Ports, 'store' | 'clock'> & { readonly links: Links };

const ABOUT_REMISS: readonly string[] = ['ny-remiss', 'paminnelse-20', 'paminnelse-10', 'paminnelse-5', 'paminnelse-1', 'paminnelse-0'];

/** The card for what a dispatch carries, as things stand now: for the first sending and for every redrawing alike. */
export async function renderDispatch(p: P, dispatchId: string, contacts: readonly DueContact[]): Promise<Rendered> {
  if (contacts.length === 0) return { kind: 'nothing-left' };
  const instanser = [...new Set(contacts.flatMap((c) => (c.instansId === null ? [] : [c.instansId])))];
  return p.store.read(async (s) => {
    const base: CardBase = { dispatchId, userIds: [] };
    const card = await drawAll(p, s, base, contacts);
    if (card === null) return { kind: 'nothing-left' };
    return { kind: 'card', message: { card: card as unknown as Record<string, unknown>, summary: summaryForAll(contacts.map((c) => c.step)) } };
  }, instanser);
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
    items.push(paminnelseItem(remiss, c.step === 'ny-remiss' ? 'ny-remiss' : 'paminnelse', p.links.tab(`/svara/${remiss.uppdrag.id}`), p.clock.today()));
  }
  items.sort((a, b) => a.workingDaysLeft - b.workingDaysLeft);
  return items.length === 0 ? null : paminnelseCard({ ...base, items, handlaggare }, { tab: items.length === 1 ? items[0]!.tab : p.links.tab('/hem') });
}

async function drawOne(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  if (ABOUT_REMISS.includes(contact.step)) return aboutRemiss(p, s, base, contact);
  switch (contact.step) {
    case 'anstand-begart': return anstandBegart(p, s, base, contact);
    case 'anstand-beslut': return anstandBeslut(p, s, base, contact);
    case 'granska': return granska(p, s, base, contact);
    case 'dokument-klart': return dokumentKlart(p, s, base, contact);
    default: return null;
  }
}

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
  if (svar) return svar.personId === contact.personId ? kvittoCard(kvittoData(remiss, svar, base), links) : besvaradCard(besvaradData(remiss, svar, base), links);
  if (contact.step === 'ny-remiss') return nyRemissCard(nyRemissData(remiss, base, p.clock.today()), links);
  return bundle(p, s, base, [contact]);
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
    decision: anstand.outcome === 'begart' ? null : { outcome: anstand.outcome, grantedTo: anstand.grantedTo, by: nameOfPerson(remiss.register, anstand.decidedBy ?? ''), at: anstand.decidedAt ?? anstand.askedAt },
  }, { tab: p.links.tab(`/arenden/${remiss.arende.id}/svar`) });
}

async function anstandBeslut(p: P, s: Stores, base: CardBase, contact: DueContact): Promise<AdaptiveCard | null> {
  const anstand = await s.utskick.anstand(contact.data['anstandId'] ?? '');
  const remiss = anstand ? await loadRemiss(s, anstand.svarsuppdragId) : null;
  if (!anstand || !remiss || anstand.outcome === 'begart') return null;
  return anstandBeslutCard({
    ...base, title: remiss.utskick.title, diarienummer: remiss.utskick.diarienummer, sender: remiss.utskick.senderName, instans: nameOfInstans(remiss.register, remiss.uppdrag.instansId),
    svarsuppdragId: remiss.uppdrag.id, outcome: anstand.outcome, askedFor: anstand.askedFor, svarsdatum: remiss.svarsdatum, decidedBy: nameOfPerson(remiss.register, anstand.decidedBy ?? ''),
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
