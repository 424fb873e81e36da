import type { Preview } from '#domain/contract/arenden.ts';
import type { Wish } from '#domain/arende/choice.ts';

/** What is chosen, in the shape that is sent; the revision is put on when it goes. */
export interface Chosen {
  readonly leftOut: readonly { readonly instansId: string; readonly reason: string | null }[];
  readonly added: readonly string[];
  readonly wishes: readonly { readonly instansId: string; readonly wish: Wish }[];
  /** Null while it is as the handlingar say. */
  readonly toFullmaktige: boolean | null;
}

export function chosenIn(p: Preview): Chosen {
  const isAdded = (group: number): boolean => p.groups[group]?.kind === 'added';
  return {
    leftOut: p.leftOut.map(({ instansId, reason }) => ({ instansId, reason })),
    added: [...p.rows, ...p.leftOut].filter((r) => isAdded(r.group)).map((r) => r.instansId),
    wishes: p.rows.flatMap((r) => (r.wish === null ? [] : [{ instansId: r.instansId, wish: r.wish }])),
    toFullmaktige: p.fullmaktige.chosen === (p.fullmaktige.point !== null) ? null : p.fullmaktige.chosen,
  };
}

/** Unticked or ticked. What was added by hand and is unticked goes back to the register. */
export function pick(c: Chosen, instansId: string, on: boolean): Chosen {
  if (!on && c.added.includes(instansId)) return { ...c, added: c.added.filter((id) => id !== instansId), wishes: c.wishes.filter((w) => w.instansId !== instansId) };
  const leftOut = c.leftOut.filter((l) => l.instansId !== instansId);
  return { ...c, leftOut: on ? leftOut : [...leftOut, { instansId, reason: null }] };
}

export const pickAll = (c: Chosen, instansIds: readonly string[], on: boolean): Chosen => instansIds.reduce((all, id) => (all.leftOut.some((l) => l.instansId === id) === on ? pick(all, id, on) : all), c);

export const giveReason = (c: Chosen, instansId: string, reason: string): Chosen =>
  ({ ...c, leftOut: c.leftOut.map((l) => (l.instansId === instansId ? { ...l, reason: reason.trim() === '' ? null : reason.trim() } : l)) });

export const addAll = (c: Chosen, instansIds: readonly string[]): Chosen => ({ ...c, added: [...new Set([...c.added, ...instansIds])], leftOut: c.leftOut.filter((l) => !instansIds.includes(l.instansId)) });

export function wishAll(c: Chosen, instansIds: readonly string[], wish: Wish | null): Chosen {
  const others = c.wishes.filter((w) => !instansIds.includes(w.instansId));
  return { ...c, wishes: wish === null ? others : [...others, ...instansIds.map((instansId) => ({ instansId, wish }))] };
}

/** The one wish that all have, or null where nobody has one; `each` when they differ. */
export function commonWish(p: Preview): Wish | 'none' | 'each' {
  const wishes = new Set(p.rows.map((r) => r.wish));
  const [only] = wishes;
  return wishes.size > 1 ? 'each' : (only ?? 'none');
}

export interface Group {
  readonly kind: Preview['groups'][number]['kind'];
  readonly title: string;
  /** By name, so that nobody moves when it is unticked. */
  readonly rows: readonly ({ readonly instansId: string; readonly instans: string; readonly row: Preview['rows'][number] | null; readonly reason: string | null })[];
}

/** The lines of the page: each written group by itself, all that are named one by one together, and what was added. */
export function groupsIn(p: Preview): readonly Group[] {
  const of = (wanted: (index: number) => boolean): Group['rows'] => [
    ...p.rows.filter((r) => wanted(r.group)).map((row) => ({ instansId: row.instansId, instans: row.instans, row, reason: null })),
    ...p.leftOut.filter((l) => wanted(l.group)).map((l) => ({ instansId: l.instansId, instans: l.instans, row: null, reason: l.reason })),
  ].sort((a, b) => a.instans.localeCompare(b.instans, 'sv'));
  const groups: Group[] = p.groups.flatMap(({ kind, title }, i): Group[] => (kind === 'group' ? [{ kind, title, rows: of((g) => g === i) }] : []));
  for (const kind of ['one', 'added'] as const) {
    const rows = of((g) => p.groups[g]?.kind === kind);
    if (rows.length > 0) groups.push({ kind, title: '', rows });
  }
  return groups;
}

/** Groups of the register that have somebody left to add, by name. */
export function groupsToAdd(p: Preview): readonly { readonly name: string; readonly ids: readonly string[] }[] {
  const names = [...new Set(p.others.flatMap((o) => o.groups))].sort((a, b) => a.localeCompare(b, 'sv'));
  return names.map((name) => ({ name, ids: p.others.filter((o) => o.groups.includes(name)).map((o) => o.instansId) })).filter((g) => g.ids.length > 1);
}
