import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeWhen } from '#test/run/skip.ts';
import { labelledIn, predict } from './labelled.ts';
import type { Labelled } from './labelled.ts';
import { score } from './score/score.ts';
import type { Scored } from './score/score.ts';

const OWN = new URL('ownSet/', import.meta.url).pathname;
const DEV = join(process.cwd(), '..', 'shared', 'corpus', 'dev');

const read = (set: readonly Labelled[]): Scored => score(set.map(({ label, text }) => ({ label, text, prediction: predict({ text, headerFooter: [], kind: 'txt' }) })));

/** A wrong or an invented day is the one fault that cannot be lived with, so it is told first. */
function holdsItsLevel(result: Scored): void {
  expect(result.deadline).toMatchObject({ wrong: 0, invented: 0, missed: 0 });
  expect(result.badQuotes).toEqual([]);
  expect(result.foreignNumbers).toBe(0);
  expect(result.falseAlarms).toBe(0);
  expect(result.f1('dates.partialDeadlines')).toBe(1);
  expect(result.kinds).toBe(1);
  for (const field of ['dates.deadline', 'diarienummer', 'sender', 'recipients']) expect([field, result.f1(field) >= 0.97]).toEqual([field, true]);
  expect([result.f1('anomalies') >= 0.95, result.faults.slice(0, 20)]).toEqual([true, expect.anything()]);
  expect([result.micro >= 0.98, result.faults.slice(0, 20)]).toEqual([true, expect.anything()]);
}

describe('documents of our own in the manners of many authorities', () => {
  test('there are enough of them, and of every kind', () => {
    const set = labelledIn(OWN);
    expect(set.length).toBeGreaterThanOrEqual(208);
    expect(new Set(set.map((s) => s.label.documentKind)).size).toBe(6);
  });
  test('are read at the level reached', () => holdsItsLevel(read(labelledIn(OWN))));
});

describeWhen(existsSync(DEV), 'de märkta underlagen ligger inte bredvid projektet', 'real documents with labels', () => {
  test('are read at the level reached', () => holdsItsLevel(read(labelledIn(DEV))));
});
