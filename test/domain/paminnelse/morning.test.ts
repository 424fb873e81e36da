import { expect, test } from '@jest/globals';
import { isMorningWorth, morningFacts, type MorningRow } from '#domain/paminnelse/morning.ts';

const row = (change: Partial<MorningRow> = {}): MorningRow => ({ arendeId: 'arende_1', title: 'T', diarienummer: '1/2016', workingDaysLeft: 10, answered: 0, total: 24, unopened: 0, asksAnstand: 0, ...change });

test.each<[string, MorningRow[], MorningRow[] | null, boolean]>([
  ['nothing has happened yet', [row()], null, false],
  ['the first answer', [row({ answered: 1 })], null, true],
  ['the same as last time, a day later', [row({ answered: 1, workingDaysLeft: 9 })], [row({ answered: 1 })], false],
  ['one more', [row({ answered: 2 })], [row({ answered: 1 })], true],
  ['somebody waits for a decision, although nothing is new', [row({ asksAnstand: 1 })], [row({ asksAnstand: 1 })], true],
  ['some have not opened it', [row({ unopened: 2 })], null, true],
  ['one remiss less', [row({ answered: 1 })], [row({ answered: 1 }), row({ arendeId: 'arende_2', answered: 3 })], true],
  ['in another order', [row({ arendeId: 'b', answered: 1 }), row({ answered: 1 })], [row({ answered: 1 }), row({ arendeId: 'b', answered: 1 })], false],
])('%s', (_, now, last, worth) => expect(isMorningWorth(now, last === null ? null : morningFacts(last))).toBe(worth));
