import type { Stores } from '#bot/ports/store.ts';
import type { Arende, Svarsuppdrag, Utskick } from '#domain/arende/arende.ts';
import type { DueContact } from '#domain/paminnelse/ledger.ts';
import type { Instans, Person } from '#domain/register/register.ts';
import type { Svar } from '#domain/svar/svar.ts';

export const AT = '2016-06-02T08:00:00.000Z';

/** Ids that no other test of the same database has. */
export function world(name: string) {
  const id = (what: string): string => `${what}_${name}`;
  const person = (n: string): Person => ({ id: id(`person${n}`), aadObjectId: id(`aad${n}`), name: `Person ${n}`, mail: null });
  const instans = (n: string, over: Partial<Instans> = {}): Instans => ({
    id: id(`instans${n}`), name: `Nämnden ${n} ${name}`, kind: 'namnd', aliases: [], groups: [], mailbox: null, validFrom: null, validTo: null, successorId: null, byMail: false, parentId: null, ...over,
  });
  const arende: Arende = { id: id('arende'), kind: 'remiss', folder: id('mapp'), registeredAt: AT, handlaggareId: null, closedAt: null, secret: false };
  const utskick: Utskick = {
    id: id('utskick'), arendeId: arende.id, svarsdatum: '2016-10-17', title: 'Internationell strategi', diarienummer: '171-482/2016', senderName: 'Kommunstyrelsen',
    delar: [{ id: id('del1'), ordinal: 1, title: 'Mål' }, { id: id('del2'), ordinal: 2, title: 'Omvärldsbevakning' }], sentAt: AT, sentBy: person('1').id, state: 'skickat', externalDay: null, parentSvarsuppdragId: null,
  };
  const svarsuppdrag = (n: string): Svarsuppdrag => ({ id: id(`uppdrag${n}`), utskickId: utskick.id, arendeId: arende.id, instansId: instans(n).id, way: null, openedAt: null });
  const svar = (version: number, over: Partial<Svar> = {}): Svar => ({
    id: id(`svar${version}`), svarsuppdragId: svarsuppdrag('1').id, instansId: instans('1').id, version, stance: 'tillstyrker-med-synpunkter', standing: 'forvaltningen',
    legalState: 'lamnat', decidedBy: null, personId: person('1').id, receivedAt: AT, afterClose: false, channel: 'card', sourceHandlingId: null, registeredAt: null,
    synpunkter: [{ id: id(`synpunkt${version}a`), svarId: id(`svar${version}`), delId: id('del2'), text: 'Omvärldsbevakningen behöver ett uppdrag.' },
      { id: id(`synpunkt${version}b`), svarId: id(`svar${version}`), delId: null, text: 'I övrigt bra.' }], ...over,
  });
  const contact = (key: string, over: Partial<DueContact> = {}): DueContact => ({
    id: id(`kontakt_${key}`), arendeId: arende.id, svarsuppdragId: svarsuppdrag('1').id, instansId: instans('1').id, personId: person('1').id, step: 'paminnelse-5', dueOn: '2016-10-10',
    atOnce: false, state: 'planned', dispatchId: null, data: {}, plannedAt: AT, ...over,
  });

  /** Two nämnder with a contact person each, and a remiss sent to both. */
  async function sent(s: Stores): Promise<void> {
    await s.register.upsertInstanser([instans('1'), instans('2')]);
    for (const n of ['1', '2']) await s.register.upsertPerson(person(n));
    await s.arenden.ensure(arende, null);
    await s.utskick.create(utskick, [svarsuppdrag('1'), svarsuppdrag('2')]);
  }
  return { id, person, instans, arende, utskick, svarsuppdrag, svar, contact, sent };
}
