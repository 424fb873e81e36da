import type { Sammanstallning } from '#domain/sammanstallning/sammanstallning.ts';
import { cleanText } from '#domain/svar/cleanText.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Saves the merge as the next revision. Two who save at once: the second is told, and nothing is overwritten. */
export async function saveSammanstallning(
  p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string, basedOn: number, model: Sammanstallning,
): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    const utskick = await s.utskick.ofArende(arendeId);
    if (!utskick) return refused('not-found');
    const known = new Set((await s.utskick.svarsuppdragOf(utskick.id)).flatMap((u) => u.svar.flatMap((svar) => svar.synpunkter.map((sp) => sp.id))));
    const named = [...model.stycken.flatMap((st) => st.sources), ...model.setAside];
    const delar = new Set(utskick.delar.map((d) => d.id));
    if (named.some((id) => !known.has(id)) || model.stycken.some((st) => st.delId !== null && !delar.has(st.delId))) return refused('bad-input');
    const clean: Sammanstallning = { ...model, stycken: model.stycken.map((st) => ({ ...st, text: cleanText(st.text) })) };
    if ((await s.sammanstallning.save(arendeId, basedOn, clean, actor.personId, at)) === 'conflict') return refused('changed-meanwhile');
    await s.log.append({ at, actor: actor.personId, verb: 'sammanstallning-saved', arendeId, data: { revision: basedOn + 1 } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}
