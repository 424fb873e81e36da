import type { RegisterView } from '#domain/contract/hem.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { isValidOn, peopleWith } from '#domain/register/register.ts';
import { registerProblemSv } from '#domain/texts/register.sv.ts';
import { gapSv } from '#domain/texts/gap.sv.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** Nämnder och personer: who receives for each instans today, the gaps first, and what was wrong in the latest .csv. */
export async function getRegister(p: Pick<Ports, 'store' | 'clock'>, actor: Actor): Promise<Outcome<RegisterView>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    const register = await s.register.read();
    const reach = await s.register.reachOf(register.people.map((person) => person.id));
    const instanser = register.instanser.filter((i) => isValidOn(i, today)).map((i) => {
      const kontaktperson = peopleWith(register, i.id, 'kontaktperson', today)[0] ?? null;
      const stallforetradare = peopleWith(register, i.id, 'stallforetradare', today)[0] ?? null;
      const receiver = kontaktperson ?? stallforetradare;
      const state = receiver ? (reach.get(receiver.id) ?? 'unknown') : null;
      return {
        id: i.id, name: i.name, kind: i.kind, groups: [...i.groups], kontaktperson: kontaktperson?.name ?? null, stallforetradare: stallforetradare?.name ?? null,
        gap: state === null ? gapSv.nobody : state === 'unknown' || state === 'installed' ? null : gapSv[state](receiver!.name),
        nextSammantrade: register.sammantraden.filter((m) => m.instansId === i.id && m.on >= today).map((m) => m.on).sort()[0] ?? null,
      };
    });
    const problems = (await s.register.problems()).map((x) => ({ file: x.fileName, row: x.row, text: registerProblemSv(x.code, x.data) }));
    return ok({ instanser: instanser.sort((a, b) => Number(a.gap === null) - Number(b.gap === null) || a.name.localeCompare(b.name, 'sv')), problems });
  });
}
