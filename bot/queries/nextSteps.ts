import { effectiveSvarsdatum, isAnswered } from '#domain/arende/arende.ts';
import type { NextStep } from '#domain/arende/nextStep.ts';
import { stageOf } from '#domain/arende/summary.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { answersFor, mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import { nameOfInstans } from '#domain/register/register.ts';
import type { Stores } from '#bot/ports/store.ts';
import { loadCase } from './loadCase.ts';

/** What this person has to do next, as far as chat may tell it, most urgent first: answers by day, then what a handläggare decides. */
export async function nextSteps(s: Stores, actor: Actor, today: Datum): Promise<NextStep[]> {
  const register = await s.register.read();
  const steps: NextStep[] = [];
  const mine = answersFor(actor);
  for (const { uppdrag: u, utskick, arende } of await s.utskick.remisserOf(mine)) {
    if (!visibleInChat(arende) || utskick.state !== 'skickat' || isAnswered(u)) continue;
    const day = effectiveSvarsdatum(utskick, u.anstand);
    const meeting = register.sammantraden.find((m) => m.instansId === u.instansId && m.on >= today && m.on <= day && m.stopDate !== null);
    steps.push({
      kind: 'svara', title: utskick.title, diarienummer: utskick.diarienummer, instans: nameOfInstans(register, u.instansId), svarsdatum: day,
      calendar: meeting?.stopDate ? { stopDate: meeting.stopDate, meeting: meeting.on } : null,
    });
  }
  steps.sort((a, b) => (a.kind === 'svara' && b.kind === 'svara' && a.svarsdatum < b.svarsdatum ? -1 : 1));
  if (!mayHandle(actor)) return steps;
  for (const arende of await s.arenden.list()) {
    const c = visibleInChat(arende) ? await loadCase(s, arende.id, today, register) : null;
    if (!c) continue;
    const title = c.utskick?.title ?? c.state.title ?? '';
    const stage = stageOf({ ...c, hasDokument: (await s.sammanstallning.dokument(arende.id)).length > 0 });
    if (stage === 'granska') steps.push({ kind: 'granska', title, unconfirmed: c.state.unconfirmed.length });
    if (stage === 'sammanstall') steps.push({ kind: 'sammanstall', title });
    for (const u of c.svarsuppdrag) if (u.anstand.some((a) => a.outcome === 'begart')) steps.push({ kind: 'anstand', title, instans: nameOfInstans(register, u.instansId) });
  }
  return steps;
}
