import type { Report } from './report.ts';
import { rehearseTextsSv as t } from './texts.ts';

/** The report on a screen: how many of each, then one line for each invariant. */
export function summary(report: Report): string {
  const outcomes = (wanted: string): number => new Set(report.cards.filter((c) => c.outcome === wanted).map((c) => c.dispatchId)).size;
  const counts: readonly (readonly [string, number])[] = [
    [t.rows.kort, outcomes('delivered')], [t.rows.nekade, outcomes('refused')], [t.rows.okanda, outcomes('unknown')], [t.rows.svar, report.answers.length],
    [t.rows.synpunkter, report.answers.reduce((n, a) => n + a.synpunkter.length, 0)], [t.rows.anstand, report.anstand.filter((a) => a.outcome === 'beviljat').length], [t.rows.handlingar, report.documents.length],
  ];
  const nameWidth = Math.max(...report.invariants.map((i) => i.name.length));
  return [
    '', ...counts.map(([name, n]) => `  ${name.padEnd(20)}${String(n).padStart(4)}`),
    '', ...report.invariants.map((i) => `  ${(i.ok ? t.ok : t.broken).padEnd(9)}${i.name.padEnd(nameWidth + 2)}${i.detail}`), '',
  ].join('\n');
}
