import { describe, expect, test } from '@jest/globals';
import { act, incoming, isDirty, open, saved, undo } from '#tab/arenden/sammanstall/editor.ts';
import { moveOp } from '#tab/arenden/sammanstall/moveOp.ts';
import { settle } from '#tab/arenden/sammanstall/settle.ts';
import { sammanstallning } from '../../invented.ts';

const view = sammanstallning();
const first = 'stycke_synpunkt_0';
const write = (text: string) => ({ kind: 'edit', styckeId: first, text }) as const;
const textOf = (e: ReturnType<typeof open>): string | undefined => e.model.stycken.find((s) => s.id === first)?.text;
const others = (text: string) => ({ ...view, revision: 3, model: { stycken: open(view, null).model.stycken.map((s) => (s.id === first ? { ...s, text } : s)), setAside: [] } });
const plain = (v: ReturnType<typeof others>) => ({ ...v, model: { setAside: [], stycken: v.model.stycken.map((s) => ({ ...s, sources: [...s.sources] })) } });

describe('the merge on screen', () => {
  test('opens with every synpunkt placed and nothing to save', () => {
    const e = open(view, null);
    expect(e.model.stycken).toHaveLength(63);
    expect(isDirty(e)).toBe(false);
  });

  test('a sentence written is one step for Ångra, two paragraphs are two', () => {
    let e = open(view, null);
    const was = textOf(e);
    for (const text of ['T', 'Tr', 'Trä']) e = act(e, write(text));
    e = act(e, { kind: 'setAside', styckeId: 'stycke_synpunkt_1' });
    expect(e.past).toHaveLength(2);
    e = undo(e);
    expect([textOf(e), e.model.setAside]).toEqual(['Trä', []]);
    e = undo(e);
    expect([textOf(e), isDirty(e), undo(e)]).toEqual([was, false, e]);
  });

  test('an op that changes nothing leaves nothing to undo', () => {
    const e = open(view, null);
    expect(act(e, { kind: 'setAside', styckeId: 'stycke_none' })).toBe(e);
  });

  test('what is changed while saving is still to be saved, and can still be undone', () => {
    const sent = act(open(view, null), write('sent'));
    const e = saved(act(sent, write('later')), sent.model, 1);
    expect([e.revision, isDirty(e), isDirty(saved(e, e.model, 2)), e.past.length]).toEqual([1, true, false, 1]);
  });

  test('a new answer comes in below what I have written', () => {
    const more = { ...view, synpunkter: [...view.synpunkter, { ...view.synpunkter[0]!, id: 'synpunkt_new', text: 'nytt' }] };
    const e = incoming(act(open(view, null), write('mine')), more);
    expect([textOf(e), e.model.stycken.at(-1)?.text, isDirty(e)]).toEqual(['mine', 'nytt', true]);
  });

  test('somebody else’s save is shown at once when I have nothing unsaved', () => {
    expect(incoming(open(view, null), plain(others('theirs')))).toMatchObject({ revision: 3, clashes: [], past: [] });
    expect(textOf(incoming(open(view, null), plain(others('theirs'))))).toBe('theirs');
  });

  test('the same paragraph: both texts are kept until a person chooses', () => {
    const e = incoming(act(open(view, null), write('mine')), plain(others('theirs')));
    const clash = e.clashes[0]!;
    expect([textOf(e), clash.mine?.text]).toEqual(['theirs', 'mine']);
    expect(textOf(settle(e, clash, 'theirs'))).toBe('theirs');
    expect(textOf(settle(e, clash, 'mine'))).toBe('mine');
    const both = settle(e, clash, 'both');
    expect([textOf(both), both.clashes, textOf(undo(both))]).toEqual(['theirs\n\nmine', [], 'theirs']);
  });

  test('what this browser had not saved comes back after a restart, on top of what others have saved', () => {
    const before = act(open(view, null), write('mine'));
    expect(textOf(open(view, before))).toBe('mine');
    const e = open(plain(others('theirs')), before);
    expect([textOf(e), e.clashes.length, e.revision]).toEqual(['theirs', 1, 3]);
  });

  test('a choice about a paragraph that they removed puts mine back', () => {
    const gone = { ...view, revision: 3, model: { stycken: [], setAside: view.synpunkter.map((s) => s.id) } };
    const e = incoming(act(open(view, null), write('mine')), gone);
    const back = settle(e, e.clashes[0]!, 'mine');
    expect([textOf(back), back.model.setAside.includes('synpunkt_0')]).toEqual(['mine', false]);
  });

  test('up and down stop at the ends of the part', () => {
    const part = open(view, null).model.stycken.filter((s) => s.delId === 'del_1');
    expect(moveOp(part, 0, -1)).toBeNull();
    expect(moveOp(part, part.length - 1, 1)).toBeNull();
    const order = (by: -1 | 1) => act(open(view, null), moveOp(part, 1, by)!).model.stycken.filter((s) => s.delId === 'del_1').map((s) => s.id).indexOf(part[1]!.id);
    expect([order(-1), order(1)]).toEqual([0, 2]);
  });
});
