import { describe, expect, test } from '@jest/globals';
import { expandCompound, groupOf } from '#domain/reading/compound.ts';
import { matchInstans, nearInstans } from '#domain/reading/instanser.ts';
import type { Register } from '#domain/reading/instanser.ts';
import { misspelledBody } from '#domain/reading/knowledge/knownBodies.ts';
import { readDocument } from '#domain/reading/readDocument.ts';
import type { Field, ReadableText, Reading } from '#domain/reading/reading.ts';
import { doubtEn } from '#domain/texts/reading.en.ts';
import { doubtSv } from '#domain/texts/reading.sv.ts';
import { missiv } from './own/missiv.ts';
import { others } from './own/others.ts';
import { tjansteutlatanden } from './own/tjansteutlatanden.ts';

const instans = (id: string, name: string, validFrom: string | null = null, validTo: string | null = null) => ({ id, name, aliases: [], validFrom, validTo });
const REGISTER: Register = { instanser: [instans('soc', 'Socialnämnden'), instans('kof', 'Kultur- och fritidsnämnden'), instans('norra', 'Norra Strands stadsdelsnämnd', null, '2022-12-31'), instans('bolag', 'Lillviks Stadshus AB')] };
const read = (text: string, over: Partial<ReadableText> = {}): Reading => readDocument({ text, headerFooter: [], kind: 'txt', ...over }, REGISTER, '2023-05-02');

describe('names of bodies', () => {
  test.each([
    ['socialnämnden', ['socialnämnden']],
    ['kultur- och fritidsnämnden, socialnämnden samt miljönämnden', ['kultur- och fritidsnämnden', 'socialnämnden', 'miljönämnden']],
    ['miljö- och socialnämnderna', ['miljönämnden', 'socialnämnden']],
    ['Ekbacka, Norra Strands och Söders stadsdelsnämnder, samtliga facknämnder och Stadshus AB', ['Ekbacka stadsdelsnämnd', 'Norra Strands stadsdelsnämnd', 'Söders stadsdelsnämnd', 'samtliga facknämnder', 'Stadshus AB']],
    ['Almby och Norrhults kommuner', ['Almby kommun', 'Norrhults kommun']],
  ])('%s', (phrase, names) => expect(expandCompound(phrase, REGISTER)).toEqual(names));

  test('groups are known as such', () => {
    expect(groupOf('samtliga nämnder utom valnämnden')).toBe('samtliga nämnder utom valnämnden');
    expect(groupOf('socialnämnden')).toBeNull();
  });

  test('the register is matched in spite of endings, and a slip proposes the right one', () => {
    expect(matchInstans('socialnämnd', REGISTER)?.id).toBe('soc');
    expect(matchInstans('Norra Strand stadsdelsnämnd', REGISTER)?.id).toBe('norra');
    expect(matchInstans('äldrenämnden', REGISTER)).toBeNull();
    expect(nearInstans('Socailnämnden', REGISTER)?.id).toBe('soc');
    expect(misspelledBody('Hav- och vattenmyndigheten')).toBe('Havs- och vattenmyndigheten');
    for (const right of ['Havs- och vattenmyndigheten', 'Upplands-Väsby kommun', 'Kristianstad kommun', 'Riksdagens ombudsmän, JO', 'Kommunal', 'Lillviks bryggeri AB']) expect(misspelledBody(right)).toBeNull();
  });
});

describe('against the register', () => {
  test('a body that was not there on the day, and one that nobody knows', () => {
    const reading = read('Remiss av plan\n\nKommunstyrelsen har remitterat planen till Norra Strands stadsdelsnämnd, socialnämnden och äldrenämnden för yttrande senast den 2 juni 2023.');
    expect(reading.recipients.map((r) => r.value.instansId)).toEqual(['norra', 'soc', null]);
    expect(reading.doubts.map((d) => d.code)).toEqual(expect.arrayContaining(['body-not-valid', 'body-not-in-register']));
  });

  test('«m fl» is told and never filled in', () => {
    const reading = read('Svar på remiss\n\nKommunstyrelsen har remitterat ärendet till socialnämnden m fl för yttrande senast den 2 juni 2023.');
    expect(reading.recipientsOpenEnded).toBe(true);
    expect(reading.recipients.map((r) => r.value.asWritten)).toEqual(['socialnämnden']);
  });

  test('the number in the running head of a Word file is found there', () => {
    const reading = read('Remiss av plan\n\nRemissvaren ska ha kommit in till kommunstyrelsen senast den 2 juni 2023.', { kind: 'docx', headerFooter: ['Lillviks kommun\tDnr KS 2023/118'] });
    expect(reading.diarienummer[0]).toMatchObject({ quote: 'KS 2023/118', where: { headerFooter: 0 } });
  });
});

test('damaged text is read, and quoted as it stands', () => {
  const text = 'Remiss av plan\n\nRemissvaren ska ha kom\u00admit in till kommun-\nstyrelsen\u00a0senast **den 2\njuni 2023**.';
  const reading = read(text);
  expect(reading.deadline?.value).toBe('2023-06-02');
  expect(reading.sender?.value).toBe('kommunstyrelsen');
  expect(text).toContain(reading.deadline?.quote);
  expect(reading.deadline?.quote).toContain('2\njuni 2023');
});

/** Whatever is read stands in the text, at the place that is told. */
test('every quote is the text at its place, and every doubt has its sentence in two languages', () => {
  for (const own of [...tjansteutlatanden, ...missiv, ...others]) {
    const reading = read(own.text);
    const fields = Object.values(reading).flat().filter((v): v is Field<unknown> => typeof v === 'object' && v !== null && 'certainty' in v);
    for (const field of fields) expect(field.quote).toBe(own.text.slice(field.where.start, field.where.end));
    for (const doubt of reading.doubts) {
      if (doubt.where) expect(doubt.quote).toBe(own.text.slice(doubt.where.start, doubt.where.end));
      for (const say of [doubtSv, doubtEn]) expect(say(doubt)).toMatch(/^[\p{Lu}\d«].*[.?]$/u);
      expect(doubtSv(doubt)).not.toMatch(/undefined|okänt datum|«»|!/);
    }
  }
});
