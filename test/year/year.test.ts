import { describe, expect, test } from '@jest/globals';
import { year } from './year.ts';

describe('a small year', () => {
  test('[faults 15 and 25] nobody gets more than one card a day, outside office hours, or twice', async () => {
    const report = await year({ namnder: 5, remisser: 5, seed: 7 });
    expect(report).toMatchObject({ mostADay: 1, outsideHours: [], twice: 0, faults: 0, inTrouble: 0, remisser: 5 });
    expect(report.cards).toBeGreaterThan(40);
    // Several remisser to one person on one day come on one card.
    const contacts = Object.values(report.byStep).reduce((sum, n) => sum + n, 0);
    expect(contacts).toBeGreaterThan(report.cards);
  }, 240_000);
});
