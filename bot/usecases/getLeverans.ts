import { leveransState } from '#domain/paminnelse/leverans.ts';
import type { LeveransRow } from '#domain/contract/arenden.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { answersByMail } from '#domain/register/byMail.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { nameOfInstans, nameOfPerson } from '#domain/register/register.ts';
import { gapSv } from '#domain/texts/gap.sv.ts';
import { leveransSv } from '#domain/texts/leverans.sv.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Reach } from '#bot/ports/registerStore.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** «Har alla nåtts?»: every card that was meant for somebody, and every instans that nobody could be asked at. */
export async function getLeverans(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string): Promise<Outcome<LeveransRow[]>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    if (!await s.arenden.byId(arendeId)) return refused('not-found');
    const register = await s.register.read();
    const utskick = await s.utskick.ofArende(arendeId);
    const own = new Set((utskick === null ? [] : await s.utskick.svarsuppdragOf(utskick.id)).map((u) => u.id));
    // What an instans has sent on is for it to follow.
    const entries = (await s.ledger.ofArende(arendeId)).filter((e) => e.contact.svarsuppdragId !== null && (own.has(e.contact.svarsuppdragId) || utskick === null));
    const reach = await s.register.reachOf([...new Set(entries.map((e) => e.contact.personId))]);
    const rows = entries.map(({ contact, dispatch }) => {
      const person = nameOfPerson(register, contact.personId);
      const state = leveransState(contact, dispatch);
      return {
        person, instans: contact.instansId === null ? null : nameOfInstans(register, contact.instansId), what: leveransSv.step[contact.step], first: contact.step === 'ny-remiss', on: contact.dueOn, state,
        text: state === 'nekat' ? whyNot(person, reach.get(contact.personId)) : leveransSv.text(state, { person }), sentAt: state === 'framme' || state === 'okant' ? (dispatch?.sentAt ?? null) : null,
      };
    });
    const asked = new Set(entries.map((e) => e.contact.svarsuppdragId));
    const unreached = utskick === null ? [] : (await s.utskick.svarsuppdragOf(utskick.id))
      .filter((u) => !asked.has(u.id) && !answersByMail(register, u.instansId, today) && receiverOf(register, u.instansId, today) === null)
      .map((u): LeveransRow => ({ person: '', instans: nameOfInstans(register, u.instansId), what: leveransSv.step['ny-remiss'], first: true, on: today, state: 'nekat', text: gapSv.nobody, sentAt: null }));
    return ok([...unreached, ...rows]);
  });
}

/** The reason as it is known now; who has the app by now, or was refused for another reason, in general words. */
function whyNot(person: string, reach: Reach | undefined): string {
  const said = leveransSv.text('nekat', { person });
  return reach === 'blocked' || reach === 'left' || reach === 'not-installed' ? `${said} ${leveransSv.why[reach]}` : said;
}
