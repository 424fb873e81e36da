import { dueContact } from '#domain/paminnelse/dueContact.ts';
import type { Actor } from '#domain/permissions/permissions.ts';
import { answersByMail } from '#domain/register/byMail.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { replan } from '#bot/queries/replan.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';

type P = Pick<Ports, 'clock' | 'ids' | 'sha256'>;

/** Whether an instans answers by e-mail, said in Yttra: it stands over the register file until it is taken back. */
export async function addMailChoice(p: P, s: Stores, actor: Actor, choice: { readonly instansId: string; readonly byMail: boolean }): Promise<void> {
  const at = p.clock.now();
  const id = p.ids.next('svarssatt');
  await s.register.addMailChoice({ id, ...choice, setBy: actor.personId, setAt: at });
  await follow(p, s, choice.instansId, id);
  await s.log.append({ at, actor: actor.personId, verb: 'by-mail-set', arendeId: null, data: { id, instansId: choice.instansId, byMail: choice.byMail } });
}

export async function undoMailChoice(p: P, s: Stores, actor: Actor, choice: { readonly id: string; readonly instansId: string }): Promise<boolean> {
  const at = p.clock.now();
  if (!await s.register.undoMailChoice(choice.id, actor.personId, at)) return false;
  await follow(p, s, choice.instansId, `${choice.id}-undone`);
  await s.log.append({ at, actor: actor.personId, verb: 'by-mail-undone', arendeId: null, data: { id: choice.id, instansId: choice.instansId } });
  return true;
}

/** Cards stop where they are not read any more. Where they are read again, what waits there is told of by a card. */
async function follow(p: P, s: Stores, instansId: string, because: string): Promise<void> {
  const today = p.clock.today();
  const waiting = await replan(p, s, [instansId], because);
  const register = await s.register.read();
  if (answersByMail(register, instansId, today)) {
    for (const { uppdrag } of waiting) await s.ledger.cancelFor(uppdrag.id);
    return;
  }
  const receiver = receiverOf(register, instansId, today);
  if (receiver === null) return;
  await s.ledger.plan(waiting.map(({ uppdrag }) => dueContact(p.sha256, {
    arendeId: uppdrag.arendeId, svarsuppdragId: uppdrag.id, instansId: uppdrag.instansId, personId: receiver.id, step: 'ny-remiss', occasion: because, dueOn: today, atOnce: false, data: {},
  }, p.clock.now())));
}
