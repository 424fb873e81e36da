import { longDate } from '#domain/calendar/format.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { datumAt } from '#domain/calendar/stockholm.ts';
import type { RegisterView } from '#domain/contract/hem.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { gapOf } from '#domain/register/gap.ts';
import { absenceOn, isValidOn, nameOfInstans, nameOfPerson, peopleWith, ROLLER, type Instans, type Register } from '#domain/register/register.ts';
import { registerProblemSv } from '#domain/texts/register.sv.ts';
import { gapSv } from '#domain/texts/gap.sv.ts';
import { trailSv } from '#domain/texts/trail.sv.ts';
import { TAB_DRIVE } from '#bot/library/importRegister.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Reach, TrailRow } from '#bot/ports/registerStore.ts';

const LATEST = 50;

/** Nämnder och personer: who receives for each instans today, the gaps first, who is away or has taken over, and what was wrong in the latest files. */
export async function getRegister(p: Pick<Ports, 'store' | 'clock'>, actor: Actor): Promise<Outcome<RegisterView>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const register = await s.register.read();
    const reach = await s.register.reachOf(register.people.map((person) => person.id));
    const instanser = register.instanser.filter((i) => isValidOn(i, today)).map((i) => ({
      id: i.id, name: i.name, kind: i.kind, groups: [...i.groups], aliases: [...i.aliases], mailbox: i.mailbox, byMail: i.byMail === true, parent: i.parentId ? nameOfInstans(register, i.parentId) : null, ...lifeOf(register, i, today),
      kontaktperson: peopleWith(register, i.id, 'kontaktperson', today)[0]?.name ?? null, stallforetradare: peopleWith(register, i.id, 'stallforetradare', today)[0]?.name ?? null,
      gap: gapOf(register, reach, i.id, today).gap, personer: personerOf(register, reach, i.id, today),
      nextSammantrade: register.sammantraden.filter((m) => m.instansId === i.id && m.on >= today).map((m) => m.on).sort()[0] ?? null,
    }));
    const problems = (await s.register.problems()).map((x) => ({ file: x.fileName, row: x.row, text: registerProblemSv(x.code, x.data) }));
    const trail = (await s.register.trail()).slice(0, LATEST).map((t) => trailRow(register, t));
    const file = (await s.library.registerFiles()).filter((f) => f.driveId === TAB_DRIVE).at(-1);
    const lastImport = file ? { name: file.name, by: register.people.find((x) => x.aadObjectId === file.savedBy)?.name ?? '' } : null;
    return ok({ instanser: instanser.sort((a, b) => Number(a.gap === null) - Number(b.gap === null) || a.name.localeCompare(b.name, 'sv')), problems, trail, lastImport });
  });
}

/** What it has taken over, and when it ends and into what. */
function lifeOf(register: Register, i: Instans, today: Datum) {
  return {
    before: register.instanser.filter((other) => other.successorId === i.id && !isValidOn(other, today)).map((other) => other.name),
    validTo: i.validTo, successor: i.successorId === null ? null : nameOfInstans(register, i.successorId),
  };
}

function personerOf(register: Register, reach: ReadonlyMap<string, Reach>, instansId: string, today: Datum) {
  return ROLLER.flatMap((roll) => peopleWith(register, instansId, roll, today).map((person) => {
    const state = reach.get(person.id) ?? 'unknown';
    const away = absenceOn(register, person.id, today) ?? register.absences?.find((a) => a.personId === person.id && a.firstDay > today) ?? null;
    return {
      personId: person.id, name: person.name, mail: person.mail, roll,
      away: away ? { id: away.id, firstDay: away.firstDay, lastDay: away.lastDay } : null,
      problem: state === 'unknown' || state === 'installed' ? null : gapSv[state](person.name),
    };
  }));
}

function trailRow(register: Register, t: TrailRow): RegisterView['trail'][number] {
  const day = (d: Datum): string => longDate(d, 'sv');
  const what = t.kind === 'by-mail' || t.kind === 'in-teams' ? trailSv[t.kind === 'by-mail' ? 'byMail' : 'inTeams'](nameOfInstans(register, t.instansId ?? '')) : t.kind === 'absence'
    ? trailSv.absence({ name: nameOfPerson(register, t.personId), first: day(t.from), last: day(t.to ?? t.from) })
    : trailSv.handOver({ from: nameOfPerson(register, t.personId), to: nameOfPerson(register, t.toPersonId ?? ''), roll: t.roll === null ? '' : trailSv.roll[t.roll], instans: nameOfInstans(register, t.instansId ?? ''), day: day(t.from) });
  const set = t.setBy === null ? '' : trailSv.set(nameOfPerson(register, t.setBy), day(datumAt(t.setAt)));
  const undone = t.undoneAt === null ? '' : trailSv.undone(nameOfPerson(register, t.undoneBy ?? ''), day(datumAt(t.undoneAt)));
  return { id: t.id, text: what, by: [set, undone].filter((x) => x !== '').join(' '), undone: t.undoneAt !== null };
}
