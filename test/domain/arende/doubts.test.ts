import { describe, expect, test } from '@jest/globals';
import { caseState } from '#domain/arende/caseState.ts';
import type { DoubtSettled } from '#domain/arende/doubts.ts';
import type { CaseDocument } from '#domain/arende/proposals.ts';
import { readDocument } from '#domain/reading/readDocument.ts';

const TODAY = '2021-05-03';
const handling = (handlingId: string, text: string): CaseDocument => ({ handlingId, name: `${handlingId}.docx`, reading: readDocument({ text, headerFooter: [], kind: 'txt' }, { instanser: [] }, TODAY) });
const missiv = handling('missiv', 'Remiss: Klimatplan\n\nKS 2021/77\n\nYttrandet ska ha kommit in till kommunstyrelsen senast den 1 september 2021.\n\nRemissinstanser\n- Socialnämnden\n- Kulturnämnden');
const slip = handling('slip', 'Tjänsteutlåtande\n\nSvar på remiss: Klimatplan\n\nÄrendet\nKommunstyrelsen har remitterat klimatplanen för yttrande senast den 1 september 2020. Förvaltningsgruppen behandlar ärendet den 20 augusti 2021.');
const torn = handling('torn', 'Remiss: Klimatplan\nSvar senast: 2021-08-30\n\nYttrandet ska vara kommunstyrelsen tillhanda senast den 1 september 2021.');

const proposed = (documents: readonly CaseDocument[], settled: readonly DoubtSettled[] = []) => caseState(documents, [], settled, TODAY).falt.find((f) => f.falt === 'svarsdatum')?.proposal?.values ?? null;

describe('days that contradict each other', () => {
  test('the impossible one is questioned and never proposed', () => {
    const state = caseState([slip, missiv], [], [], TODAY);
    expect(state.undecided).toMatchObject([{ key: 'contradictory-dates|2020-09-01,2021-09-01', code: 'contradictory-dates', questioned: ['2020-09-01'], mustDecide: true }]);
    expect(state.undecided[0]?.choices.map((c) => c.value)).toEqual(['2021-09-01']);
    expect(proposed([slip, missiv])).toEqual(['2021-09-01']);
    expect(state.doubts.filter((d) => d.code === 'contradictory-dates')).toHaveLength(1);
  });
  test('alone, the impossible one is questioned too, and nothing is proposed', () => {
    expect(caseState([slip], [], [], TODAY).doubts.flatMap((d) => d.questioned)).toEqual(['2020-09-01']);
    expect(proposed([slip])).toBeNull();
  });
  test('one letter that contradicts itself must be decided, with both days to choose from', () => {
    const [doubt] = caseState([torn], [], [], TODAY).undecided;
    expect(doubt?.choices.map((c) => c.value)).toEqual(['2021-08-30', '2021-09-01']);
    expect(doubt?.evidence.map((e) => e.handlingId)).toEqual(['torn', 'torn']);
    expect(doubt?.text).toContain('Handlingen anger olika remisstid');
    expect(proposed([torn])).toBeNull();
  });
});

test('keys stay the same when the documents are read again in another order, so that a decision still fits', () => {
  const keys = (documents: readonly CaseDocument[]): string[] => caseState(documents, [], [], TODAY).doubts.map((d) => d.key).sort();
  expect(keys([missiv, slip])).toEqual(keys([slip, missiv]));
  const [doubt] = caseState([missiv, slip], [], [], TODAY).undecided;
  const settled: DoubtSettled = { id: 's1', doubtKey: doubt?.key ?? '', value: '2021-09-01', by: 'p1', at: '2021-05-03T08:00:00Z', undoneAt: null };
  expect(caseState([slip, missiv], [], [settled], TODAY).undecided).toEqual([]);
});

test('a nämnd\'s own document does not doubt the remiss\'s recipients', () => {
  expect(caseState([slip], [], [], TODAY).doubts.map((d) => d.code)).toEqual(['impossible-date-order']);
});
