import { reconcile, type Placeable, type Sammanstallning, type Stycke } from '#domain/sammanstallning/sammanstallning.ts';

/** A paragraph that two people changed differently. Null: that person had removed it. */
export interface Clash {
  readonly id: string;
  readonly mine: Stycke | null;
  readonly theirs: Stycke | null;
}

export interface Rebased {
  readonly model: Sammanstallning;
  readonly clashes: readonly Clash[];
  /** Both had changed the order, differently; theirs stands. */
  readonly orderLost: boolean;
}

/**
 * Brings what I have changed since `base` together with what somebody else saved meanwhile.
 * A paragraph only one of us touched gets that change; where both did, theirs stands and mine comes back as a clash.
 * No synpunkt is lost whatever the two have done: what would fall between is placed anew.
 */
export function rebase(base: Sammanstallning, mine: Sammanstallning, theirs: Sammanstallning, synpunkter: readonly Placeable[]): Rebased {
  const [b, m, t] = [byId(base), byId(mine), byId(theirs)];
  const clashes: Clash[] = [];
  const chosen = new Map<string, Stycke>();
  for (const id of new Set([...t.keys(), ...m.keys(), ...b.keys()])) {
    const [was, my, their] = [b.get(id), m.get(id), t.get(id)];
    const clash = !same(my, their) && !same(was, my) && !same(was, their);
    if (clash) clashes.push({ id, mine: my ?? null, theirs: their ?? null });
    const wins = !clash && same(was, their) ? my : their;
    if (wins) chosen.set(id, wins);
  }
  const iMoved = reordered(base, mine);
  const theyMoved = reordered(base, theirs);
  const ids = iMoved && !theyMoved ? weave(mine, theirs) : weave(theirs, mine);
  const stycken = ids.flatMap((id) => chosen.get(id) ?? []);
  const placed = new Set(stycken.flatMap((s) => s.sources));
  const model = { stycken, setAside: mergeSetAside(base, mine, theirs).filter((id) => !placed.has(id)) };
  return { model: reconcile(model, synpunkter), clashes, orderLost: iMoved && theyMoved && reordered(mine, theirs) };
}

const byId = (s: Sammanstallning): ReadonlyMap<string, Stycke> => new Map(s.stycken.map((p) => [p.id, p]));

function same(a: Stycke | undefined, b: Stycke | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.text === b.text && a.delId === b.delId && a.sources.length === b.sources.length && a.sources.every((s) => b.sources.includes(s));
}

function reordered(from: Sammanstallning, to: Sammanstallning): boolean {
  const inTo = new Set(to.stycken.map((s) => s.id));
  const inFrom = new Set(from.stycken.map((s) => s.id));
  const before = from.stycken.filter((s) => inTo.has(s.id)).map((s) => s.id);
  const after = to.stycken.filter((s) => inFrom.has(s.id)).map((s) => s.id);
  return before.some((id, i) => id !== after[i]);
}

/** The order of the first, with what only the second has standing after what it stood after there. */
function weave(spine: Sammanstallning, other: Sammanstallning): readonly string[] {
  const ids = spine.stycken.map((s) => s.id);
  let after = -1;
  for (const { id } of other.stycken) {
    const at = ids.indexOf(id);
    if (at >= 0) after = at;
    else ids.splice(++after, 0, id);
  }
  return ids;
}

function mergeSetAside(base: Sammanstallning, mine: Sammanstallning, theirs: Sammanstallning): readonly string[] {
  const added = mine.setAside.filter((id) => !base.setAside.includes(id));
  const removed = base.setAside.filter((id) => !mine.setAside.includes(id));
  return [...new Set([...theirs.setAside, ...added])].filter((id) => !removed.includes(id));
}
