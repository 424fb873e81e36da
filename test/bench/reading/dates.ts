import { findDates } from '#domain/reading/dates.ts';
import { chronoDates } from '../floors/chronoDates.ts';
import { interleave } from '../interleave.ts';
import type { Plan } from '../interleave.ts';
import type { Named, Result, Sampled } from '../result.ts';
import { scoreOf } from './dateScore.ts';
import type { FoundDate, Score } from './dateScore.ts';
import { dateTexts, WRITTEN } from './dateTexts.ts';

const ours = (text: string): readonly FoundDate[] => findDates(text);
const theirs = (text: string): readonly FoundDate[] => chronoDates(text, WRITTEN);

/** One turn is all the texts, one by one. */
export function datesAgainstChrono(plan: Plan): Promise<Sampled> {
  const all = (find: (text: string) => readonly FoundDate[]) => async () => async () => dateTexts.forEach(({ text }) => find(text));
  return interleave(plan, all(ours), all(theirs));
}

const GOAL = 0.99;

/** Recall and precision as rows of the same table: higher is better, so the ratio is chrono's share to ours. */
export function dateShares(named: (name: string) => Named): Result[] {
  const us = scoreOf(dateTexts, ours);
  const them = scoreOf(dateTexts, theirs);
  const row = (name: string, share: keyof Score): Result => ({
    ...named(name), unit: 'andel', runs: 1, turns: dateTexts.length, ratios: [them[share] / us[share]], ratio: them[share] / us[share], ours: { p50: us[share], p95: us[share] },
    floor: { name: 'chrono-node sv', p50: them[share], p95: them[share] }, goal: 1, met: us[share] >= GOAL && them[share] <= us[share],
  });
  return [row('reading/dates/recall', 'recall'), row('reading/dates/precision', 'precision'), row('reading/dates/vague', 'vague')];
}
