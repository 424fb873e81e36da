import { expect, test } from '@jest/globals';
import type { Preview } from '#domain/contract/arenden.ts';
import { addAll, chosenIn, commonWish, giveReason, groupsIn, groupsToAdd, pick, pickAll, wishAll, type Chosen } from '#tab/arenden/skicka/choice.ts';
import * as invented from '../invented.ts';

const preview = (): Preview => invented.preview();
const none: Chosen = { leftOut: [], added: [], wishes: [], toFullmaktige: null };

test('what is on the page is what is sent: nothing chosen, nothing said', () => {
  const p = preview();
  expect(chosenIn(p)).toEqual({ ...none, added: p.rows.filter((r) => r.group === 1).map((r) => r.instansId) });
  expect(chosenIn({ ...p, fullmaktige: { chosen: true, point: 'x' } }).toFullmaktige).toBeNull();
  expect(chosenIn({ ...p, fullmaktige: { chosen: false, point: 'x' } }).toFullmaktige).toBe(false);
  expect(chosenIn({ ...p, fullmaktige: { chosen: true, point: null } }).toFullmaktige).toBe(true);
});

test('ticking: off and on again leaves no trace, a reason stays with its instans, what was added goes back', () => {
  const off = pick(none, 'instans_1', false);
  expect(off.leftOut).toEqual([{ instansId: 'instans_1', reason: null }]);
  expect(giveReason(off, 'instans_1', ' Berörs inte. ').leftOut).toEqual([{ instansId: 'instans_1', reason: 'Berörs inte.' }]);
  expect(giveReason(off, 'instans_1', '  ').leftOut[0]!.reason).toBeNull();
  expect(pick(off, 'instans_1', true)).toEqual(none);
  expect(pick(addAll(none, ['instans_9']), 'instans_9', false)).toEqual(none);
  const all = pickAll(giveReason(off, 'instans_1', 'Skäl'), ['instans_1', 'instans_2'], false);
  expect(all.leftOut).toEqual([{ instansId: 'instans_1', reason: 'Skäl' }, { instansId: 'instans_2', reason: null }]);
  expect(pickAll(all, ['instans_1', 'instans_2'], true)).toEqual(none);
  expect(addAll(off, ['instans_1', 'instans_1']).added).toEqual(['instans_1']);
});

test('one wish for all, or one each', () => {
  const p = preview();
  expect(commonWish(p)).toBe('none');
  expect(commonWish({ ...p, rows: p.rows.map((r) => ({ ...r, wish: 'namnden' })) })).toBe('namnden');
  expect(commonWish({ ...p, rows: p.rows.map((r, i) => ({ ...r, wish: i === 0 ? 'namnden' : null })) })).toBe('each');
  expect(wishAll(wishAll(none, ['a', 'b'], 'namnden'), ['b'], null).wishes).toEqual([{ instansId: 'a', wish: 'namnden' }]);
});

test('groups keep their order, and nobody moves when unticked', () => {
  const p = preview();
  const [first] = p.rows;
  const without: Preview = { ...p, rows: p.rows.slice(1), leftOut: [{ instansId: first!.instansId, instans: first!.instans, group: 0, reason: null }] };
  const names = (x: Preview): string[][] => groupsIn(x).map((g) => g.rows.map((r) => r.instans));
  expect(names(without)).toEqual(names(p));
  expect(groupsIn(p).map((g) => g.kind)).toEqual(['group', 'added']);
  const other = (n: number) => ({ instansId: `instans_${n}`, instans: `Nämnd ${n}`, groups: ['stadsdelsnämnder'] });
  expect(groupsToAdd({ ...p, others: [other(1), other(2), { ...other(3), groups: ['ensam'] }] })).toEqual([{ name: 'stadsdelsnämnder', ids: ['instans_1', 'instans_2'] }]);
});
