import { describe, expect, test } from '@jest/globals';
import { draftFrom, emptyDraft, faultsOf, hasContent, inputFrom, needsDecision, standingFor, utkastFrom } from '#tab/svara/draft.ts';
import { startingDraft } from '#tab/svara/startingDraft.ts';
import { svarForm } from '../invented.ts';

const form = svarForm();
const empty = emptyDraft(form);
const delIds = form.delar.map((d) => d.id);

describe('an answer being written', () => {
  test('nothing is chosen for the person, and half an answer can be saved', () => {
    expect([empty.stance, empty.standing, hasContent(empty), inputFrom(empty)]).toEqual([null, null, false, null]);
    expect(utkastFrom({ ...empty, texts: { del_1: ' ', '': 'Hela förslaget.' } })).toMatchObject({ stance: null, decidedBy: null, synpunkter: [{ delId: null, text: 'Hela förslaget.' }] });
  });

  test('what is missing is said, by the rule of the product', () => {
    expect(faultsOf(empty, delIds)).toEqual(['stance-missing', 'standing-missing']);
    const against = { ...empty, stance: 'avstyrker', standing: 'namnden' } as const;
    expect(faultsOf(against, delIds)).toEqual(['nothing-said', 'decided-by-missing']);
    expect(faultsOf({ ...against, decidedBy: '§ 42', texts: { del_1: 'Nej.' } }, delIds)).toEqual([]);
  });

  test('who decided is asked only where the rule asks', () => {
    expect(needsDecision(empty)).toBe(false);
    expect(needsDecision({ ...empty, stance: 'avstar' })).toBe(true);
    expect(needsDecision({ ...empty, standing: 'namnden', decidedBy: '§ 42' })).toBe(true);
    expect(needsDecision({ ...empty, standing: 'forvaltningen' })).toBe(false);
  });

  test('the way of answering says who stands behind', () => {
    expect((['namnden', 'delegation', 'forvaltningen', 'avstar'] as const).map(standingFor)).toEqual(['namnden', 'pa-namndens-vagnar', 'forvaltningen', null]);
  });

  test('text on a part that is gone is kept, among what concerns the whole', () => {
    const given = { stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ delId: 'del_99', text: 'gammal' }, { delId: null, text: 'hela' }, { delId: 'del_1', text: 'ett' }] } as const;
    expect(draftFrom(form, { ...given, synpunkter: [...given.synpunkter] }).texts).toEqual({ '': 'gammal\n\nhela', del_1: 'ett' });
  });

  test('the same form keeps its mark from draft to handing in', () => {
    const draft = { ...empty, stance: 'tillstyrker', standing: 'forvaltningen' } as const;
    expect([utkastFrom(draft).formInstance, inputFrom(draft)?.formInstance]).toEqual([form.formInstance, form.formInstance]);
  });
});

describe('where writing goes on', () => {
  const mine = { ...empty, texts: { '': 'min' } };
  const withDraft = { ...form, utkast: { ...utkastFrom({ ...empty, texts: { '': 'sparad' } }), synpunkter: [{ delId: null, text: 'sparad' }] }, utkastSavedAt: '2016-10-03T10:00:00.000Z' };

  test('from the saved draft, else from nothing', () => {
    expect(startingDraft(form, null)).toEqual({ draft: empty, other: null });
    expect(startingDraft(withDraft, null).draft.texts).toEqual({ '': 'sparad' });
  });

  test('this browser’s own unsaved text goes first when it continues the saved draft', () => {
    expect(startingDraft(withDraft, { draft: mine, continues: '2016-10-03T10:00:00.000Z' })).toEqual({ draft: mine, other: null });
    expect(startingDraft(form, { draft: mine, continues: null })).toEqual({ draft: mine, other: null });
  });

  test('a newer draft by a colleague is offered, never silently chosen or dropped', () => {
    const start = startingDraft(withDraft, { draft: mine, continues: null });
    expect([start.draft.texts, start.other?.texts]).toEqual([{ '': 'min' }, { '': 'sparad' }]);
  });
});
