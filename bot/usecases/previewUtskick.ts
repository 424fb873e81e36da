import { verdictFor } from '#domain/arende/verdict.ts';
import type { Preview } from '#domain/contract/arenden.ts';
import { planPaminnelser } from '#domain/paminnelse/planPaminnelser.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { expandRecipients, receiverOf } from '#domain/register/recipients.ts';
import { bodyKindOf, nameOfPerson } from '#domain/register/register.ts';
import { gapSv } from '#domain/texts/gap.sv.ts';
import { nyRemissCard } from '#bot/cards/nyRemissCard.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** What would be sent to whom, on which days reminders follow, who cannot be reached and who cannot make it. Nothing is sent. */
export async function previewUtskick(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string): Promise<Outcome<Preview>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    const svarsdatum = c.utskick?.svarsdatum ?? c.state.svarsdatum;
    if (svarsdatum === null) return refused('not-confirmed');
    const confirmed = (falt: string): readonly string[] => c.state.falt.find((f) => f.falt === falt)?.confirmed ?? [];
    const { instanser } = expandRecipients(c.register, confirmed('remissinstanser'), today);
    const receivers = instanser.map((instans) => ({ instans, receiver: receiverOf(c.register, instans.id, today) }));
    const reach = await s.register.reachOf(receivers.flatMap((r) => (r.receiver ? [r.receiver.id] : [])));
    const reminderDays = planPaminnelser(svarsdatum, today).map((r) => r.dueOn);
    const rows = receivers.map(({ instans, receiver }) => {
      const state = receiver ? (reach.get(receiver.id) ?? 'unknown') : null;
      const verdict = verdictFor(c.register, instans.id, svarsdatum, today);
      return {
        row: {
          instansId: instans.id, instans: instans.name, kontaktperson: receiver?.name ?? null,
          problem: state === null ? gapSv.nobody : state === 'unknown' || state === 'installed' ? null : gapSv[state](receiver!.name),
          verdictText: verdict.text, reminderDays,
        },
        late: verdict.verdict === 'hinner-inte',
      };
    });
    const first = instanser[0];
    const card = first ? nyRemissCard({
      dispatchId: null, userIds: [], svarsuppdragId: 'svarsuppdrag_forhandsvisning', title: c.state.title ?? '', diarienummer: confirmed('diarienummer')[0] ?? '', sender: confirmed('avsandare')[0] ?? '',
      instans: first.name, bodyKind: bodyKindOf(c.register, first.id), svarsdatum, verdictText: verdictFor(c.register, first.id, svarsdatum, today).text,
      way: null, openedOn: null, utkastSavedOn: null, anstand: null, handlaggare: c.arende.handlaggareId ? nameOfPerson(c.register, c.arende.handlaggareId) : null,
    }, { tab: '' }) : null;
    return ok({
      svarsdatum, title: c.state.title ?? '', rows: rows.map((r) => r.row), card: card as Record<string, unknown> | null,
      total: rows.length, reachable: rows.filter((r) => r.row.problem === null).length, notInTime: rows.filter((r) => r.late).length,
    });
  });
}
