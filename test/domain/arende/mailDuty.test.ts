import { describe, expect, test } from '@jest/globals';
import { mailDuty, type MailMark } from '#domain/arende/mailDuty.ts';

const DAYS = ['2016-09-19', '2016-10-03', '2016-10-10', '2016-10-14', '2016-10-17'];
const mark = (what: MailMark['what'], sentOn: string, undone = false): MailMark => ({ id: 'x', svarsuppdragId: 'u', what, sentOn, by: 'p', at: '2016-06-02T08:00:00.000Z', undoneAt: undone ? '2016-06-03T08:00:00.000Z' : null });
const u = { answered: false, open: true, sentOn: '2016-06-02', remissNeeded: true };

describe('what is to be mailed', () => {
  test.each([
    ['the remiss first', u, [], '2016-06-02', 'remiss', '2016-06-02'],
    ['the remiss first, however late', u, [], '2016-10-14', 'remiss', '2016-06-02'],
    ['nothing between', u, [mark('remiss', '2016-06-02')], '2016-09-18', null, null],
    ['a reminder on its day', u, [mark('remiss', '2016-06-02')], '2016-09-19', 'paminnelse', '2016-09-19'],
    ['two days that have passed are one reminder', u, [mark('remiss', '2016-06-02')], '2016-10-04', 'paminnelse', '2016-09-19'],
    ['mailed, it is done until the next', u, [mark('remiss', '2016-06-02'), mark('paminnelse', '2016-10-03')], '2016-10-09', null, null],
    ['mailed the day before says nothing of the day', u, [mark('remiss', '2016-06-02'), mark('paminnelse', '2016-10-02')], '2016-10-03', 'paminnelse', '2016-10-03'],
    ['a remiss mailed late stands for the reminders before it', u, [mark('remiss', '2016-10-05')], '2016-10-06', null, null],
    ['taken back, it waits again', u, [mark('remiss', '2016-06-02', true)], '2016-06-03', 'remiss', '2016-06-02'],
    ['who had the card needs only reminders', { ...u, remissNeeded: false }, [], '2016-09-19', 'paminnelse', '2016-09-19'],
    ['answered', { ...u, answered: true }, [], '2016-09-19', null, null],
    ['closed', { ...u, open: false }, [], '2016-09-19', null, null],
  ] as const)('%s', (_, uppdrag, marks, today, todo, since) => {
    expect(mailDuty(uppdrag, DAYS, marks, today)).toMatchObject({ todo, since });
  });

  test('the next reminder is told, and none after the last', () => {
    expect(mailDuty(u, DAYS, [mark('remiss', '2016-06-02')], '2016-09-19').next).toBe('2016-10-03');
    expect(mailDuty(u, DAYS, [mark('remiss', '2016-06-02')], '2016-10-17').next).toBeNull();
  });
});
