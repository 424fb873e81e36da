import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apply, reconcile, sammanstall, unplaced, type Op, type Placeable, type Sammanstallning } from '#domain/sammanstallning/sammanstallning.ts';

const three: readonly Placeable[] = [
  { id: 'synpunkt_a', delId: 'del_1', text: 'Ett' },
  { id: 'synpunkt_b', delId: 'del_1', text: 'Två' },
  { id: 'synpunkt_c', delId: null, text: 'Tre' },
];

describe('the first merge', () => {
  test('gives every synpunkt a paragraph under its own del', () => {
    const model = sammanstall(three);
    expect(model.stycken.map((s) => [s.delId, s.text, s.sources])).toEqual([
      ['del_1', 'Ett', ['synpunkt_a']], ['del_1', 'Två', ['synpunkt_b']], [null, 'Tre', ['synpunkt_c']],
    ]);
    expect(unplaced(model, three)).toEqual([]);
  });
});

describe('one edit', () => {
  const model = sammanstall(three);
  const [a, b, c] = model.stycken.map((s) => s.id) as [string, string, string];

  test('join carries both sources and leaves one paragraph', () => {
    const joined = apply(model, { kind: 'join', styckeId: a, intoId: b, text: 'Ett och två' });
    expect(joined.stycken.map((s) => s.sources)).toEqual([['synpunkt_b', 'synpunkt_a'], ['synpunkt_c']]);
  });

  test('split keeps the source in both halves', () => {
    const split = apply(model, { kind: 'split', styckeId: a, first: 'E', second: 'tt', newId: 'stycke_ny' });
    expect(split.stycken.slice(0, 2).map((s) => [s.text, s.sources])).toEqual([['E', ['synpunkt_a']], ['tt', ['synpunkt_a']]]);
  });

  test('setting a half aside does not set its synpunkt aside while the other half stands', () => {
    const split = apply(model, { kind: 'split', styckeId: a, first: 'E', second: 'tt', newId: 'stycke_ny' });
    expect(apply(split, { kind: 'setAside', styckeId: 'stycke_ny' }).setAside).toEqual([]);
    expect(apply(model, { kind: 'setAside', styckeId: a }).setAside).toEqual(['synpunkt_a']);
  });

  test('what is set aside can be placed again', () => {
    const aside = apply(model, { kind: 'setAside', styckeId: a });
    const back = apply(aside, { kind: 'place', synpunktId: 'synpunkt_a', delId: null, text: 'Ett', newId: 'stycke_igen' });
    expect(back.setAside).toEqual([]);
    expect(back.stycken.at(-1)).toMatchObject({ delId: null, sources: ['synpunkt_a'] });
  });

  test('move puts it before the named paragraph, or last', () => {
    expect(apply(model, { kind: 'move', styckeId: c, delId: 'del_1', before: a }).stycken.map((s) => s.id)).toEqual([c, a, b]);
    expect(apply(model, { kind: 'move', styckeId: a, delId: null, before: null }).stycken.map((s) => s.id)).toEqual([b, c, a]);
  });

  test('an op on a paragraph that is gone changes nothing', () => {
    for (const op of [
      { kind: 'move', styckeId: 'x', delId: null, before: null }, { kind: 'join', styckeId: a, intoId: 'x', text: '' }, { kind: 'join', styckeId: a, intoId: a, text: '' },
      { kind: 'edit', styckeId: 'x', text: '' }, { kind: 'setAside', styckeId: 'x' },
    ] satisfies Op[]) expect(apply(model, op)).toEqual(model);
  });
});

describe('answers that come or are superseded while the merge goes on', () => {
  test('a new synpunkt is added, one that no longer counts is dropped, edits stay', () => {
    const edited = apply(sammanstall(three), { kind: 'edit', styckeId: 'stycke_synpunkt_b', text: 'Två, ändrat' });
    const now = [three[1]!, three[2]!, { id: 'synpunkt_d', delId: 'del_1', text: 'Fyra' }];
    const model = reconcile(edited, now);
    expect(model.stycken.map((s) => s.text)).toEqual(['Två, ändrat', 'Tre', 'Fyra']);
    expect(unplaced(model, now)).toEqual([]);
  });
});

test('no sequence of edits loses a synpunkt', () => {
  const ids = fc.nat({ max: 11 });
  const steps = fc.array(fc.tuple(fc.constantFrom('move', 'edit', 'join', 'split', 'setAside', 'place'), ids, ids), { maxLength: 40 });
  fc.assert(fc.property(steps, (sequence) => {
    const all = Array.from({ length: 6 }, (_, i) => ({ id: `synpunkt_${i}`, delId: i % 2 ? 'del_1' : null, text: `Text ${i}` }));
    const end = sequence.reduce<Sammanstallning>((model, [kind, x, y], n) => apply(model, opOf(model, kind, x, y, n)), sammanstall(all));
    expect(unplaced(end, all)).toEqual([]);
    expect(end.stycken.every((s) => s.sources.length > 0)).toBe(true);
    expect(new Set(end.stycken.map((s) => s.id)).size).toBe(end.stycken.length);
  }));
});

function opOf(model: Sammanstallning, kind: string, x: number, y: number, n: number): Op {
  const at = (i: number): string => model.stycken[i % Math.max(1, model.stycken.length)]?.id ?? 'ingen';
  switch (kind) {
    case 'move': return { kind, styckeId: at(x), delId: y % 2 ? 'del_1' : null, before: y % 3 ? at(y) : null };
    case 'edit': return { kind, styckeId: at(x), text: `Ändrad ${n}` };
    case 'join': return { kind, styckeId: at(x), intoId: at(y), text: `Ihop ${n}` };
    case 'split': return { kind, styckeId: at(x), first: 'a', second: 'b', newId: `stycke_ny_${n}` };
    case 'setAside': return { kind, styckeId: at(x) };
    default: return { kind: 'place', synpunktId: model.setAside[0] ?? 'synpunkt_0', delId: null, text: 'Igen', newId: `stycke_plats_${n}` };
  }
}
