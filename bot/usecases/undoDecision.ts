import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Takes back what was decided last, a field and the doubt settled with it alike. Both stay in the table. Not after dispatch. */
export async function undoDecision(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    if (await s.utskick.ofArende(arendeId)) return refused('already-sent');
    const made = [...await s.arenden.faltDecisions(arendeId), ...await s.arenden.doubtDecisions(arendeId)].filter((d) => d.undoneAt === null);
    const latest = made.reduce<string | null>((max, d) => (max === null || d.at > max ? d.at : max), null);
    const taken = lastAct(made.filter((d) => d.at === latest));
    for (const decision of taken) await s.arenden.undo(decision.id, at);
    if (taken.length > 0) await s.log.append({ at, actor: actor.personId, verb: 'decision-undone', arendeId, data: { decisions: taken.length } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}

/** The business clock may stand still between two presses: of several made at one moment take the newest, and a doubt with its field. */
function lastAct<T extends { readonly id: string }>(same: readonly T[]): readonly T[] {
  const doubts = same.filter((d) => 'doubtKey' in d);
  const fields = same.filter((d) => !('doubtKey' in d));
  const field = fields.at(-1);
  const doubt = doubts.at(-1) as (T & { value: string | null }) | undefined;
  if (!doubt) return field ? [field] : [];
  if (doubt.value === null || !field) return [doubt];
  return (field as T & { values?: readonly string[] }).values?.[0] === doubt.value ? [doubt, field] : [field];
}
