/** A merged paragraph: its text, where it stands, and the synpunkter it carries. */
export interface Stycke {
  readonly id: string;
  /** The del it stands under; null is "Övrigt". */
  readonly delId: string | null;
  readonly text: string;
  /** Ids of the synpunkter behind it; never empty. */
  readonly sources: readonly string[];
}

/** The whole merge. The order of the array is the order within each del. */
export interface Sammanstallning {
  readonly stycken: readonly Stycke[];
  /** Synpunkter that the handläggare has taken out of the running text; they still stand in the appendix. */
  readonly setAside: readonly string[];
}

export interface Placeable {
  readonly id: string;
  readonly delId: string | null;
  readonly text: string;
}

export type Op =
  | { readonly kind: 'move'; readonly styckeId: string; readonly delId: string | null; readonly before: string | null }
  | { readonly kind: 'edit'; readonly styckeId: string; readonly text: string }
  | { readonly kind: 'join'; readonly styckeId: string; readonly intoId: string; readonly text: string }
  | { readonly kind: 'split'; readonly styckeId: string; readonly first: string; readonly second: string; readonly newId: string }
  | { readonly kind: 'place'; readonly synpunktId: string; readonly delId: string | null; readonly text: string; readonly newId: string }
  | { readonly kind: 'setAside'; readonly styckeId: string };

export const EMPTY: Sammanstallning = { stycken: [], setAside: [] };

/** The first merge: every synpunkt as its own paragraph under its own del. */
export function sammanstall(synpunkter: readonly Placeable[]): Sammanstallning {
  return synpunkter.reduce(placeNew, EMPTY);
}

/** Adds synpunkter that came after the merge was begun, and drops what no longer counts (a superseded answer). */
export function reconcile(model: Sammanstallning, synpunkter: readonly Placeable[]): Sammanstallning {
  const alive = new Set(synpunkter.map((s) => s.id));
  const kept: Sammanstallning = {
    stycken: model.stycken
      .map((s) => ({ ...s, sources: s.sources.filter((id) => alive.has(id)) }))
      .filter((s) => s.sources.length > 0),
    setAside: model.setAside.filter((id) => alive.has(id)),
  };
  const known = new Set([...kept.stycken.flatMap((s) => s.sources), ...kept.setAside]);
  return synpunkter.filter((s) => !known.has(s.id)).reduce(placeNew, kept);
}

function placeNew(model: Sammanstallning, s: Placeable): Sammanstallning {
  return { ...model, stycken: [...model.stycken, { id: `stycke_${s.id}`, delId: s.delId, text: s.text, sources: [s.id] }] };
}

/** One edit. An op that names a paragraph no longer there changes nothing. */
export function apply(model: Sammanstallning, op: Op): Sammanstallning {
  switch (op.kind) {
    case 'place':
      return {
        setAside: model.setAside.filter((id) => id !== op.synpunktId),
        stycken: [...model.stycken, { id: op.newId, delId: op.delId, text: op.text, sources: [op.synpunktId] }],
      };
    case 'edit':
      return withStycke(model, op.styckeId, (s) => [{ ...s, text: op.text }]);
    case 'split':
      return withStycke(model, op.styckeId, (s) => [{ ...s, text: op.first }, { ...s, id: op.newId, text: op.second }]);
    case 'setAside':
      return setAside(model, op.styckeId);
    case 'join':
      return join(model, op.styckeId, op.intoId, op.text);
    case 'move':
      return move(model, op.styckeId, op.delId, op.before);
    default:
      return op satisfies never;
  }
}

function withStycke(model: Sammanstallning, id: string, change: (s: Stycke) => readonly Stycke[]): Sammanstallning {
  return { ...model, stycken: model.stycken.flatMap((s) => (s.id === id ? change(s) : [s])) };
}

function setAside(model: Sammanstallning, id: string): Sammanstallning {
  const gone = model.stycken.find((s) => s.id === id);
  if (!gone) return model;
  const rest = model.stycken.filter((s) => s.id !== id);
  const stillPlaced = new Set(rest.flatMap((s) => s.sources));
  return { stycken: rest, setAside: [...model.setAside, ...gone.sources.filter((s) => !stillPlaced.has(s) && !model.setAside.includes(s))] };
}

function join(model: Sammanstallning, id: string, intoId: string, text: string): Sammanstallning {
  const from = model.stycken.find((s) => s.id === id);
  if (!from || id === intoId || !model.stycken.some((s) => s.id === intoId)) return model;
  const rest = { ...model, stycken: model.stycken.filter((s) => s.id !== id) };
  return withStycke(rest, intoId, (s) => [{ ...s, text, sources: [...new Set([...s.sources, ...from.sources])] }]);
}

function move(model: Sammanstallning, id: string, delId: string | null, before: string | null): Sammanstallning {
  const from = model.stycken.find((s) => s.id === id);
  if (!from || before === id) return model;
  const rest = model.stycken.filter((s) => s.id !== id);
  const at = before === null ? rest.length : rest.findIndex((s) => s.id === before);
  const index = at < 0 ? rest.length : at;
  return { ...model, stycken: [...rest.slice(0, index), { ...from, delId }, ...rest.slice(index)] };
}

/** Synpunkter that stand neither in a paragraph nor among those set aside. A Word file is refused while there are any. */
export function unplaced(model: Sammanstallning, synpunkter: readonly Placeable[]): readonly string[] {
  const known = new Set([...model.stycken.flatMap((s) => s.sources), ...model.setAside]);
  return synpunkter.filter((s) => !known.has(s.id)).map((s) => s.id);
}
