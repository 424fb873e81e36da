/** What one stage of `npm test` came to. A wall counts as one test. */
export interface StageResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Reason -> how many tests it kept from running. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** The closing lines: "N passed, N failed, N skipped" alone on the last one, one line per reason before it. */
export function closingLines(results: readonly StageResult[], noSkip: boolean): { lines: string[]; ok: boolean } {
  const reasons = new Map<string, number>();
  for (const { skipped } of results) for (const [reason, count] of skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  const sum = (pick: (result: StageResult) => number): number => results.reduce((total, result) => total + pick(result), 0);
  const passed = sum((result) => result.passed);
  const failed = sum((result) => result.failed);
  const skipped = [...reasons.values()].reduce((a, b) => a + b, 0);

  const lines: string[] = [];
  const fallen = results.filter((result) => result.failed > 0).map((result) => result.name);
  if (fallen.length > 0) lines.push(`Föll: ${fallen.join(', ')}`);
  for (const [reason, count] of [...reasons].sort(([a], [b]) => (a < b ? -1 : 1))) lines.push(`Hoppade över ${count}: ${reason}.`);
  if (noSkip && skipped > 0) lines.push('Här får inget hoppas över (YTTRA_NO_SKIP).');
  lines.push(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return { lines, ok: failed === 0 && passed > 0 && !(noSkip && skipped > 0) };
}
