import type { Datum } from '#domain/calendar/datum.ts';
import { addDays } from '#domain/calendar/datum.ts';
import { instantAt } from '#domain/calendar/stockholm.ts';
import type { Running } from '#bot/wire.ts';

export interface Unanswered {
  readonly svarsuppdragId: string;
  readonly person: string;
  readonly delId: string;
}

const NAMNDER = 40;
const DELAR = ['Profilering', 'Omvärldsbevakning', 'Samverkan', 'Påverkan', 'Principer', 'Övergripande arbetssätt', 'Ansvarsfördelning'];
const REMINDERS = [20, 10, 5, 1, 0] as const;

/** Other remisser of the year, sent to forty other nämnder with their reminders planned: at least `count` to answer, one each time. */
export async function seedUnanswered(product: Running, sentBy: string, today: Datum, count: number): Promise<readonly Unanswered[]> {
  const made: Unanswered[] = [];
  const people = Array.from({ length: NAMNDER }, (_, i) => ({ id: `person_bank_${i}`, aadObjectId: `5e0a7d20-4c1b-4f6e-9b00-${String(i).padStart(12, '0')}`, name: `Bänk Person${i}`, mail: null }));
  const sender = await product.store.tx(async ({ register }) => {
    const known = await register.read();
    await register.upsertInstanser(people.map((_, i) => ({
      id: `instans_bank_${i}`, name: `Bänknämnd ${i}`, kind: 'namnd' as const, aliases: [], groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null,
    })));
    for (const person of people) await register.upsertPerson(person);
    const added = people.map((p, i) => ({ instansId: `instans_bank_${i}`, personId: p.id, roll: 'kontaktperson' as const, validFrom: null, validTo: null }));
    await register.replaceUppdrag([...known.uppdrag, ...added].map((u, i) => ({ ...u, id: `uppdrag_bank_${i}` })));
    return (await register.personByAadObjectId(sentBy))!.id;
  });
  const svarsdatum = addDays(today, 120);
  const at = instantAt(today, '08:00');
  for (let n = 0; made.length < count; n += 1) {
    const arendeId = `arende_bank_${n}`;
    const utskickId = `utskick_bank_${n}`;
    const delar = DELAR.map((title, i) => ({ id: `del_bank_${n}_${i}`, ordinal: i + 1, title }));
    const uppdrag = people.map((_, i) => ({ id: `svarsuppdrag_bank_${n}_${i}`, utskickId, arendeId, instansId: `instans_bank_${i}`, way: null, openedAt: null }));
    await product.store.tx(async (s) => {
      await s.arenden.ensure({ id: arendeId, kind: 'remiss', folder: `Bänk/${n}`, registeredAt: at, handlaggareId: sender, closedAt: null }, null);
      await s.utskick.create({ id: utskickId, arendeId, svarsdatum, title: `Bänkremiss ${n}`, diarienummer: `${1000 + n}/2016`, senderName: 'Kommunstyrelsen', delar, sentAt: at, sentBy: sender, state: 'skickat' }, uppdrag);
      await s.ledger.plan(uppdrag.flatMap((u, i) => REMINDERS.map((days) => ({
        id: `${u.id}:${days}`, arendeId, svarsuppdragId: u.id, instansId: u.instansId, personId: people[i]!.id, step: `paminnelse-${days}` as const, dueOn: addDays(svarsdatum, -days), atOnce: false, state: 'planned' as const, dispatchId: null, data: {}, plannedAt: at,
      }))));
    });
    made.push(...uppdrag.map((u, i) => ({ svarsuppdragId: u.id, person: people[i]!.aadObjectId, delId: delar[1]!.id })));
  }
  return made;
}
