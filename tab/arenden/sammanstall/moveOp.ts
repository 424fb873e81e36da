import type { Op, Stycke } from '#domain/sammanstallning/sammanstallning.ts';

/** One step up or down within a part; null at its ends. `stycken` are the paragraphs of that part, in order. */
export function moveOp(stycken: readonly Stycke[], index: number, by: -1 | 1): Op | null {
  const stycke = stycken[index];
  const neighbour = stycken[index + by];
  if (!stycke || !neighbour) return null;
  const before = by === -1 ? neighbour.id : stycken[index + 2]?.id ?? null;
  return { kind: 'move', styckeId: stycke.id, delId: stycke.delId, before };
}
