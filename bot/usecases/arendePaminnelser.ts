import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { ArendePaminnelser, Overdue } from '#domain/contract/paminnelser.ts';
import { whomToAsk } from '#domain/paminnelse/efterfragan.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { nameOfInstans, nameOfPerson, type Register } from '#domain/register/register.ts';
import { comingOf, comingRow } from '#bot/queries/coming.ts';
import { isOpen } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';

type Row = Pick<RemissRow, 'uppdrag' | 'utskick'>;

/** The reminders of one remiss for who handles it: what is to come, what is silent, and who is late and may be asked. */
export async function arendePaminnelser(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string): Promise<Outcome<ArendePaminnelser>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.read(async (s) => {
    if (!await s.arenden.byId(arendeId)) return refused('not-found');
    const utskick = await s.utskick.ofArende(arendeId);
    if (!utskick) return ok({ coming: [], overdue: [], paused: null, silent: [] });
    const register = await s.register.read();
    const open = (await s.utskick.svarsuppdragOf(utskick.id)).map((uppdrag) => ({ uppdrag, utskick })).filter(isOpen);
    const pauses = await s.paminnelse.pausesOf([utskick.id]);
    const whole = pauses.find((pause) => pause.personId === null);
    return ok({
      coming: (await comingOf(s, register, open, today)).map((one) => comingRow(register, one)),
      overdue: await overdueOf(s, register, open, today),
      paused: whole ? { by: nameOfPerson(register, whole.setBy), on: whole.setOn } : null,
      silent: pauses.flatMap((pause) => {
        const row = open.find((r) => r.uppdrag.id === pause.svarsuppdragId);
        return row && pause.personId !== null ? [{ person: nameOfPerson(register, pause.personId), instans: nameOfInstans(register, row.uppdrag.instansId), on: pause.setOn }] : [];
      }),
    });
  });
}

async function overdueOf(s: Stores, register: Register, open: readonly Row[], today: Datum): Promise<Overdue[]> {
  const late = open.filter((r) => effectiveSvarsdatum(r.utskick, r.uppdrag.anstand) < today);
  if (late.length === 0) return [];
  const asked = await s.paminnelse.efterfraganOf(late.map((r) => r.uppdrag.id));
  const reach = await s.register.reachOf(register.people.map((person) => person.id));
  return late.map(({ uppdrag: u, utskick }) => ({
    svarsuppdragId: u.id, instans: nameOfInstans(register, u.instansId), svarsdatum: effectiveSvarsdatum(utskick, u.anstand),
    mailbox: register.instanser.find((i) => i.id === u.instansId)?.mailbox ?? null,
    people: whomToAsk(register, u.instansId, today).map(({ person, roll, away }) => {
      const reached = reach.get(person.id) ?? 'unknown';
      return { personId: person.id, name: person.name, roll, away, reachable: reached === 'installed' || reached === 'unknown', mail: person.mail };
    }),
    asked: asked.filter((e) => e.svarsuppdragId === u.id).map((e) => ({ person: nameOfPerson(register, e.personId), by: nameOfPerson(register, e.askedBy), on: e.askedOn, answer: e.answer })),
  })).sort((a, b) => a.instans.localeCompare(b.instans, 'sv'));
}
