import { expect, test } from '@jest/globals';
import { milestonesFor } from '#domain/calendar/milestones.ts';

const meeting = { on: '2016-10-25', stopDate: '2016-10-05', forvaltningsgrupp: '2016-09-14', kallelse: '2016-10-18' };
const shown = (...args: Parameters<typeof milestonesFor>) => milestonesFor(...args).map((m) => `${m.on} ${m.kind}${m.passed ? ' passed' : ''}`);

test('one day of slack: approved at once, all of it in order', () => {
  expect(shown(meeting, '2016-10-26', '2016-09-20')).toEqual([
    '2016-09-14 forvaltningsgrupp passed', '2016-10-05 lamna', '2016-10-18 kallelse', '2016-10-25 sammantrade', '2016-10-25 omedelbar-justering', '2016-10-26 svara',
  ]);
});
test('fourteen days of slack: ordinary justering', () => {
  expect(shown(meeting, '2016-11-08', '2016-09-01')).toContain('2016-11-08 justering');
  expect(shown(meeting, '2016-11-07', '2016-09-01')).toContain('2016-10-25 omedelbar-justering');
});
test('days that the calendar does not tell are not invented', () => {
  expect(shown({ on: '2016-10-25', stopDate: null }, '2016-11-30', '2016-09-01')).toEqual(['2016-10-25 sammantrade', '2016-11-08 justering', '2016-11-30 svara']);
});
