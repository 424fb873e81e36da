import { describe, expect, test } from '@jest/globals';
import { INVARIANTS, judge } from '#local/rehearsal/judge.ts';
import type { RehearsalRecord } from '#local/rehearsal/record.ts';
import { reportOf } from '#local/rehearsal/report.ts';
import { summary } from '#local/rehearsal/summary.ts';
import { at, good, more, SAMUEL, TOVE, withCall, withContact } from './smallRecord.ts';

const send = good.calls.find((c) => c.kind === 'send' && c.text.includes('17 oktober'))!;
const isReminder = (step: string): boolean => step.startsWith('paminnelse');

/** What breaks which invariant: each record differs from the good one in a single thing. */
const BROKEN: readonly (readonly [string, string, RehearsalRecord])[] = [
  ['no-card-twice', 'posted again after it had arrived', more({ ...send, at: at('2016-06-02', '11:01') })],
  ['no-card-twice', 'posted again after an answer that leaves it open', more({ ...send, dispatchId: 'dispatch_nytt', status: 502, delivered: false }, { ...send, dispatchId: 'dispatch_nytt' })],
  ['no-card-twice', 'the same reminder on another dispatch', { ...more({ ...send, at: at('2016-09-20'), dispatchId: 'dispatch_extra' }), contacts: [...good.contacts, { ...good.contacts[1]!, id: 'kontakt_extra', dispatchId: 'dispatch_extra' }] }],
  ['no-card-twice', 'a card that nobody owns', more({ ...send, dispatchId: null })],
  ['nobody-silently-missed', 'due and still planned', withContact((c) => c.id === 'kontakt_installd', { state: 'planned' })],
  ['nobody-silently-missed', 'cancelled before anybody answered', withContact((c) => c.id === 'kontakt_installd', { dueOn: '2016-09-20' })],
  ['nobody-silently-missed', 'superseded by nothing', withContact((c) => c.step === 'paminnelse-20' && c.dueOn === '2016-09-28', { state: 'superseded' })],
  ['nobody-silently-missed', 'refused and nobody told', withContact((c) => c.step === 'ny-remiss', { dispatchState: 'refused' })],
  ['nobody-silently-missed', 'unknown and nobody told', withContact((c) => c.step === 'ny-remiss', { dispatchState: 'unknown' })],
  ['nobody-silently-missed', 'never asked at all', { ...good, contacts: good.contacts.filter((c) => c.instans !== 'Servicenämnden' || c.step !== 'ny-remiss') }],
  ['no-synpunkt-lost', 'not in the database', { ...good, svar: good.svar.map((s) => ({ ...s, synpunkter: [] })) }],
  ['no-synpunkt-lost', 'under another part', { ...good, svar: good.svar.map((s) => ({ ...s, synpunkter: s.synpunkter.map((sp) => ({ ...sp, del: 'Samverkan' })) })) }],
  ['no-synpunkt-lost', 'not in the Word file', { ...good, word: { ...good.word!, text: 'Servicenämnden Socialnämnden' } }],
  ['no-synpunkt-lost', 'no Word file', { ...good, word: null }],
  ['no-synpunkt-lost', 'the Word file was changed on the way', { ...good, word: { ...good.word!, sha256: 'c3' } }],
  ['no-synpunkt-lost', 'another stance', { ...good, svar: good.svar.map((s) => ({ ...s, stance: 'avstyrker' })) }],
  ['no-synpunkt-lost', 'an answer that nobody gave', { ...good, svar: [...good.svar, { ...good.svar[0]!, instans: 'Kulturnämnden' }] }],
  ['only-confirmed-dates', 'sent with another day', { ...good, svarsdatum: { ...good.svarsdatum, sent: '2015-10-17' } }],
  ['only-confirmed-dates', 'the slip was confirmed', { ...good, svarsdatum: { ...good.svarsdatum, confirmed: ['2016-10-17', '2015-10-17'] } }],
  ['only-confirmed-dates', 'the slip was not even seen', { ...good, svarsdatum: { ...good.svarsdatum, stated: ['2016-10-17'] } }],
  ['only-confirmed-dates', 'the slip on a card', more({ ...send, kind: 'update', text: 'Svara senast den 17 oktober 2015.' })],
  ['only-confirmed-dates', 'the slip in what one person sees', { ...good, views: [{ ...good.views[0]!, text: 'Sista dag: 2015-10-17' }] }],
  ['only-confirmed-dates', 'a day that nobody granted', { ...good, svarsuppdrag: good.svarsuppdrag.map((u) => ({ ...u, svarsdatum: '2016-11-01' })) }],
  ['only-confirmed-dates', 'a card with the day before the anstånd', withCall((c) => c.text.includes('26 oktober'), { text: 'Socialnämnden svarar senast 17 oktober 2016.' })],
  ['reminder-days', 'a reminder left out', { ...good, contacts: good.contacts.filter((c) => !(c.personAadId === TOVE && c.step === 'paminnelse-20')) }],
  ['reminder-days', 'a reminder a day late', withCall((c) => c.personAadId === TOVE && c.at === at('2016-09-19'), { at: at('2016-09-20') })],
  ['anstand-moves-reminders', 'the old days went on', { ...good, contacts: [...good.contacts, { ...good.contacts[3]!, id: 'kontakt_gammal', step: 'paminnelse-10', dueOn: '2016-10-03', dispatchId: 'dispatch_gammal' }] }],
  ['anstand-moves-reminders', 'no anstånd was granted', { ...good, anstand: good.anstand.map((a) => ({ ...a, outcome: 'avslaget', grantedTo: null })) }],
  ['one-reminder-a-day', 'two cards on one day', { ...good, contacts: [...good.contacts, { ...good.contacts[1]!, id: 'kontakt_andra', step: 'paminnelse-10', dispatchId: 'dispatch_andra' }] }],
  ['office-hours', 'in the evening', withCall((c) => c === send, { at: at('2016-06-02', '17:00') })],
  ['office-hours', 'on a Saturday', withCall((c) => c === send, { at: at('2016-06-04', '10:00') })],
  ['office-hours', 'on a holiday', withCall((c) => c === send, { at: at('2016-06-06', '10:00') })],
  ['reminders-stop', 'reminded after the answer', withCall((c) => c.kind === 'send' && c.at === at('2016-09-28'), { at: at('2016-10-12') })],
  ['earlier-cards-redrawn', 'an old card left as it was', { ...good, calls: good.calls.filter((c) => c.kind === 'send' || c.personAadId !== SAMUEL) }],
  ['nothing-foreign-in-chat', 'an answer on a stranger’s card', withCall((c) => c.personAadId === SAMUEL && c.kind === 'update', { text: 'Läsningen bör samlas på ett ställe.' })],
  ['nothing-foreign-in-chat', 'a draft in a stranger’s own view', { ...good, views: [...good.views, { ...good.views[0]!, personAadId: SAMUEL }] }],
  ['nothing-foreign-in-chat', 'who decided, on a stranger’s card', withCall((c) => c.personAadId === SAMUEL && c.kind === 'update', { text: 'Beslut: § 8, 27 september 2016' })],
  ['ledger-agrees-with-log', 'delivered says the ledger alone', withCall((c) => c === send, { delivered: false, status: 403 })],
  ['ledger-agrees-with-log', 'refused says the ledger alone', withContact((c) => isReminder(c.step), { dispatchState: 'refused' })],
  ['ledger-agrees-with-log', 'a card that the ledger does not know', more({ ...send, dispatchId: 'dispatch_okand' })],
  ['everything-played', 'nobody was shown anything', { ...good, views: [] }],
  ['everything-played', 'nothing was sent', { ...good, svarsuppdrag: [] }],
  ['everything-played', 'nobody answers', { ...good, meant: [], svar: [] }],
];

describe('the invariants of a rehearsal', () => {
  test('a play without faults passes them all', () => {
    expect(judge(good).filter((v) => !v.ok)).toEqual([]);
    expect(reportOf(good).ok).toBe(true);
  });

  test.each(BROKEN)('%s: %s', (name, _what, record) => {
    expect(judge(record).filter((v) => !v.ok).map((v) => v.name)).toContain(name);
    expect(reportOf(record).ok).toBe(false);
  });

  test('every invariant has a play that breaks it', () => {
    expect(new Set(BROKEN.map(([name]) => name))).toEqual(new Set(INVARIANTS.map((i) => i.name)));
  });

  test('what was not reached is no fault when the handläggare has read of it', () => {
    const contact = good.contacts[1]!;
    const refused = { ...withContact((c) => c === contact, { dispatchState: 'refused' }), told: [{ at: at('2016-09-19'), contactId: contact.id }] };
    expect(judge(refused).find((v) => v.name === 'nobody-silently-missed')?.ok).toBe(true);
  });

  test('a card that was asked to wait may be posted again', () => {
    const throttled = { ...send, status: 429, code: 'Throttled', delivered: false, activityId: null };
    expect(judge({ ...good, calls: [throttled, ...good.calls] }).filter((v) => !v.ok)).toEqual([]);
  });
});

describe('the report', () => {
  test('has a row for each card with its outcome and what the Connector knows', () => {
    const [first] = reportOf(good).cards;
    expect(first).toMatchObject({ at: at('2016-06-02', '11:00'), instans: 'Socialnämnden', step: 'ny-remiss', outcome: 'delivered', arrived: true, posts: 1, arende: '171-482/2016' });
    expect(reportOf(good).cards).toHaveLength(5);
  });

  test('says on the screen which invariant is broken', () => {
    expect(summary(reportOf(good))).not.toContain('BRUTET');
    expect(summary(reportOf({ ...good, word: null }))).toMatch(/BRUTET {3}no-synpunkt-lost.*Det finns ingen Word-fil\./);
  });
});
