import type { Result } from './result.ts';

const HEAD = ['mätning', 'vår p50', 'p95', 'golv', 'p50', 'p95', 'kvot', 'mål', ''];

/** For a person at the keyboard. */
export function table(results: readonly Result[]): string {
  const rows = results.flatMap((r) => [
    [r.name, ms(r.ours.p50), ms(r.ours.p95), r.floor.name, ms(r.floor.p50), ms(r.floor.p95), r.ratio.toFixed(2), r.goal === null ? '' : `≤ ${r.goal}`, r.met === null ? '' : r.met ? 'nått' : 'INTE NÅTT'],
    ...(r.also ?? []).map((floor) => ['', '', '', floor.name, ms(floor.p50), ms(floor.p95), floor.ratio.toFixed(2), '', '']),
  ]);
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string => cells.map((cell, i) => (i === 0 || i === 3 || i === 8 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ').trimEnd();
  return [line(HEAD), ...rows.map(line)].join('\n');
}

const ms = (value: number): string => value.toFixed(2);
