import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apply, sammanstall, unplaced, type Op, type Sammanstallning } from '#domain/sammanstallning/sammanstallning.ts';
import { rebase } from '#tab/arenden/sammanstall/rebase.ts';

const said = Array.from({ length: 6 }, (_, i) => ({ id: `synpunkt_${i}`, delId: i % 2 ? 'del_1' : null, text: `text ${i}` }));
const base = sammanstall(said);
const p = (i: number): string => `stycke_synpunkt_${i}`;
const textOf = (m: Sammanstallning, i: number): string | undefined => m.stycken.find((s) => s.id === p(i))?.text;
const after = (...ops: Op[]): Sammanstallning => ops.reduce(apply, base);

const index = fc.nat(5);
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), styckeId: index.map(p), text: fc.string({ maxLength: 4 }) }),
  fc.record({ kind: fc.constant('move' as const), styckeId: index.map(p), delId: fc.constantFrom('del_1', null), before: fc.option(index.map(p), { nil: null }) }),
  fc.record({ kind: fc.constant('join' as const), styckeId: index.map(p), intoId: index.map(p), text: fc.constant('both') }),
  fc.record({ kind: fc.constant('split' as const), styckeId: index.map(p), first: fc.constant('a'), second: fc.constant('b'), newId: fc.integer({ min: 100, max: 999 }).map((n) => `stycke_${n}`) }),
  fc.record({ kind: fc.constant('setAside' as const), styckeId: index.map(p) }),
);
const edits = fc.array(op, { maxLength: 6 }).map((ops) => ops.reduce(apply, base));

describe('two people at the same merge', () => {
  test('no synpunkt is lost, whatever both have done', () => {
    fc.assert(fc.property(edits, edits, (mine, theirs) => {
      expect(unplaced(rebase(base, mine, theirs, said).model, said)).toEqual([]);
    }), { numRuns: 500 });
  });

  test('no text of mine is lost: it stands in the model or waits in a clash', () => {
    fc.assert(fc.property(edits, edits, (mine, theirs) => {
      const { model, clashes } = rebase(base, mine, theirs, said);
      for (const s of mine.stycken) {
        const was = base.stycken.find((b) => b.id === s.id);
        if (was?.text === s.text) continue;
        expect([...model.stycken.map((x) => x.text), ...clashes.map((c) => c.mine?.text)]).toContain(s.text);
      }
    }), { numRuns: 500 });
  });

  test('alone at it, what I have is what comes out; having done nothing, what they have', () => {
    fc.assert(fc.property(edits, (changed) => {
      expect(rebase(base, changed, base, said)).toMatchObject({ model: changed, clashes: [] });
      expect(rebase(base, base, changed, said)).toMatchObject({ model: changed, clashes: [] });
    }));
  });

  test('different paragraphs: both changes stand', () => {
    const { model, clashes } = rebase(base, after({ kind: 'edit', styckeId: p(0), text: 'mine' }), after({ kind: 'edit', styckeId: p(1), text: 'theirs' }), said);
    expect([textOf(model, 0), textOf(model, 1), clashes]).toEqual(['mine', 'theirs', []]);
  });

  test('the same paragraph: theirs stands, mine waits', () => {
    const { model, clashes } = rebase(base, after({ kind: 'edit', styckeId: p(0), text: 'mine' }), after({ kind: 'edit', styckeId: p(0), text: 'theirs' }), said);
    expect(textOf(model, 0)).toBe('theirs');
    expect(clashes).toMatchObject([{ id: p(0), mine: { text: 'mine' }, theirs: { text: 'theirs' } }]);
  });

  test('they set aside what I wrote in: it stays aside, and my text waits', () => {
    const { model, clashes } = rebase(base, after({ kind: 'edit', styckeId: p(0), text: 'mine' }), after({ kind: 'setAside', styckeId: p(0) }), said);
    expect(model.setAside).toEqual(['synpunkt_0']);
    expect(clashes).toMatchObject([{ mine: { text: 'mine' }, theirs: null }]);
  });

  test('my order stands unless they too have ordered', () => {
    const toEnd = (i: number): Op => ({ kind: 'move', styckeId: p(i), delId: i % 2 ? 'del_1' : null, before: null });
    const mine = after(toEnd(0));
    expect(rebase(base, mine, after({ kind: 'edit', styckeId: p(3), text: 'x' }), said).model.stycken.map((s) => s.id)).toEqual(mine.stycken.map((s) => s.id));
    const theirs = after(toEnd(2));
    expect(rebase(base, mine, theirs, said)).toMatchObject({ orderLost: true, model: theirs });
  });
});
