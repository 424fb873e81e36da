import { machine } from '../machine.ts';
import type { Plan } from '../interleave.ts';
import { summarise } from '../result.ts';
import type { Named, Result, Sampled } from '../result.ts';
import { dateShares, datesAgainstChrono } from './dates.ts';
import { docxAgainstMammoth } from './docxText.ts';
import { pdfAgainstRaw } from './pdfText.ts';
import { refusals } from './refusals.ts';

interface Measure {
  readonly line: string;
  readonly floorName: string;
  readonly goal: number;
  /** Turns in a repeat, out of the 200 of a turn in the chat: a document takes longer. */
  readonly share: number;
  run(plan: Plan): Promise<Sampled>;
}

const MEASURES: readonly Measure[] = [
  { line: 'reading/docx/30k', floorName: 'mammoth', goal: 0.2, share: 0.05, run: (plan) => docxAgainstMammoth(12, plan) },
  { line: 'reading/docx/300k', floorName: 'mammoth', goal: 0.2, share: 0.015, run: (plan) => docxAgainstMammoth(120, plan) },
  { line: 'reading/pdf/15p', floorName: 'pdf.js', goal: 1.15, share: 0.2, run: (plan) => pdfAgainstRaw(15, plan) },
  { line: 'reading/pdf/141p', floorName: 'pdf.js', goal: 1.15, share: 0.04, run: (plan) => pdfAgainstRaw(141, plan) },
  { line: 'reading/dates/time', floorName: 'chrono-node sv', goal: 1, share: 0.2, run: datesAgainstChrono },
];

/** The readers against what others would have taken, and what it costs to refuse hostile files. */
export async function reading(plan: Plan, tell: (line: string) => void): Promise<readonly Result[]> {
  const results: Result[] = [];
  const named = (line: string, floorName = 'chrono-node sv', goal: number | null = 1): Named => ({ name: line, unit: 'ms', floorName, goal, machine: machine() });
  for (const { line, floorName, goal, share, run } of MEASURES) {
    if (!plan.wanted(line)) continue;
    tell(line);
    const turns = Math.max(3, Math.round(plan.turns * share));
    results.push(summarise(named(line, floorName, goal), await run({ ...plan, turns, warmUp: Math.max(3, Math.round(plan.warmUp * share)) })));
  }
  results.push(...dateShares(named).filter(({ name }) => plan.wanted(name)));
  if (plan.wanted('reading/refusals')) await refusals(tell);
  return results;
}
