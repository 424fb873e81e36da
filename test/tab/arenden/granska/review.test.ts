import { describe, expect, test } from '@jest/globals';
import { isList, markOf, mayAccept, nextOpen, openDoubts, valuesFrom } from '#tab/arenden/granska/review.ts';
import { gron } from '../../invented.ts';

const arende = gron();
const view = (falt: string) => arende.falt.find((f) => f.falt === falt)!;
const confirmed = (falt: string) => ({ ...view(falt), confirmed: ['x'], confirmedBy: 'Greta Sand' });

describe('reviewing what was read', () => {
  test('the mark is the reader’s own certainty, until a person has spoken', () => {
    expect(markOf(view('titel'), arende.doubts)).toBe('ordagrant');
    expect(markOf(view('avsandare'), arende.doubts)).toBe('tolkat');
    expect(markOf(confirmed('titel'), arende.doubts)).toBe('confirmed');
    expect(markOf({ ...view('titel'), proposed: null, certainty: null }, [])).toBe('see-over');
  });

  test('two dates that contradict each other cannot be waved through', () => {
    expect(markOf(view('svarsdatum'), arende.doubts)).toBe('see-over');
    expect(mayAccept(view('svarsdatum'), arende.doubts)).toBe(false);
    const settled = arende.doubts.map((d) => ({ ...d, resolvedBy: 'Greta Sand' }));
    expect(openDoubts(settled, 'svarsdatum')).toEqual([]);
    expect(mayAccept(view('svarsdatum'), settled)).toBe(true);
  });

  test('a doubt without choices does not stop one from agreeing', () => {
    expect(mayAccept(view('titel'), [{ ...arende.doubts[0]!, falt: 'titel', choices: [] }])).toBe(true);
  });

  test('what has changed since it was confirmed is looked at again', () => {
    expect(markOf({ ...confirmed('titel'), changedSince: true }, [])).toBe('see-over');
    expect(mayAccept({ ...confirmed('titel'), changedSince: true }, [])).toBe(true);
    expect(mayAccept(confirmed('titel'), [])).toBe(false);
    expect(mayAccept({ ...view('titel'), proposed: null }, [])).toBe(false);
  });

  test('work goes on with the next field, then from the top', () => {
    expect(nextOpen(arende.falt, 'titel')).toBe('avsandare');
    expect(nextOpen(arende.falt.map((f) => (f.falt === 'titel' ? f : { ...f, confirmed: [] })), 'delar')).toBe('titel');
    expect(nextOpen(arende.falt.map((f) => ({ ...f, confirmed: [] })), 'titel')).toBeNull();
  });

  test('a list is written one a row', () => {
    expect(valuesFrom(' Socialnämnden \n\nKulturnämnden\nSocialnämnden\n')).toEqual(['Socialnämnden', 'Kulturnämnden']);
    expect((['titel', 'svarsdatum', 'remissinstanser', 'delar'] as const).map(isList)).toEqual([false, false, true, true]);
  });
});
