import type { Datum } from '#domain/calendar/datum.ts';
import { draftsVisibleTo, type Actor } from '#domain/permissions/permissions.ts';
import type { UtkastInput } from '#domain/svar/svar.ts';
import { absenceCard } from '#bot/cards/wishCards.ts';
import type { CardBase } from '#bot/cards/assemble.ts';
import type { Links } from '#bot/links.ts';
import { standInsFor } from '#bot/queries/standInsFor.ts';
import { saveUtkast } from '#bot/usecases/saveUtkast.ts';
import { setAbsence, undoStandIn } from '#bot/usecases/setAbsence.ts';
import type { Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { TurnReply } from '#bot/ports/turn.ts';
import { nothingDone } from './wishes.ts';

type P = Ports & { readonly links: Links };
type Refused = Extract<Outcome<unknown>, { kind: 'refused' }>;

/** What was said in chat goes into the draft; words that were written before are kept. */
export async function putStance(p: P, actor: Actor, svarsuppdragId: string, stance: 'avstar' | 'inget-att-erinra'): Promise<Outcome<unknown>> {
  const draft = await p.store.read((s) => s.svar.utkast(svarsuppdragId), draftsVisibleTo(actor));
  const before: UtkastInput = draft?.input ?? { formInstance: p.ids.next('form'), stance: null, standing: null, decidedBy: null, synpunkter: [] };
  return saveUtkast(p, actor, svarsuppdragId, { ...before, stance });
}

/** The person's own days, and nobody else's: who it is about is told by the token. */
export async function keepMyAbsence(p: P, actor: Actor, base: CardBase, days: { readonly firstDay: Datum; readonly lastDay: Datum }): Promise<TurnReply | Refused> {
  const kept = await setAbsence(p, actor, { personId: actor.personId, firstDay: days.firstDay, lastDay: days.lastDay });
  if (kept.kind === 'refused') return kept;
  const register = await p.store.register();
  return { kind: 'card', card: absenceCard({ ...base, ...days, standIns: standInsFor(register, actor, days.firstDay), keptId: kept.value.absenceId }, { tab: p.links.tab('/hem') }) as unknown as Record<string, unknown> };
}

export async function takeBackAbsence(p: P, actor: Actor, id: string): Promise<TurnReply | Refused> {
  const undone = await undoStandIn(p, actor, id);
  return undone.kind === 'refused' ? undone : nothingDone(p);
}
