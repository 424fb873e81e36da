import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actOut } from '#local/people/actOut.ts';
import type { TabPerson } from '#local/people/person.ts';
import { HANDLAGGARE, IDA, KERSTIN, LEYLA, SAMUEL, TOVE, VERA } from '#local/scenarios/internationellStrategi/people.ts';
import { csv, KONTAKTPERSONER, NAMNDER, SAMMANTRADEN } from '#local/scenarios/internationellStrategi/registerFiles.ts';
import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import { writeXlsx } from '#bot/documents/writeXlsx.ts';
import { cardsOf, refusal, uppdragOf } from './support/asking.ts';
import { openVillage, type Village } from './support/village.ts';

let village: Village;
let maja: TabPerson;
let arendeId: string;

beforeAll(async () => {
  village = await openVillage();
  maja = await village.as(HANDLAGGARE);
  const confirm = internationellStrategi.events.find((e) => e.kind === 'confirm-fields')!;
  await village.town.timeline.advanceTo(confirm.at);
  await actOut(village.town, confirm);
  await village.sends();
  arendeId = (await maja.call('listArenden', {}))[0]!.id;
}, 120_000);
afterAll(() => village.close());

const plannedFor = async (instans: string) => village.town.product.store.tx(async (s) => {
  const register = await s.register.read();
  const id = register.instanser.find((i) => i.name === instans)!.id;
  const name = (personId: string): string => register.people.find((p) => p.id === personId)!.name.split(' ')[0]!;
  return (await s.ledger.ofArende(arendeId)).filter(({ contact }) => contact.instansId === id && contact.state === 'planned').map(({ contact }) => `${contact.dueOn} ${name(contact.personId)}`).sort();
});
const personIn = async (instans: string, roll: string) => {
  const found = (await maja.call('register', {})).instanser.find((i) => i.name === instans)!;
  return { instansId: found.id, ...found.personer.find((p) => p.roll === roll)! };
};

describe('before dispatch: who cannot make it, and which day would do', () => {
  test('the calendars say so, and one correction changes the rows', async () => {
    await village.drop('Sammanträden.csv', csv([
      SAMMANTRADEN[0]!, ...SAMMANTRADEN.slice(1), ['Servicenämnden', '2016-09-27', '2016-09-07', ''], ['Kulturnämnden', '2016-10-28', '2016-10-10', ''],
    ]));
    const before = await maja.call('previewUtskick', { arendeId });
    expect(before).toMatchObject({ svarsdatum: '2016-10-17', notInTime: 2, inTime: 1, unknown: before.total - 3 });
    expect(before.laterDays.map((d) => [d.day, d.inTime])).toEqual([['2016-10-26', 2], ['2016-10-31', 3]]);
    const social = before.rows.find((r) => r.instans === 'Socialnämnden')!;
    expect(social).toMatchObject({ verdict: 'forvaltningens-forslag', anstandTo: '2016-10-26' });
    expect(social.milestones.map((m) => `${m.on} ${m.kind}`)).toEqual(['2016-09-14 forvaltningsgrupp', '2016-10-05 lamna', '2016-10-17 svara', '2016-10-25 sammantrade', '2016-10-25 omedelbar-justering']);

    const tried = await maja.call('previewOn', { arendeId }, { svarsdatum: '2016-10-31' });
    expect(tried).toMatchObject({ svarsdatum: '2016-10-31', notInTime: 0, inTime: 3, laterDays: [] });
    expect((await maja.call('previewUtskick', { arendeId })).svarsdatum).toBe('2016-10-17');

    const arende = await maja.call('getArende', { arendeId });
    const seen = arende.falt.find((f) => f.falt === 'svarsdatum')!.proposed;
    await maja.call('decideFalt', { arendeId }, { falt: 'svarsdatum', values: ['2016-10-31'], seen, reason: '2 av 15 hann inte till 17 oktober 2016.' });
    const after = await maja.call('previewUtskick', { arendeId });
    expect(after).toMatchObject({ svarsdatum: '2016-10-31', notInTime: 0 });
    expect(after.rows.find((r) => r.instans === 'Socialnämnden')!.reminderDays).toEqual(['2016-09-07', '2016-09-21', '2016-09-28', '2016-10-04', '2016-10-31']);
    await maja.call('undoDecision', { arendeId }, {});
    expect((await maja.call('getArende', { arendeId })).svarsdatum).toBe('2016-10-17');
  });
});

describe('after dispatch: somebody is away, somebody leaves, a nämnd is merged', () => {
  beforeAll(async () => {
    await actOut(village.town, internationellStrategi.events.find((e) => e.kind === 'send')!);
    await village.settle();
    await village.sends();
  });

  test('taken back while nobody has answered: the cards say so, nothing is left planned, and it is sent anew', async () => {
    const back = await maja.call('endUtskick', { arendeId }, { how: 'atertaget' });
    expect(back).toMatchObject({ utskickState: null, svarsuppdrag: [] });
    await village.settle();
    expect(cardsOf(village, TOVE).at(-1)).toContain('Remissen är återtagen.');
    expect(await plannedFor('Servicenämnden')).toEqual([]);
    await maja.call('sendUtskick', { arendeId }, { svarsdatum: '2016-10-17', seen: (await maja.call('previewUtskick', { arendeId })).seen });
    await village.settle();
    // She has had a card today; and who gets it tomorrow is told by the register of that day.
    expect((await village.sends()).filter((line) => line.startsWith('Tove'))).toEqual([]);
    await village.advance('2016-06-03', '09:05');
    expect((await village.sends()).filter((line) => line.startsWith('Tove'))).toEqual(['Tove Lindhagen ny-remiss 201']);
    // The nudge, and five reminders.
    expect(await plannedFor('Servicenämnden')).toHaveLength(6);
  });

  test('what falls in an absence goes to the ställföreträdare, and comes back when it is taken back', async () => {
    expect((await plannedFor('Socialnämnden')).every((line) => line.endsWith('Samuel'))).toBe(true);
    const { personId } = await personIn('Socialnämnden', 'kontaktperson');
    await maja.call('setAbsence', {}, { personId, firstDay: '2016-10-01', lastDay: '2016-10-11' });
    expect(await plannedFor('Socialnämnden')).toEqual(['2016-06-10 Samuel', '2016-09-19 Samuel', '2016-10-03 Vera', '2016-10-10 Vera', '2016-10-14 Samuel', '2016-10-17 Samuel']);
    const { trail } = await maja.call('register', {});
    expect(trail[0]).toMatchObject({ text: 'Samuel Åkerblad är borta från 1 oktober 2016 till och med 11 oktober 2016.', undone: false });
    await maja.call('undoStandIn', {}, { id: trail[0]!.id });
    expect((await plannedFor('Socialnämnden')).every((line) => line.endsWith('Samuel'))).toBe(true);
    expect((await maja.call('register', {})).trail[0]).toMatchObject({ undone: true });
  });

  test('everybody sets their own absence, nobody another nämnd\'s', async () => {
    const { personId } = await personIn('Socialnämnden', 'kontaktperson');
    expect(await refusal((await village.as(TOVE)).call('setAbsence', {}, { personId, firstDay: '2016-10-01', lastDay: '2016-10-02' }))).toContain('403');
    await (await village.as(SAMUEL)).call('setAbsence', {}, { personId, firstDay: '2016-10-10', lastDay: '2016-10-10' });
    expect(await plannedFor('Socialnämnden')).toContain('2016-10-10 Vera');
    expect(await refusal((await village.as(SAMUEL)).call('setAbsence', {}, { personId, firstDay: '2016-10-10', lastDay: '2016-10-09' }))).toContain('400');
  });

  test('a hand-over gives the colleague a card and what is to come, and the register file read anew does not undo it', async () => {
    const { personId, instansId } = await personIn('Kulturnämnden', 'kontaktperson');
    const input = { instansId, roll: 'kontaktperson' as const, personId, fromDay: (await maja.call('me', {})).today };
    expect(await refusal(maja.call('handOver', {}, { ...input, toAddress: 'ingen.alls@stad.example' }))).toContain('Ingen i kommunen har den adressen.');
    await (await village.as(KERSTIN)).call('handOver', {}, { ...input, toAddress: VERA.mail! });
    await village.settle();
    await village.sends();
    expect((await plannedFor('Kulturnämnden')).every((line) => line.endsWith('Vera'))).toBe(true);
    await uppdragOf(await village.as(VERA), 'Kulturnämnden');
    expect(await (await village.as(KERSTIN)).call('mySvarsuppdrag', {}).then((all) => all.length, () => 0)).toBe(0);
    await village.drop('Kontaktpersoner.csv', csv([...KONTAKTPERSONER, ['Kulturnämnden', 'Handläggare', IDA.displayName, IDA.mail!, '', '']]));
    expect((await personIn('Kulturnämnden', 'kontaktperson')).name).toBe(VERA.displayName);
  });

  test('FAULT 14: a nämnd that goes into another in the middle keeps its remiss, with one heir', async () => {
    const uppdrag = await uppdragOf(await village.as(LEYLA), 'Rinkeby-Kista stadsdelsnämnd');
    const today = (await maja.call('me', {})).today;
    const merged = NAMNDER.map((row) => (row[0] === 'Rinkeby-Kista stadsdelsnämnd' ? [...row.slice(0, 6), '2016-06-01', 'Södermalms stadsdelsnämnd'] : row));
    expect(today > '2016-06-01').toBe(true);
    await village.drop('Nämnder.csv', csv(merged));
    const sofia = await village.as(internationellStrategi.municipality.people.find((p) => p.displayName === 'Sofia Törnwall')!);
    const mine = await sofia.call('mySvarsuppdrag', {});
    expect(mine.map((m) => m.instans).sort()).toEqual(['Rinkeby-Kista stadsdelsnämnd', 'Södermalms stadsdelsnämnd']);
    const form = await sofia.call('getSvarForm', { svarsuppdragId: uppdrag });
    await sofia.call('lamnaSvar', { svarsuppdragId: uppdrag }, { formInstance: form.formInstance, stance: 'inget-att-erinra', standing: 'forvaltningen', decidedBy: 'Stadsdelsdirektören', synpunkter: [] });
    const rows = (await maja.call('getArende', { arendeId })).svarsuppdrag;
    expect(rows.find((r) => r.instans === 'Rinkeby-Kista stadsdelsnämnd')).toMatchObject({ status: 'besvarat', kontaktperson: 'Sofia Törnwall' });
    await village.settle();
    await village.sends();
  });
});

describe('lists are read in from the tab, and got out again', () => {
  const file = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString('base64') });
  const rows = [['Nämnd', 'Typ', 'Alias'], ['Hamnnämnden', 'nämnd', 'Hamnen'], ['Kulturnämnden', 'nämnd', 'KUN'], ['', 'nämnd', '']];

  test('a preview changes nothing; applied it does; taken back it is as before', async () => {
    const input = file('Nämnder 2016.xlsx', writeXlsx([{ name: 'Nämnder', rows }]));
    const before = (await maja.call('register', {})).instanser;
    const preview = await maja.call('previewImport', {}, input);
    expect(preview.changes.map((c) => c.text)).toEqual(expect.arrayContaining(['Ny: Hamnnämnden, nämnd, Hamnen.', 'Kulturnämnden: Alias ändras från tomt till «KUN».']));
    expect(preview.problems).toEqual([{ row: 4, text: 'Raden saknar uppgift i kolumnen «Nämnd» och hoppades över.' }]);
    expect((await maja.call('register', {})).instanser).toEqual(before);

    expect(await refusal(maja.call('applyImport', {}, { ...input, seen: 'något annat' }))).toContain('409');
    expect((await maja.call('register', {})).instanser).toEqual(before);
    await maja.call('applyImport', {}, { ...input, seen: preview.seen });
    const now = await maja.call('register', {});
    expect(now.instanser.map((i) => i.name)).toContain('Hamnnämnden');
    expect(now.lastImport).toEqual({ name: 'Nämnder 2016.xlsx', by: HANDLAGGARE.displayName });

    await maja.call('undoImport', {}, {});
    expect((await maja.call('register', {})).instanser).toEqual(before);
    expect(await refusal(maja.call('undoImport', {}, {}))).toContain('404');
  });

  test('what is got out changes nothing when it is read in again', async () => {
    for (const list of ['namnder', 'sammantraden', 'kontaktpersoner'] as const) {
      for (const format of ['xlsx', 'csv'] as const) {
        const got = await maja.call('exportRegister', {}, { list, format });
        const { changes } = await maja.call('previewImport', {}, got);
        expect([list, format, changes.filter((c) => !(list === 'kontaktpersoner' && c.text.includes(VERA.displayName)))]).toEqual([list, format, []]);
      }
    }
  });

  test('sammanträden from a calendar in the library', async () => {
    await village.drop('Idrottsnämnden.ics', ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Idrottsnämnden', 'BEGIN:VEVENT', 'SUMMARY:Sammanträde', 'DTSTART;VALUE=DATE:20161011', 'END:VEVENT', 'BEGIN:VEVENT', 'SUMMARY:Manusstopp', 'DTSTART;VALUE=DATE:20160921', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
    expect((await maja.call('register', {})).instanser.find((i) => i.name === 'Idrottsnämnden')?.nextSammantrade).toBe('2016-10-11');
  });

  test('what is no register is refused, and so is who does not handle remisser', async () => {
    expect(await refusal(maja.call('previewImport', {}, file('bild.xlsx', new Uint8Array([1, 2, 3]))))).toContain('Inget har ändrats.');
    for (const name of ['previewImport', 'applyImport'] as const) {
      expect(await refusal((await village.as(TOVE)).call(name, {}, { ...file('a.csv', csv(rows)), ...(name === 'applyImport' ? { seen: '' } : {}) } as never))).toContain('403');
    }
    expect(await refusal((await village.as(TOVE)).call('exportRegister', {}, { list: 'kontaktpersoner', format: 'csv' }))).toContain('403');
  });
});

describe('taken back, closed', () => {
  test('once somebody has answered it is not taken back but closed; nobody is reminded any more, and a late answer is kept as late', async () => {
    expect(await refusal((await village.as(TOVE)).call('endUtskick', { arendeId }, { how: 'stangt' }))).toContain('403');
    expect(await refusal(maja.call('endUtskick', { arendeId }, { how: 'atertaget' }))).toContain('Någon har redan svarat');
    expect((await maja.call('endUtskick', { arendeId }, { how: 'stangt' })).utskickState).toBe('stangt');
    expect(await plannedFor('Servicenämnden')).toEqual([]);
    expect(await refusal(maja.call('endUtskick', { arendeId }, { how: 'stangt' }))).toContain('409');
    const tove = await village.as(TOVE);
    const form = await tove.call('getSvarForm', { svarsuppdragId: await uppdragOf(tove, 'Servicenämnden') });
    expect(form.closed).toBe(true);
    await village.settle();
    await village.sends();
  });
});
