import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Decides between contradicting dates, which also confirms the field it is about; or notes that a doubt is no fault (`value` null). */
export async function settleDoubt(p: Pick<Ports, 'store' | 'clock' | 'ids'>, actor: Actor, arendeId: string, key: string, value: string | null): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const c = await loadCase(s, arendeId, p.clock.today());
    const doubt = c?.state.doubts.find((d) => d.key === key);
    if (!c || !doubt) return refused('not-found');
    if (c.utskick) return refused('already-sent');
    const offered = doubt.choices.some((choice) => choice.value === value);
    if (value === null ? doubt.mustDecide : !offered) return refused('bad-input');
    await s.arenden.addDoubtDecision(arendeId, { id: p.ids.next('beslut'), doubtKey: key, value, by: actor.personId, at, undoneAt: null });
    if (value !== null && doubt.falt !== null) {
      const proposed = c.state.falt.find((f) => f.falt === doubt.falt)?.proposal?.values ?? [];
      await s.arenden.addFaltDecision(arendeId, {
        id: p.ids.next('beslut'), falt: doubt.falt, values: [value], kind: proposed[0] === value ? 'accepted' : 'corrected', proposed,
        reason: proposed[0] === value ? null : doubt.text, by: actor.personId, at, undoneAt: null,
      });
    }
    await s.log.append({ at, actor: actor.personId, verb: 'doubt-settled', arendeId, data: { code: doubt.code, value } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}
