import { summaryOf } from '#domain/arende/summary.ts';
import type { ArendeSummary } from '#domain/contract/arenden.ts';
import { mayHandle, maySeeArende, type Actor } from '#domain/permissions/permissions.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Every open ärende for those who handle them; one's own first, then by day. */
export async function listArenden(p: Pick<Ports, 'store' | 'clock'>, actor: Actor): Promise<Outcome<ArendeSummary[]>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const register = await s.register.read();
    const rows: ArendeSummary[] = [];
    for (const arende of (await s.arenden.list()).filter((a) => maySeeArende(actor, a))) {
      const c = await loadCase(s, arende.id, today, register);
      if (c) rows.push(summaryOf({ ...c, hasDokument: (await s.sammanstallning.dokument(arende.id)).length > 0 }, actor.personId, today));
    }
    return ok(rows.sort((a, b) => Number(b.mine) - Number(a.mine) || ((a.svarsdatum ?? '9') < (b.svarsdatum ?? '9') ? -1 : 1)));
  });
}
