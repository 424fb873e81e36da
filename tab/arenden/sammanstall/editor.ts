import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import { apply, reconcile, type Op, type Placeable, type Sammanstallning } from '#domain/sammanstallning/sammanstallning.ts';
import { rebase, type Clash } from './rebase.ts';

/** The merge on screen. `base` is what the product has saved as `revision`; `model` is that with one's own changes. */
export interface Editor {
  readonly revision: number;
  readonly base: Sammanstallning;
  readonly model: Sammanstallning;
  /** What Ångra goes back to, latest last. */
  readonly past: readonly Sammanstallning[];
  /** The paragraph being written in: its keystrokes are one step for Ångra. */
  readonly writing: string | null;
  readonly clashes: readonly Clash[];
  readonly orderLost: boolean;
  /** Somebody else's changes were brought in since the person last acknowledged. */
  readonly merged: boolean;
}

/** What is kept in the browser until it is saved. */
export type Unsaved = Pick<Editor, 'revision' | 'base' | 'model' | 'clashes'>;
type View = Pick<SammanstallningView, 'revision' | 'model' | 'synpunkter'>;

const PAST_LIMIT = 200;

export const sameModel = (a: Sammanstallning, b: Sammanstallning): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
export const isDirty = (e: Editor): boolean => !sameModel(e.base, e.model);

/** Opens what the product has, and on top of it what this browser had not yet saved. */
export function open(view: View, unsaved: Unsaved | null): Editor {
  const base = reconcile(view.model, view.synpunkter);
  const fresh: Editor = { revision: view.revision, base, model: base, past: [], writing: null, clashes: unsaved?.clashes ?? [], orderLost: false, merged: false };
  if (unsaved === null) return fresh;
  return incoming({ ...fresh, revision: unsaved.revision, base: unsaved.base, model: unsaved.model }, view);
}

export function act(e: Editor, op: Op): Editor {
  const model = apply(e.model, op);
  if (sameModel(model, e.model)) return e;
  const goesOn = op.kind === 'edit' && e.writing === op.styckeId;
  return { ...e, merged: false, orderLost: false, model, past: goesOn ? e.past : [...e.past, e.model].slice(-PAST_LIMIT), writing: op.kind === 'edit' ? op.styckeId : null };
}

export function undo(e: Editor): Editor {
  const last = e.past.at(-1);
  return last === undefined ? e : { ...e, model: last, past: e.past.slice(0, -1), writing: null };
}

/** The product has stored `sent`; what was changed meanwhile is still to be saved. */
export const saved = (e: Editor, sent: Sammanstallning, revision: number): Editor => ({ ...e, revision, base: sent });

/** The product has something else than before: a new answer, or what somebody else saved. */
export function incoming(e: Editor, view: View): Editor {
  const theirs = reconcile(view.model, view.synpunkter);
  if (view.revision === e.revision) return withSynpunkter(e, view.synpunkter);
  if (!isDirty(e)) return { ...e, revision: view.revision, base: theirs, model: theirs, past: [], writing: null };
  const r = rebase(e.base, e.model, theirs, view.synpunkter);
  return {
    revision: view.revision, base: theirs, model: r.model, past: [], writing: null,
    clashes: [...e.clashes.filter((c) => !r.clashes.some((n) => n.id === c.id)), ...r.clashes], orderLost: r.orderLost, merged: true,
  };
}

function withSynpunkter(e: Editor, synpunkter: readonly Placeable[]): Editor {
  const model = reconcile(e.model, synpunkter);
  return sameModel(model, e.model) ? e : { ...e, base: reconcile(e.base, synpunkter), model, past: e.past.map((p) => reconcile(p, synpunkter)) };
}
