import type { Falt, FaltDecision } from '#domain/arende/falt.ts';
import { parseDatum } from '#domain/calendar/datum.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { cleanText } from '#domain/svar/cleanText.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

export interface FaltInput {
  readonly falt: Falt;
  readonly values: readonly string[];
  /** The proposal the person had on screen; null when there was none. */
  readonly seen: readonly string[] | null;
  readonly reason: string | null;
}

const LISTS: readonly Falt[] = ['remissinstanser', 'delar'];
const same = (a: readonly string[] | null, b: readonly string[] | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Accepts what was read, or corrects it with a reason. The original, the correction and the reason are all kept. */
export async function decideFalt(p: Pick<Ports, 'store' | 'clock' | 'ids'>, actor: Actor, arendeId: string, input: FaltInput): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const values = input.values.map((v) => cleanText(v).trim()).filter((v) => v !== '');
  if (!LISTS.includes(input.falt) && values.length !== 1) return refused('bad-input');
  if (input.falt === 'remissinstanser' && values.length === 0) return refused('bad-input');
  if (input.falt === 'svarsdatum' && parseDatum(values[0]!) === null) return refused('bad-input');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    if (c.utskick) return refused('already-sent');
    const proposed = c.state.falt.find((f) => f.falt === input.falt)?.proposal?.values ?? null;
    if (!same(proposed, input.seen)) return refused('changed-meanwhile');
    if (input.falt === 'svarsdatum' && values[0]! <= today) return refused('date-not-later');
    const accepted = proposed !== null && same(proposed, values);
    if (!accepted && proposed !== null && (input.reason ?? '').trim() === '') return refused('reason-missing');
    const at = p.clock.now();
    const decision: FaltDecision = {
      id: p.ids.next('beslut'), falt: input.falt, values, kind: accepted ? 'accepted' : 'corrected', proposed: proposed ?? [],
      reason: accepted ? null : (input.reason?.trim() ?? ''), by: actor.personId, at, undoneAt: null,
    };
    await s.arenden.addFaltDecision(arendeId, decision);
    await s.log.append({ at, actor: actor.personId, verb: 'falt-decided', arendeId, data: { falt: input.falt, kind: decision.kind } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}
