import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TabPerson } from '#local/people/person.ts';
import { GUEST, HANDLAGGARE, KERSTIN, REGISTRATOR } from '#local/scenarios/internationellStrategi/people.ts';
import { KONTAKTPERSONER, csv } from '#local/scenarios/internationellStrategi/registerFiles.ts';
import { REGISTER_FOLDER } from '#local/scenarios/internationellStrategi/facts.ts';
import { refusal } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;

/** The kulturnämnd has named somebody who is a guest in the municipality's Teams. */
const withGuest = csv(KONTAKTPERSONER.map((r) => (r[0] === 'Kulturnämnden' ? [r[0], r[1]!, GUEST.displayName, GUEST.mail, r[4]!, r[5]!] : r)));

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  await village.drop(`${REGISTER_FOLDER}/Kontaktpersoner.csv`, withGuest, REGISTRATOR);
  await village.settle();
}, 120_000);
afterAll(() => village.close());

const said = 'Gustav Gästberg är gäst i kommunens Teams, och dit kan appen inte skicka kort.';

test('[fault 13] a guest as contact is told of in Nämnder och personer, at once and in plain words', async () => {
  const register = await maja.call('register', {});
  const kultur = register.instanser.find((i) => i.name === 'Kulturnämnden')!;
  expect(kultur.gap).toContain(said);
  expect(kultur.personer.find((p) => p.roll === 'kontaktperson')?.problem).toContain(said);
  expect(register.problems.map((p) => p.text)).toContain('Gustav Gästberg är gäst i kommunens Teams och kan inte få kort. Utse någon med konto i kommunen för Kulturnämnden.');
});

test('[fault 13] and before the remiss is sent, as one who cannot be reached', async () => {
  for (const event of village.town.scenario.events.filter((e) => e.kind === 'confirm-fields')) {
    const { actOut } = await import('#local/people/actOut.ts');
    await village.town.timeline.advanceTo(event.at);
    await actOut(village.town, event);
  }
  await village.sends();
  const preview = await maja.call('previewUtskick', { arendeId: (await maja.call('listArenden', {}))[0]!.id });
  const row = preview.rows.find((r) => r.instans === 'Kulturnämnden')!;
  expect(row.problem).toContain(said);
  expect(preview.reachable).toBeLessThan(preview.total);
});

test('[fault 13] no card is tried, nobody is skipped in silence: the handläggare is told', async () => {
  const before = village.town.connector.log.length;
  await village.sendRemiss();
  await village.settle();
  await village.sends();
  expect(village.town.connector.log.slice(before).filter((e) => e.personAadId === GUEST.aadObjectId)).toEqual([]);
  const arendeId = (await maja.call('listArenden', {}))[0]!.id;
  expect((await maja.call('leverans', { arendeId })).find((l) => l.person === GUEST.displayName && l.first)).toMatchObject({ state: 'nekat', instans: 'Kulturnämnden' });
  expect((await maja.call('hem', {})).some((i) => i.kind === 'inte-nadd' && i.title === GUEST.displayName)).toBe(true);
});

test('[fault 13] nothing is handed over to a guest', async () => {
  const register = await maja.call('register', {});
  const sodermalm = register.instanser.find((i) => i.name === 'Södermalms stadsdelsnämnd')!;
  const { personId } = sodermalm.personer.find((p) => p.roll === 'kontaktperson')!;
  expect(await refusal(maja.call('handOver', {}, { instansId: sodermalm.id, roll: 'kontaktperson', personId, toAddress: GUEST.mail, fromDay: '2016-06-03' }))).toContain('är gäst i kommunens Teams');
});

test('[fault 12] the list read anew with another address and name is still the same person: found by the object id', async () => {
  const before = (await maja.call('register', {})).instanser.find((i) => i.name === 'Södermalms stadsdelsnämnd')!.personer.find((p) => p.roll === 'kontaktperson')!;
  const renamed = KONTAKTPERSONER.map((r) => (r[0] === 'Kulturnämnden' ? [r[0], r[1]!, KERSTIN.displayName, KERSTIN.mail, r[4]!, r[5]!] : r[0] === 'Södermalms stadsdelsnämnd' ? [r[0], r[1]!, 'Sofia Nytt-Namn', r[3]!, r[4]!, r[5]!] : r));
  await village.drop(`${REGISTER_FOLDER}/Kontaktpersoner.csv`, csv(renamed), REGISTRATOR);
  await village.settle();
  const register = await maja.call('register', {});
  expect(register.instanser.find((i) => i.name === 'Södermalms stadsdelsnämnd')!.personer.find((p) => p.roll === 'kontaktperson')).toMatchObject({ personId: before.personId, name: before.name });
  expect(register.instanser.find((i) => i.name === 'Kulturnämnden')!.gap).toBeNull();
  await village.sends();
});
