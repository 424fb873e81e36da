import type { SvarsuppdragRow } from '#domain/contract/arenden.ts';

export type SvarFilter = 'alla' | 'kvar' | 'svarat';

const hasAnswered = (row: SvarsuppdragRow): boolean => row.status === 'besvarat' || row.status === 'avstatt';

export function filterRows(rows: readonly SvarsuppdragRow[], filter: SvarFilter): readonly SvarsuppdragRow[] {
  return filter === 'alla' ? rows : rows.filter((r) => hasAnswered(r) === (filter === 'svarat'));
}
