import { describe, expect, test } from '@jest/globals';
import { readDocument } from '#domain/reading/readDocument.ts';
import type { Reading } from '#domain/reading/reading.ts';

const read = (text: string, headerFooter: string[] = [], register: Parameters<typeof readDocument>[1] = { instanser: [] }): Reading =>
  readDocument({ text, headerFooter, kind: headerFooter.length > 0 ? 'docx' : 'txt' }, register, '2022-01-03');
const names = (r: Reading): string[] => r.recipients.map((x) => x.value.asWritten);
const codes = (r: Reading): string[] => r.doubts.map((d) => d.code);

describe('numbers of other cases', () => {
  const head = 'Kommunstyrelsen\tRemiss\nDnr KS 2021/77\n2021-05-03';
  test.each([
    'När planen är antagen slutar det äldre styrdokumentet från 2007 att gälla (Dnr 006-1137/2007).',
    'Planen avlöser trafikplanen från 2009 (dnr KS 2009/12).',
    'Programmet från 2011 upphör då att gälla (KS 2011/145).',
  ])('%s', (sentence) => {
    const r = read(`Remiss: Cykelplan för Lillvik\n\nKommunstyrelsen remitterar förslaget till nämnderna.\n\n${sentence}\n\nSvaret ska lämnas senast den 1 september 2021.`, [head]);
    expect(r.diarienummer.map((d) => d.value.normalised)).toEqual(['KS 2021/77']);
    expect(r.otherDiarienummer).toHaveLength(1);
  });
  test('the page head comes first, and its date is the document\'s', () => {
    const r = read('Remiss: Cykelplan\n\nSvaret ska lämnas till kommunstyrelsen senast den 1 september 2021. Frågan har tidigare behandlats utan beslut av stadsbyggnadsnämnden (SBN 2019/4).', [head]);
    expect(r.diarienummer.map((d) => d.value.normalised)).toEqual(['KS 2021/77']);
    expect([r.documentDate?.value, r.documentDate?.where.headerFooter]).toEqual(['2021-05-03', 0]);
  });
});

describe('recipients', () => {
  const wanted = ['Rinkeby-Kista stadsdelsnämnd', 'Hägersten-Liljeholmens stadsdelsnämnd', 'Södermalms stadsdelsnämnd'];
  test('several nämnder on one line of a list', () => {
    expect(names(read('Remiss av plan\n\nRemissinstanser\n\n- Rinkeby-Kista, Hägersten-Liljeholmens och Södermalms stadsdelsnämnder\n- samtliga facknämnder\n- Lillviks Stadshus AB'))).toEqual([...wanted, 'samtliga facknämnder', 'Lillviks Stadshus AB']);
  });
  test('told in a sentence, company and group first', () => {
    expect(names(read('Remiss av plan\n\nFörslaget har skickats till Lillviks Stadshus AB, samtliga facknämnder samt Rinkeby-Kista, Hägersten-Liljeholmens och Södermalms stadsdelsnämnder.'))).toEqual(['Lillviks Stadshus AB', 'samtliga facknämnder', ...wanted]);
  });
  test('«m fl» is never filled in, and told', () => {
    const r = read('Tjänsteutlåtande\n\nÄrendet\nKommunstyrelsen har remitterat ärendet till servicenämnden m fl för yttrande senast den 3 maj 2021.');
    expect([names(r), r.recipientsOpenEnded]).toEqual([['servicenämnden'], true]);
  });
  test('a nämnd that is not there on the day', () => {
    const register = { instanser: [{ id: 'n1', name: 'Äldrenämnden', aliases: [], validFrom: null, validTo: '2020-12-31' }] };
    expect(codes(read('Remiss av plan\n\n2021-02-01\n\nRemissinstanser\n\n- Äldrenämnden\n- Socialnämnden', [], register))).toContain('body-not-valid');
    expect(codes(read('Remiss av plan\n\n2022-02-01\n\nRemissinstanser\n\n- Datainspektionen\n- Boverket\n- Lundby stadsdelsnämnd'))).toContain('body-not-valid');
    expect(codes(read('Remiss av plan\n\n2016-02-01\n\nRemissinstanser\n\n- Datainspektionen\n- Boverket\n- Lundby stadsdelsnämnd'))).not.toContain('body-not-valid');
  });
  test('a misspelt nämnd with the one that is meant; names that are right in their own way stay silent', () => {
    const doubt = (name: string) => read(`Remiss av plan\n\nRemissinstanser\n\n- ${name}\n- Kulturnämnden`).doubts.filter((d) => d.code === 'misspelt-body').map((d) => d.data['proposal']);
    expect(doubt('Socialnämden')).toEqual(['Socialnämnden']);
    expect(doubt('Samhällsbygnadsnämnden')).toEqual(['Samhällsbyggnadsnämnden']);
    for (const right of ['Bildningsnämnden', 'Barn- och bildningsnämnden', 'Miljö- och bygglovsnämnden', 'Farstanäs stadsdelsnämnd', 'Skolnämnden']) expect([right, doubt(right)]).toEqual([right, []]);
  });
});

describe('parts to answer on', () => {
  const asked = 'Remiss: Strategi\n\nFörslaget är inriktat på klimat, vatten och luft.\n\nDel\tFrågan till er\nKlimat\tSaknas något?\nVatten\tÄr målen rimliga?\nJakt och fiske\tVem ansvarar?\n\nSvaret ska lämnas till kommunstyrelsen senast den 1 juni 2021.';
  test('a table in the letter goes before what the text lists', () => {
    expect(read(asked).parts.map((p) => [p.value, p.certainty])).toEqual([['Klimat', 'ordagrant'], ['Vatten', 'ordagrant'], ['Jakt och fiske', 'ordagrant']]);
  });
  test('a list after a lead does too', () => {
    expect(read('Remiss: Strategi\n\nVi vill ha synpunkter på följande delar:\n- Klimat\n- Vatten\n- Jakt och fiske\n\nSvara senast den 1 juni 2021.').parts.map((p) => p.value)).toEqual(['Klimat', 'Vatten', 'Jakt och fiske']);
  });
  test('the heading over a table is a part, the table\'s head is none', () => {
    const r = read('Strategi för internationellt arbete\n\nInledning\nStrategin gäller för alla nämnder och bolag i kommunen under fyra år.\n\nSamverkan\nKommunen arbetar tillsammans med andra i nätverk och gemensamma projekt.\n\nAnsvarsfördelning\nTabellen visar vem som gör vad i arbetet.\n\nVem\tGör vad\n\nKommunstyrelsen\tLeder arbetet');
    expect(r.parts.map((p) => p.value)).toEqual(expect.arrayContaining(['Samverkan', 'Ansvarsfördelning']));
    expect(r.parts.map((p) => p.value)).not.toContain('Vem Gör vad');
  });
});

test('who signs after the attachments is no attachment', () => {
  const r = read('Remiss av plan\n\nSvara senast den 1 juni 2021.\n\nBilagor\n\n1. Förslag till plan\n2. Konsekvensbeskrivning\n\nGunvor Steinwall\nAvdelningschef');
  expect(r.attachments.map((a) => a.value)).toEqual(['Förslag till plan', 'Konsekvensbeskrivning']);
  expect(r.signers.map((s) => s.value.name)).toEqual(['Gunvor Steinwall']);
});

test('a word that ends one paragraph and begins the next is not said twice', () => {
  expect(codes(read('Remiss från kommunstyrelsen\n\nKommunstyrelsen vill veta vad ni tycker.'))).not.toContain('duplicate-text');
  expect(codes(read('Remiss av plan\n\nSvaren ska lämnas senast senast den 1 juni 2021 till kommunstyrelsen.'))).toContain('duplicate-text');
});

describe('a day that the text does not settle', () => {
  test.each([
    ['Svaret ska lämnas inom tre veckor från det att ni fick remissen.', 'relative', 'relative-deadline'],
    ['Synpunkter lämnas under vecka 42.', 'week', 'relative-deadline'],
    ['Svar önskas senast 17/10 kl. 12.', 'year-missing', 'year-missing'],
    ['Yttrandet ska ha kommit in senast i november 2021.', 'relative', 'relative-deadline'],
    ['Synpunkter ska lämnas i slutet av maj.', 'relative', 'relative-deadline'],
  ])('%s', (sentence, form, code) => {
    const r = read(`Remiss av plan\n\nKommunstyrelsen remitterar förslaget.\n\n${sentence}`);
    expect([r.deadline, r.vagueDeadline?.value.form]).toEqual([null, form]);
    expect(codes(r)).toContain(code);
    expect(codes(r)).not.toContain('missing-deadline');
  });
  test('the clock is told although the year is not', () => {
    expect(read('Remiss av plan\n\nSvar önskas senast 17/10 kl. 12.').deadlineTime?.value).toBe('12.00');
  });
  test('"nämnden 13 december" keeps its name whole', () => {
    expect(read('Remiss av plan\n\nYttrandet ska lämnas till nämnden senast 13 december 2021.').deadline?.quote).toContain('senast 13 december 2021');
  });
});

test('two days in one letter: none is chosen, both are told', () => {
  const r = read('Remiss av plan\nSvar senast: 2021-10-30\n\nYttrandet ska vara kommunstyrelsen tillhanda senast den 13 november 2021.');
  expect(r.deadline).toBeNull();
  expect(r.doubts.filter((d) => d.code === 'contradictory-dates').map((d) => d.data['datum'])).toEqual(['2021-10-30', '2021-11-13']);
});
