import type { SvarForm } from '#domain/contract/svar.ts';
import { asSvarInput, checkSvar, type Stance, type Standing, type SvarFault, type SvarInput, type UtkastInput, type WayOfAnswering } from '#domain/svar/svar.ts';

/** An answer while it is being written. Choices start empty: a ready-made one would be our opinion, not theirs. */
export interface Draft {
  /** The form's own mark: the same form handed in twice is one answer. */
  readonly formInstance: string;
  readonly stance: Stance | null;
  readonly standing: Standing | null;
  readonly decidedBy: string;
  /** Text for each part, by its id; "" is what concerns the whole. */
  readonly texts: Readonly<Record<string, string>>;
}

type Given = Pick<UtkastInput, 'stance' | 'standing' | 'decidedBy' | 'synpunkter'>;

export const emptyDraft = (form: SvarForm): Draft => ({ formInstance: form.formInstance, stance: null, standing: form.way === null ? null : standingFor(form.way), decidedBy: '', texts: {} });

/** Something given before (a saved draft, a handed-in answer) as a draft of this form. Text on a part that is gone moves to the whole. */
export function draftFrom(form: SvarForm, given: Given): Draft {
  const known = new Set(form.delar.map((d) => d.id));
  const texts: Record<string, string> = {};
  for (const { delId, text } of given.synpunkter) {
    const key = delId !== null && known.has(delId) ? delId : '';
    texts[key] = texts[key] ? `${texts[key]}\n\n${text}` : text;
  }
  return { formInstance: form.formInstance, stance: given.stance, standing: given.standing, decidedBy: given.decidedBy ?? '', texts };
}

/** What is saved as a draft, however little is filled in. Empty texts are left out. */
export function utkastFrom(draft: Draft): UtkastInput {
  const synpunkter = Object.entries(draft.texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([key, text]) => ({ delId: key === '' ? null : key, text }));
  return { formInstance: draft.formInstance, stance: draft.stance, standing: draft.standing, decidedBy: draft.decidedBy.trim() === '' ? null : draft.decidedBy.trim(), synpunkter };
}

/** What is handed in; null while stance or standing is not chosen. */
export const inputFrom = (draft: Draft): SvarInput | null => asSvarInput(utkastFrom(draft));

export type DraftFault = SvarFault | 'stance-missing' | 'standing-missing';

/** Why it cannot be handed in yet, by the same rule as the product's own. */
export function faultsOf(draft: Draft, delIds: readonly string[]): readonly DraftFault[] {
  const chosen: DraftFault[] = [];
  if (draft.stance === null) chosen.push('stance-missing');
  if (draft.standing === null) chosen.push('standing-missing');
  const input = inputFrom(draft);
  return input === null ? chosen : checkSvar(input, delIds);
}

/** True when the answer must say who decided: the rule is asked, not repeated. */
export function needsDecision(draft: Draft): boolean {
  return faultsOf({ ...draft, stance: draft.stance ?? 'tillstyrker', standing: draft.standing ?? 'forvaltningen', decidedBy: '' }, Object.keys(draft.texts)).includes('decided-by-missing');
}

/** Who stands behind an answer given in that way; the person can say otherwise. */
export function standingFor(way: WayOfAnswering): Standing | null {
  if (way === 'namnden') return 'namnden';
  if (way === 'delegation') return 'pa-namndens-vagnar';
  return way === 'forvaltningen' || way === 'forslag-forst' ? 'forvaltningen' : null;
}

export const hasContent = (draft: Draft): boolean => draft.stance !== null || draft.decidedBy.trim() !== '' || Object.values(draft.texts).some((t) => t.trim() !== '');
