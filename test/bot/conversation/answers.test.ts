import { describe, expect, test } from '@jest/globals';
import { answerHjalp, answerMinaRemisser, answerOkand, answerSvarsdatum, answerVadArKvar, answerVilkaHarInteSvarat } from '#bot/conversation/answers.ts';
import type { MinRemiss, SvarsdatumFact } from '#bot/conversation/answers.ts';

const remiss: MinRemiss = { title: 'Internationell strategi', diarienummer: '171-482/2016', instans: 'Servicenämnden', svarsdatum: '2016-10-17', workingDaysLeft: 5, status: 'oppnat' };
const fact: SvarsdatumFact = { title: 'Internationell strategi', diarienummer: '171-482/2016', instans: 'Socialnämnden', svarsdatum: '2016-10-26', ordinary: '2016-10-17', askedFor: null, mine: true, source: { file: 'Missiv.docx' } };

describe('mina remisser', () => {
  test('the most urgent first, with what is left', () => {
    const text = answerMinaRemisser([{ ...remiss, svarsdatum: '2016-11-01', title: 'Ny park', workingDaysLeft: 16 }, remiss, { ...remiss, status: 'besvarat' }], '2016-10-10');
    expect(text.split('\n')).toEqual([
      'Ni har 2 remisser att svara på:',
      '• Internationell strategi, dnr 171-482/2016, för servicenämnden: senast 17 oktober 2016, 5 arbetsdagar kvar.',
      '• Ny park, dnr 171-482/2016, för servicenämnden: senast 1 november 2016, 16 arbetsdagar kvar.',
      '1 remiss är besvarad.',
    ]);
  });

  test('on the day, and after it', () => {
    expect(answerMinaRemisser([remiss], '2016-10-17')).toContain('sista dagen är i dag');
    expect(answerMinaRemisser([remiss], '2016-10-18')).toContain('svarsdagen har passerat');
  });

  test('none', () => {
    expect(answerMinaRemisser([], '2016-10-10')).toBe('Ni har inga remisser att svara på just nu.');
  });

  test('more than ten point to the tab', () => {
    expect(answerMinaRemisser(Array.from({ length: 14 }, () => remiss), '2016-10-10')).toContain('och 4 till. Du ser alla i fliken.');
  });
});

describe('svarsdatum', () => {
  test('with anstånd and its source', () => {
    expect(answerSvarsdatum([fact], false)).toBe('Socialnämnden ska svara på Internationell strategi, dnr 171-482/2016, senast onsdag 26 oktober 2016. Ni har anstånd. För övriga gäller 17 oktober 2016. Källa: Missiv.docx.');
  });

  test('for somebody else, and confirmed by a person', () => {
    expect(answerSvarsdatum([{ ...fact, mine: false, source: { confirmedBy: 'Maja Ekdahl' } }], true)).toContain('Socialnämnden har anstånd. För övriga gäller 17 oktober 2016. Källa: uppgiften är bekräftad av Maja Ekdahl.');
  });

  test('what is asked for is not a day to answer by', () => {
    expect(answerSvarsdatum([{ ...fact, svarsdatum: '2016-10-17', ordinary: null, askedFor: '2016-10-26' }], false)).toContain('senast måndag 17 oktober 2016. Ni har begärt anstånd till 26 oktober 2016. Det är inte avgjort.');
  });

  test('nothing found', () => {
    expect(answerSvarsdatum([], true)).toBe('Det hittar jag inte i handlingarna till ärendet.');
    expect(answerSvarsdatum([], false)).toBe('Jag hittar ingen remiss som ni ska svara på.');
  });
});

describe('vilka har inte svarat', () => {
  const status = { title: 'Internationell strategi', diarienummer: '171-482/2016', total: 12, abstained: 1, missing: [{ instans: 'Socialnämnden', svarsdatum: '2016-10-26', opened: true, anstand: true }, { instans: 'Idrottsnämnden', svarsdatum: '2016-10-17', opened: false, anstand: false }] };

  test('names, days and who has not opened it', () => {
    expect(answerVilkaHarInteSvarat([status], true).split('\n')).toEqual([
      'Internationell strategi, dnr 171-482/2016: 2 av 12 har inte svarat.', '• Socialnämnden, senast 26 oktober 2016, med anstånd', '• Idrottsnämnden, senast 17 oktober 2016, har inte öppnat remissen', '1 avstår.',
    ]);
  });

  test('all have', () => {
    expect(answerVilkaHarInteSvarat([{ ...status, missing: [], abstained: 0 }], true)).toBe('Internationell strategi, dnr 171-482/2016: alla 12 har svarat.');
  });

  test('is not told to one who only answers', () => {
    expect(answerVilkaHarInteSvarat([status], false)).not.toMatch(/Socialnämnden|12/);
  });
});

describe('vad är kvar', () => {
  test('each thing by its own sentence', () => {
    expect(answerVadArKvar([
      { kind: 'svara', title: 'A', diarienummer: '1/2016', instans: 'Servicenämnden', svarsdatum: '2016-10-17', calendar: null },
      { kind: 'svara', title: 'B', diarienummer: '2/2016', instans: 'Socialnämnden', svarsdatum: '2016-10-26', calendar: { stopDate: '2016-10-05', meeting: '2016-10-25' } },
      { kind: 'granska', title: 'C', unconfirmed: 6 }, { kind: 'anstand', title: 'D', instans: 'Socialnämnden' }, { kind: 'sammanstall', title: 'E' },
    ]).split('\n')).toEqual([
      'Det här väntar på dig:', '• Svara för servicenämnden på A, dnr 1/2016, senast 17 oktober 2016.',
      '• Lämna svaret på B till nämndsekreteraren senast 5 oktober 2016. Socialnämnden sammanträder 25 oktober 2016.',
      '• Bekräfta 6 uppgifter i C.', '• Besluta om anstånd för socialnämnden i D.', '• Sammanställ svaren i E.',
    ]);
  });

  test('nothing', () => {
    expect(answerVadArKvar([])).toBe('Inget väntar på dig just nu.');
  });
});

describe('hjälp and not understood', () => {
  test.each(['svarar', 'handlagger', 'okandRoll'] as const)('%s gets a next step', (role) => {
    const text = answerHjalp({ role, greeting: 'Maja' });
    expect(text).toMatch(/^Hej Maja\.\n/);
    expect(text.split('\n').length).toBeGreaterThan(2);
  });

  test('says what it can do instead', () => {
    expect(answerOkand({ truncated: false })).toContain('Skriv «mina remisser»');
    expect(answerOkand({ truncated: true })).toContain('Inget har hänt');
    expect(answerOkand({ truncated: false }, 'en')).toContain('my referrals');
  });
});
