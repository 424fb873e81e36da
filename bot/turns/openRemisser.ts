import { isAnswered } from '#domain/arende/arende.ts';
import { answersFor, type Actor } from '#domain/permissions/permissions.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import { nameOfInstans, type Register } from '#domain/register/register.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';
import type { Stores } from '#bot/ports/store.ts';
import { fold } from '#bot/conversation/folded.ts';

const sameNumber = (a: string, b: string): boolean => a.replace(/[^\p{L}\d]/gu, '').toLowerCase() === b.replace(/[^\p{L}\d]/gu, '').toLowerCase();
/** Words that say which remiss is meant; short ones and «remiss» itself say nothing. Compared by their beginnings, because Swedish bends its words. */
const stems = (text: string): string[] => fold(text).split(/[^a-z0-9]+/).filter((w) => w.length >= 6 && !w.startsWith('remiss')).map((w) => w.slice(0, 6));

/** What the person is asked to answer and chat may tell of, that is not answered; narrowed to what the sentence means when it says so by number, nämnd or title. */
export async function openRemisser(s: Stores, actor: Actor, register: Register, said: { readonly text: string; readonly dnr: string | null; readonly instans: string | null }): Promise<readonly RemissRow[]> {
  const mine = answersFor(actor);
  if (mine.length === 0) return [];
  const open = (await s.utskick.remisserOf(mine)).filter((r) => r.utskick.state === 'skickat' && !isAnswered(r.uppdrag) && visibleInChat(r.arende));
  if (said.dnr !== null) return open.filter((r) => sameNumber(r.utskick.diarienummer, said.dnr!));
  const named = said.instans === null ? open : open.filter((r) => sameBody(nameOfInstans(register, r.uppdrag.instansId), said.instans!));
  const words = new Set(stems(said.text));
  const hits = named.map((r) => ({ r, hits: new Set(stems(r.utskick.title).filter((w) => words.has(w))).size }));
  const most = Math.max(0, ...hits.map((h) => h.hits));
  return hits.filter((h) => h.hits === most).map((h) => h.r);
}

/** «servicenämnd» and «Servicenämnden» are the same. */
function sameBody(name: string, said: string): boolean {
  const [a, b] = [fold(name).replace(/\s+/g, ' '), fold(said).replace(/\s+/g, ' ')];
  return a.startsWith(b) || b.startsWith(a);
}
