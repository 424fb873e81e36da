import { countInTime, laterDays } from '#domain/arende/laterDays.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { milestonesFor } from '#domain/calendar/milestones.ts';
import type { Preview } from '#domain/contract/arenden.ts';
import { planFor } from '#domain/paminnelse/anchored.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { gapOf } from '#domain/register/gap.ts';
import { expandRecipients } from '#domain/register/recipients.ts';
import { bodyKindOf, nameOfPerson } from '#domain/register/register.ts';
import { nyRemissCard } from '#bot/cards/nyRemissCard.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * What would be sent to whom, on which days reminders follow, who cannot be reached and who cannot make it, and which later days would do.
 * `instead`: as it would be with that svarsdatum. Nothing is sent or changed.
 */
export async function previewUtskick(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string, instead: Datum | null = null): Promise<Outcome<Preview>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    const svarsdatum = instead ?? c.utskick?.svarsdatum ?? c.state.svarsdatum;
    if (svarsdatum === null) return refused('not-confirmed');
    const confirmed = (falt: string): readonly string[] => c.state.falt.find((f) => f.falt === falt)?.confirmed ?? [];
    const { instanser } = expandRecipients(c.register, confirmed('remissinstanser'), today);
    const reach = await s.register.reachOf(c.register.people.map((person) => person.id));
    const rows = instanser.map((instans) => {
      const { receiver, gap } = gapOf(c.register, reach, instans.id, today);
      const verdict = verdictFor(c.register, instans.id, svarsdatum, today);
      return {
        instansId: instans.id, instans: instans.name, kontaktperson: receiver?.name ?? null,
        problem: gap,
        verdict: verdict.verdict, verdictText: verdict.text, anstandTo: verdict.anstandTo, proposalFirst: verdict.proposalFirst,
        milestones: verdict.sammantrade ? [...milestonesFor(verdict.sammantrade, svarsdatum, today)] : [],
        reminderDays: planFor(c.register, instans.id, svarsdatum, today).map((r) => r.dueOn),
      };
    });
    const first = instanser[0];
    const card = first ? nyRemissCard({
      dispatchId: null, userIds: [], svarsuppdragId: 'svarsuppdrag_forhandsvisning', title: c.state.title ?? '', diarienummer: confirmed('diarienummer')[0] ?? '', sender: confirmed('avsandare')[0] ?? '',
      instans: first.name, bodyKind: bodyKindOf(c.register, first.id), svarsdatum, verdictText: verdictFor(c.register, first.id, svarsdatum, today).text,
      way: null, openedOn: null, utkastSavedOn: null, anstand: null, handlaggare: c.arende.handlaggareId ? nameOfPerson(c.register, c.arende.handlaggareId) : null,
    }, { tab: '' }) : null;
    return ok({
      svarsdatum, title: c.state.title ?? '', rows, card: card as Record<string, unknown> | null,
      total: rows.length, reachable: rows.filter((r) => r.problem === null).length,
      ...countInTime(c.register, instanser.map((i) => i.id), svarsdatum, today), laterDays: [...laterDays(c.register, instanser.map((i) => i.id), svarsdatum, today)],
    });
  });
}
