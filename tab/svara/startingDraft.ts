import type { SvarForm } from '#domain/contract/svar.ts';
import { draftFrom, emptyDraft, type Draft } from './draft.ts';
import type { UnsavedDraft } from './unsavedDraft.ts';

export interface Start {
  readonly draft: Draft;
  /** Somebody at the same instans has saved a newer draft than the one this browser's text continues: the person chooses. */
  readonly other: Draft | null;
}

/** Where writing goes on: this browser's unsaved text, else the product's draft, else an empty form. Nothing is dropped without asking. */
export function startingDraft(form: SvarForm, unsaved: UnsavedDraft | null): Start {
  const saved = form.utkast === null ? null : draftFrom(form, form.utkast);
  if (unsaved === null) return { draft: saved ?? emptyDraft(form), other: null };
  const conflict = saved !== null && unsaved.continues !== form.utkastSavedAt;
  return { draft: unsaved.draft, other: conflict ? saved : null };
}
