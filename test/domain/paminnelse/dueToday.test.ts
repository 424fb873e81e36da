import { describe, expect, test } from '@jest/globals';
import { instantAt } from '#domain/calendar/stockholm.ts';
import { dueToday, hasLapsed, mayGoNow } from '#domain/paminnelse/dueToday.ts';
import type { DueContact, Step } from '#domain/paminnelse/ledger.ts';
import { isOfficeTime } from '#domain/paminnelse/officeHours.ts';

const contact = (id: string, step: Step, dueOn: string, over: Partial<DueContact> = {}): DueContact => ({
  id, arendeId: 'a', svarsuppdragId: 's1', instansId: 'i1', personId: 'anna', step, dueOn, atOnce: false, state: 'planned', dispatchId: null, data: {}, plannedAt: instantAt('2016-06-02', '10:00'), ...over,
});
const NONE = new Set<string>();
const MONDAY_NINE = instantAt('2016-10-17', '09:00');

describe('what to send today', () => {
  test('of three reminders that piled up only the latest goes', () => {
    const all = [contact('10', 'paminnelse-10', '2016-10-03'), contact('1', 'paminnelse-1', '2016-10-14'), contact('5', 'paminnelse-5', '2016-10-10')];
    expect(dueToday(all, NONE, MONDAY_NINE)).toEqual({ bundles: [{ personId: 'anna', contactIds: ['1'] }], superseded: ['10', '5'] });
  });

  test('the first card says what a reminder would have said', () => {
    const all = [contact('20', 'paminnelse-20', '2016-09-19'), contact('ny', 'ny-remiss', '2016-06-02')];
    expect(dueToday(all, NONE, MONDAY_NINE)).toEqual({ bundles: [{ personId: 'anna', contactIds: ['ny'] }], superseded: ['20'] });
  });

  test('the first card of a remiss keeps office hours, shares the card of the day, and waits for tomorrow when that has gone; it is never dropped', () => {
    const all = [contact('ny1', 'ny-remiss', '2016-10-16'), contact('ny2', 'ny-remiss', '2016-10-16', { svarsuppdragId: 's2' }), contact('0', 'paminnelse-0', '2016-10-14', { svarsuppdragId: 's3' })];
    expect(dueToday(all, NONE, instantAt('2016-10-16', '23:30'))).toEqual({ bundles: [], superseded: [] });
    expect(dueToday(all, NONE, MONDAY_NINE)).toEqual({ bundles: [{ personId: 'anna', contactIds: ['ny1', 'ny2', '0'] }], superseded: [] });
    expect(dueToday(all, new Set(['anna']), MONDAY_NINE)).toEqual({ bundles: [], superseded: [] });
  });

  test('what somebody pressed for goes beside the card of the day, in office hours; what answers the person\'s own press at any hour', () => {
    const all = [contact('beslut', 'anstand-beslut', '2016-10-17', { atOnce: true }), contact('prov', 'prov', '2016-10-17', { atOnce: true, personId: 'maja' })];
    expect(dueToday(all, new Set(['anna', 'maja']), MONDAY_NINE).bundles.map((b) => b.contactIds)).toEqual([['beslut'], ['prov']]);
    expect(dueToday(all, new Set(['anna', 'maja']), instantAt('2016-10-17', '21:00')).bundles.map((b) => b.contactIds)).toEqual([['prov']]);
  });

  test('[fault 15] contact for five nämnder: one card with all five; another person has her own', () => {
    const all = [1, 2, 3, 4, 5].map((n) => contact(`${n}`, 'paminnelse-5', '2016-10-17', { svarsuppdragId: `s${n}` }));
    expect(dueToday([...all, contact('b', 'paminnelse-5', '2016-10-17', { personId: 'bo' })], NONE, MONDAY_NINE).bundles)
      .toEqual([{ personId: 'anna', contactIds: ['1', '2', '3', '4', '5'] }, { personId: 'bo', contactIds: ['b'] }]);
  });

  test('the same nämnd reminds two people, each once', () => {
    const all = [contact('a', 'paminnelse-5', '2016-10-10'), contact('b', 'paminnelse-1', '2016-10-14', { personId: 'bo' })];
    expect(dueToday(all, NONE, MONDAY_NINE).superseded).toEqual([]);
  });

  test('who has had the card of the day waits for tomorrow', () => {
    expect(dueToday([contact('1', 'paminnelse-1', '2016-10-14')], new Set(['anna']), MONDAY_NINE)).toEqual({ bundles: [], superseded: [] });
  });

  test('nothing before its day, nothing that is not planned', () => {
    const all = [contact('late', 'paminnelse-0', '2016-10-18'), contact('done', 'paminnelse-1', '2016-10-14', { state: 'carried' }), contact('gone', 'paminnelse-5', '2016-10-10', { state: 'cancelled' })];
    expect(dueToday(all, NONE, MONDAY_NINE)).toEqual({ bundles: [], superseded: [] });
  });

  test('two plans with a step on the same day: the nearer to the svarsdatum', () => {
    const all = [contact('0', 'paminnelse-0', '2016-10-17'), contact('5', 'paminnelse-5', '2016-10-17')];
    expect(dueToday(all, NONE, MONDAY_NINE)).toEqual({ bundles: [{ personId: 'anna', contactIds: ['0'] }], superseded: ['5'] });
    const twice = [contact('x', 'paminnelse-0', '2016-10-17'), contact('y', 'paminnelse-0', '2016-10-17')];
    expect(dueToday(twice, NONE, MONDAY_NINE).bundles[0]?.contactIds).toEqual(['y']);
  });

  test.each([
    ['a Monday at nine', '2016-10-17', '09:00', true], ['a minute before', '2016-10-17', '08:59', false], ['the last minute', '2016-10-17', '16:59', true], ['five', '2016-10-17', '17:00', false],
    ['a Saturday', '2016-10-15', '10:00', false], ['midsommarafton', '2026-06-19', '10:00', false], ['the Monday after the clock went forward', '2026-03-30', '09:00', true], ['annandag påsk, the Monday after', '2027-03-29', '09:00', false], ['after it went back', '2026-10-26', '16:59', true],
  ])('office hours: %s', (_name, day, clock, open) => {
    expect(isOfficeTime(instantAt(day, clock))).toBe(open);
    expect(mayGoNow([{ step: 'paminnelse-5', atOnce: false }], day, instantAt(day, clock))).toBe(open);
    expect(mayGoNow([{ step: 'ny-remiss', atOnce: false }], day, instantAt(day, clock))).toBe(open);
    expect(mayGoNow([{ step: 'prov', atOnce: true }], day, instantAt(day, clock))).toBe(true);
  });

  test('a quiet day holds every reminder back, and nothing else', () => {
    const quiet = { hours: { from: '09:00', until: '17:00' }, quiet: [{ from: '2016-10-17', to: '2016-10-21' }] };
    const all = [contact('5', 'paminnelse-5', '2016-10-17'), contact('n', 'inte-oppnad', '2016-10-17', { svarsuppdragId: 's2' }), contact('v', 'paminn-vald', '2016-10-17', { svarsuppdragId: 's3' }), contact('g', 'granska', '2016-10-17', { personId: 'bo' }), contact('ny', 'ny-remiss', '2016-10-17', { personId: 'cilla' })];
    expect(dueToday(all, NONE, MONDAY_NINE, quiet).bundles.map((b) => b.personId)).toEqual(['bo', 'cilla']);
    expect(dueToday(all, NONE, instantAt('2016-10-24', '09:00'), quiet).bundles.map((b) => b.contactIds)).toEqual([['5', 'n', 'v'], ['g'], ['ny']]);
    expect(mayGoNow([{ step: 'paminnelse-5', atOnce: false }], '2016-10-17', MONDAY_NINE, quiet)).toBe(false);
    expect(mayGoNow([{ step: 'granska', atOnce: false }], '2016-10-17', MONDAY_NINE, quiet)).toBe(true);
  });

  test('that nobody has opened it is said by any reminder of the same remiss; «påminn nu» says them all', () => {
    const nudge = contact('n', 'inte-oppnad', '2016-10-17');
    expect(dueToday([nudge, contact('20', 'paminnelse-20', '2016-10-14')], NONE, MONDAY_NINE)).toEqual({ bundles: [{ personId: 'anna', contactIds: ['20'] }], superseded: ['n'] });
    expect(dueToday([nudge, contact('v', 'paminn-vald', '2016-10-17')], NONE, MONDAY_NINE).superseded).toEqual(['n']);
    expect(dueToday([contact('v', 'paminn-vald', '2016-10-17'), contact('0', 'paminnelse-0', '2016-10-17')], NONE, MONDAY_NINE).superseded).toEqual(['v']);
    expect(dueToday([nudge, contact('5', 'paminnelse-5', '2016-10-17'), contact('nu', 'paminn-nu', '2016-10-17', { atOnce: true })], NONE, MONDAY_NINE)).toEqual({ bundles: [{ personId: 'anna', contactIds: ['nu'] }], superseded: ['n', '5'] });
  });

  test.each([['the day itself', '2016-10-17', false], ['the day after', '2016-10-18', true]])('a reminder and its svarsdatum, %s', (_name, today, lapsed) => {
    for (const step of ['paminnelse-0', 'inte-oppnad', 'paminn-vald'] as const) expect(hasLapsed({ step, data: { until: '2016-10-17' } }, today)).toBe(lapsed);
    // What a person pressed for, a first card, and what was planned without a day never lapse.
    for (const step of ['paminn-nu', 'efterfragan', 'ny-remiss'] as const) expect(hasLapsed({ step, data: { until: '2016-10-17' } }, today)).toBe(false);
    expect(hasLapsed({ step: 'paminnelse-0', data: {} }, today)).toBe(false);
  });

  test('a setting cannot send anybody a reminder at night', () => {
    const hours = { from: '00:00', until: '24:00' };
    expect([['07:59', false], ['08:00', true], ['16:59', true], ['17:00', false]].map(([at]) => isOfficeTime(instantAt('2016-10-17', String(at)), hours))).toEqual([false, true, true, false]);
  });

  test('what was bundled yesterday does not go today by itself', () => {
    expect(mayGoNow([{ step: 'paminnelse-5', atOnce: false }], '2016-10-14', MONDAY_NINE)).toBe(false);
  });
});
