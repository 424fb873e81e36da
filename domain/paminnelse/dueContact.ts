import type { Datum, Instant } from '../calendar/datum.ts';
import type { DueContact, Step } from './ledger.ts';

export interface ContactDraft {
  readonly arendeId: string;
  readonly svarsuppdragId: string | null;
  readonly instansId: string | null;
  readonly personId: string;
  readonly step: Step;
  /** What makes this one different from another of the same step: the svarsdatum that a reminder counts from, the id of an anstånd. */
  readonly occasion: string;
  readonly dueOn: Datum;
  readonly atOnce: boolean;
  readonly data: Readonly<Record<string, string>>;
}

/** A planned contact. The id is made of what it is about, so that planning the same thing twice collides instead of sending twice. */
export function dueContact(hash: (text: string) => string, draft: ContactDraft, plannedAt: Instant): DueContact {
  const { occasion, ...rest } = draft;
  const key = [draft.arendeId, draft.svarsuppdragId ?? '', draft.instansId ?? '', draft.personId, draft.step, occasion].join('|');
  return { ...rest, id: `kontakt_${hash(key).slice(0, 32)}`, state: 'planned', dispatchId: null, plannedAt };
}
