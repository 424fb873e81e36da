import type { Falt } from '#domain/arende/falt.ts';
import type { DoubtView, FaltView } from '#domain/contract/arenden.ts';

export type FaltMark = 'confirmed' | 'ordagrant' | 'tolkat' | 'see-over';

/** Questions about the field that nobody has settled. */
export const openDoubts = (doubts: readonly DoubtView[], falt: Falt | null): readonly DoubtView[] =>
  doubts.filter((d) => d.falt === falt && d.resolvedBy === null);

/** A field with an open question, or with nothing found, or changed since it was confirmed, must be looked at; else the reader's own certainty. */
export function markOf(view: FaltView, doubts: readonly DoubtView[]): FaltMark {
  if (view.changedSince || openDoubts(doubts, view.falt).length > 0) return 'see-over';
  if (view.confirmed !== null) return 'confirmed';
  return view.proposed === null || view.certainty === null ? 'see-over' : view.certainty;
}

/** "Stämmer" is offered when there is one proposal to agree with: not while two dates contradict each other. */
export function mayAccept(view: FaltView, doubts: readonly DoubtView[]): boolean {
  if (view.proposed === null) return false;
  if (view.confirmed !== null && !view.changedSince) return false;
  return !openDoubts(doubts, view.falt).some((d) => d.choices.length > 0);
}

/** The field where work goes on after `falt`: the next unconfirmed below it, else from the top; null when all are done. */
export function nextOpen(falt: readonly FaltView[], after: Falt): Falt | null {
  const at = falt.findIndex((f) => f.falt === after);
  return [...falt.slice(at + 1), ...falt.slice(0, at + 1)].find((f) => f.confirmed === null)?.falt ?? null;
}

/** One value a row; blank rows and doubles fall away. */
export const valuesFrom = (text: string): string[] => [...new Set(text.split('\n').map((v) => v.trim()).filter((v) => v !== ''))];

export const isList = (falt: Falt): boolean => falt === 'remissinstanser' || falt === 'delar';
