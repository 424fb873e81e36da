import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { PAMINNELSE_STEPS } from '#domain/paminnelse/planPaminnelser.ts';
import { reminderContacts } from '#domain/paminnelse/reminderContacts.ts';
import { heirTo } from '#domain/register/heirOf.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';

/**
 * Plans the coming reminders of what those instanser have not answered anew, because the register now points at somebody else. `because` is the
 * id of what changed. Answers with the remisser concerned.
 */
export async function replan(p: Pick<Ports, 'clock' | 'sha256'>, s: Stores, instanser: readonly string[], because: string): Promise<readonly RemissRow[]> {
  const today = p.clock.today();
  const register = await s.register.read();
  const ids = [...new Set(instanser.flatMap((id) => [id, ...heirTo(register, id, today)]))];
  const open = (await s.utskick.remisserOf(ids)).filter((r) => r.utskick.state === 'skickat' && r.uppdrag.svar.length === 0);
  for (const { uppdrag, utskick } of open) {
    const svarsdatum = effectiveSvarsdatum(utskick, uppdrag.anstand);
    await s.ledger.cancelFor(uppdrag.id, PAMINNELSE_STEPS.map((x) => x.step));
    const about = { arendeId: uppdrag.arendeId, svarsuppdragId: uppdrag.id, instansId: uppdrag.instansId };
    await s.ledger.plan(reminderContacts(register, about, svarsdatum, today, `${svarsdatum}|${because}`).map((c) => dueContact(p.sha256, c, p.clock.now())));
    await s.arenden.touch(uppdrag.arendeId);
  }
  return open;
}
