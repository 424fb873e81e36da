import type { Datum, Instant } from '../calendar/datum.ts';

/** A step that counts working days down to a day; which of them are used is a setting. */
export type PaminnelseStep =
  | 'paminnelse-30' | 'paminnelse-20' | 'paminnelse-15' | 'paminnelse-10' | 'paminnelse-5' | 'paminnelse-3' | 'paminnelse-2' | 'paminnelse-1' | 'paminnelse-0';

/** Why a person is contacted. One card may carry several. */
export type Step =
  | 'ny-remiss' | PaminnelseStep | 'inte-oppnad' | 'paminn-vald' | 'paminn-nu' | 'efterfragan'
  | 'namnd-utfall' | 'beslut-andrat' | 'protokollsutdrag' | 'morgon'
  | 'anstand-beslut' | 'granska' | 'anstand-begart' | 'svar-inkommet' | 'dokument-klart' | 'rattelse' | 'prov';

export type ContactState = 'planned' | 'carried' | 'superseded' | 'cancelled';
export type DispatchState = 'planned' | 'sending' | 'delivered' | 'refused' | 'unknown' | 'superseded' | 'cancelled';

export interface DueContact {
  readonly id: string;
  readonly arendeId: string;
  readonly svarsuppdragId: string | null;
  readonly instansId: string | null;
  readonly personId: string;
  readonly step: Step;
  readonly dueOn: Datum;
  /** A person pressed for it: it does not wait for office hours. */
  readonly atOnce: boolean;
  readonly state: ContactState;
  readonly dispatchId: string | null;
  /** Ids, dates and links that the card needs and that cannot be derived when it is drawn. */
  readonly data: Readonly<Record<string, string>>;
  readonly plannedAt: Instant;
}

export interface Dispatch {
  readonly id: string;
  readonly personId: string;
  readonly day: Datum;
  readonly number: number;
  readonly state: DispatchState;
  readonly attempts: number;
  readonly sentAt: Instant | null;
  readonly activityId: string | null;
  readonly conversationId: string | null;
  readonly serviceUrl: string | null;
  readonly code: string | null;
  readonly cause: string | null;
}
