import { describe, expect, test } from '@jest/globals';
import type { SvarsuppdragWithSvar, Utskick } from '#domain/arende/arende.ts';
import { concernedBy, correct, type Changes, type Wanted } from '#domain/arende/correction.ts';
import { reattached } from '#domain/svar/reattached.ts';
import type { Svar } from '#domain/svar/svar.ts';

const utskick: Utskick = {
  id: 'utskick_1', arendeId: 'arende_1', svarsdatum: '2016-10-17', title: 'Strategi', diarienummer: '1/2016', senderName: 'KS', sentAt: '2016-06-02T07:00:00.000Z', sentBy: 'person_1', state: 'skickat',
  delar: [{ id: 'del_a', ordinal: 1, title: 'A' }, { id: 'del_b', ordinal: 2, title: 'B' }],
};
const nothing: Wanted = { title: null, svarsdatum: null, delar: null, handlingar: false };
const AT = '2016-08-01T08:00:00.000Z';
const spoke = (delId: string): SvarsuppdragWithSvar => ({
  id: 'svarsuppdrag_1', utskickId: 'utskick_1', arendeId: 'arende_1', instansId: 'instans_1', way: null, openedAt: null, anstand: [],
  svar: [{ synpunkter: [{ id: 's', svarId: 'v', delId, text: 'x' }] } as unknown as Svar],
});
const silent: SvarsuppdragWithSvar = { ...spoke('del_a'), svar: [] };
const run = (wanted: Partial<Wanted>, svarsuppdrag: SvarsuppdragWithSvar[] = []) => correct(utskick, svarsuppdrag, { ...nothing, ...wanted }, () => 'del_ny', AT);

describe('correct', () => {
  test.each([
    ['nothing', {}], ['the same title', { title: 'Strategi' }], ['the same day', { svarsdatum: '2016-10-17' }], ['the same parts', { delar: [{ id: 'del_a', title: 'A' }, { id: 'del_b', title: 'B' }] }],
  ])('%s is no correction', (_name, wanted) => expect(run(wanted)).toEqual({ kind: 'unchanged' }));

  test.each([
    ['a part of another remiss', [{ id: 'del_x', title: 'A' }]], ['a part named twice', [{ id: 'del_a', title: 'A' }, { id: 'del_a', title: 'B' }]],
  ])('%s is refused', (_name, delar) => expect(run({ delar })).toEqual({ kind: 'unknown-part' }));

  test('a part that somebody has spoken of stays; one that nobody has may go', () => {
    expect(run({ delar: [{ id: 'del_b', title: 'B' }] }, [spoke('del_a')])).toEqual({ kind: 'part-spoken-of', title: 'A' });
    expect(run({ delar: [{ id: 'del_a', title: 'A' }] }, [spoke('del_a')])).toMatchObject({ kind: 'corrected', changes: { delar: { removed: ['B'], added: [], renamed: [] } } });
  });

  test('renamed, taken away and added at once: ids stay, the new one comes last', () => {
    const done = run({ title: 'Ny', svarsdatum: '2016-09-30', handlingar: true, delar: [{ id: null, title: 'C' }, { id: 'del_a', title: 'A2' }] });
    expect(done).toMatchObject({
      kind: 'corrected', changes: { title: { from: 'Strategi', to: 'Ny' }, svarsdatum: { from: '2016-10-17', to: '2016-09-30' }, delar: { added: ['C'], removed: ['B'], renamed: [{ from: 'A', to: 'A2' }] }, handlingar: true },
      utskick: { title: 'Ny', svarsdatum: '2016-09-30', revision: 1, handlingarAt: AT, delar: [{ id: 'del_ny', ordinal: 3, title: 'C' }, { id: 'del_a', ordinal: 1, title: 'A2' }] },
    });
  });
});

test.each([
  ['day alone, not answered, moved', { svarsdatum: { from: 'x', to: 'y' } }, silent, '2016-10-17', '2016-09-30', true],
  ['day alone, a longer anstånd stays', { svarsdatum: { from: 'x', to: 'y' } }, silent, '2016-11-14', '2016-11-14', false],
  ['day alone, answered', { svarsdatum: { from: 'x', to: 'y' } }, spoke('del_a'), '2016-10-17', '2016-09-30', false],
  ['day alone, answered in another way', { svarsdatum: { from: 'x', to: 'y' } }, { ...silent, answeredOn: '2016-06-20' }, '2016-10-17', '2016-09-30', false],
  ['title, answered', { title: { from: 'x', to: 'y' } }, spoke('del_a'), '2016-10-17', '2016-10-17', true],
  ['handlingar, a longer anstånd', { handlingar: true }, silent, '2016-11-14', '2016-11-14', true],
])('whom it concerns: %s', (_name, changes, u, before, after, concerned) =>
  expect(concernedBy({ title: null, svarsdatum: null, delar: null, handlingar: false, ...changes } as Changes, u, before, after)).toBe(concerned));

test('a draft about a part that is gone is shown under the rest; the others stay where they are', () => {
  const input = { formInstance: 'f', stance: null, standing: null, decidedBy: null, synpunkter: [{ delId: 'del_a', text: 'om A' }, { delId: 'del_b', text: 'om B' }, { delId: null, text: 'övrigt' }] };
  expect(reattached(input, ['del_a']).synpunkter).toEqual([{ delId: 'del_a', text: 'om A' }, { delId: null, text: 'om B\n\növrigt' }]);
  expect(reattached(input, ['del_a', 'del_b'])).toBe(input);
});
