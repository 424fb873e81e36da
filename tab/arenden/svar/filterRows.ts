import type { SvarsuppdragRow } from '#domain/contract/arenden.ts';

export type SvarFilter = 'alla' | 'kvar' | 'svarat';

const hasAnswered = (row: SvarsuppdragRow): boolean => row.status === 'besvarat' || row.status === 'avstatt';

/** What has just come in stands first; those who have not answered keep their order. */
export function filterRows(rows: readonly SvarsuppdragRow[], filter: SvarFilter): readonly SvarsuppdragRow[] {
  const wanted = filter === 'alla' ? rows : rows.filter((r) => hasAnswered(r) === (filter === 'svarat'));
  return [...wanted].sort((a, b) => (b.receivedAt ?? '').localeCompare(a.receivedAt ?? ''));
}
