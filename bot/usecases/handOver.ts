import type { Datum } from '#domain/calendar/datum.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { mayAnswer, mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { isValidOn, type Roll } from '#domain/register/register.ts';
import { replan } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

export interface HandOverInput {
  readonly instansId: string;
  readonly roll: Roll;
  readonly personId: string;
  /** E-mail address of the colleague, as the directory knows it. */
  readonly toAddress: string;
  readonly fromDay: Datum;
}

/**
 * Somebody else does it for the instans from that day. The register file is left as it is and need not be changed at once. Coming reminders go to
 * the colleague; when it holds already today the colleague gets a card for each remiss that waits.
 */
export async function handOver(p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256' | 'directory'>, actor: Actor, input: HandOverInput): Promise<Outcome<null>> {
  if (!mayHandle(actor) && !mayAnswer(actor, input.instansId)) return refused('not-yours');
  const today = p.clock.today();
  const at = p.clock.now();
  const found = await p.directory.find(input.toAddress);
  if (found === null) return refused('nobody-by-address');
  if (!found.accountEnabled) return refused('account-disabled');
  if (found.guest) return refused('guest-account');
  const app = await p.directory.appOf(found.aadObjectId);
  return p.store.tx(async (s) => {
    const register = await s.register.read();
    const { instansId, roll, personId, fromDay } = input;
    if (!register.uppdrag.some((u) => u.instansId === instansId && u.roll === roll && u.personId === personId && isValidOn(u, fromDay))) return refused('changed-meanwhile');
    const to = await s.register.upsertPerson({ id: `person_${p.sha256(found.aadObjectId).slice(0, 32)}`, aadObjectId: found.aadObjectId, name: found.displayName, mail: found.mail });
    if (to.id === personId) return refused('bad-input');
    if (app !== 'unknown') await s.register.setReach(to.id, app, at);
    const id = p.ids.next('overlamning');
    await s.register.addHandOver({ id, instansId, roll, fromPersonId: personId, toPersonId: to.id, fromDay, setBy: actor.personId, setAt: at });
    const waiting = await replan(p, s, [instansId], id);
    if (fromDay <= today && roll === 'kontaktperson') {
      await s.ledger.plan(waiting.map(({ uppdrag }) => dueContact(p.sha256, {
        arendeId: uppdrag.arendeId, svarsuppdragId: uppdrag.id, instansId: uppdrag.instansId, personId: to.id, step: 'ny-remiss', occasion: id, dueOn: today, atOnce: false, data: {},
      }, at)));
    }
    await s.log.append({ at, actor: actor.personId, verb: 'handed-over', arendeId: null, data: { handOverId: id, instansId, roll, from: personId, to: to.id, fromDay } });
    return ok(null);
  });
}
