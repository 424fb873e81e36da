import { leveransState } from '#domain/paminnelse/leverans.ts';
import type { LeveransRow } from '#domain/contract/arenden.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { answersByMail } from '#domain/register/byMail.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { nameOfInstans, nameOfPerson } from '#domain/register/register.ts';
import { gapSv } from '#domain/texts/gap.sv.ts';
import { leveransSv } from '#domain/texts/leverans.sv.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** «Har alla nåtts?»: every card that was meant for somebody, and every instans that nobody could be asked at. */
export async function getLeverans(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string): Promise<Outcome<LeveransRow[]>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    if (!await s.arenden.byId(arendeId)) return refused('not-found');
    const register = await s.register.read();
    const utskick = await s.utskick.ofArende(arendeId);
    const entries = (await s.ledger.ofArende(arendeId)).filter((e) => e.contact.svarsuppdragId !== null);
    const rows = entries.map(({ contact, dispatch }) => {
      const person = nameOfPerson(register, contact.personId);
      const state = leveransState(contact, dispatch);
      return {
        person, instans: contact.instansId === null ? null : nameOfInstans(register, contact.instansId), what: leveransSv.step[contact.step], first: contact.step === 'ny-remiss', on: contact.dueOn, state,
        text: leveransSv.text(state, { person }), sentAt: state === 'framme' || state === 'okant' ? (dispatch?.sentAt ?? null) : null,
      };
    });
    const asked = new Set(entries.map((e) => e.contact.svarsuppdragId));
    const unreached = utskick === null ? [] : (await s.utskick.svarsuppdragOf(utskick.id))
      .filter((u) => !asked.has(u.id) && !answersByMail(register, u.instansId, today) && receiverOf(register, u.instansId, today) === null)
      .map((u): LeveransRow => ({ person: '', instans: nameOfInstans(register, u.instansId), what: leveransSv.step['ny-remiss'], first: true, on: today, state: 'nekat', text: gapSv.nobody, sentAt: null }));
    return ok([...unreached, ...rows]);
  });
}
