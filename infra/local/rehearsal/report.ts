import type { Datum, Instant } from '#domain/calendar/datum.ts';
import { instantAt } from '#domain/calendar/stockholm.ts';
import { judge, type Verdict } from './judge.ts';
import type { LedgerContact, RecordedAnstand, RecordedSvar, RehearsalRecord } from './record.ts';

export interface ReportedCard {
  readonly at: Instant;
  readonly person: string;
  readonly instans: string | null;
  readonly arende: string;
  readonly step: string;
  /** What the product knows. `arrived` is what the Connector knows. */
  readonly outcome: string;
  readonly activityId: string | null;
  readonly arrived: boolean;
  readonly dispatchId: string | null;
  /** POSTs made: more than one only after a 429, none when it was known beforehand that nobody could be reached. */
  readonly posts: number;
}

/** The file that `npm run rehearse` writes. Names and shapes are stable. */
export interface Report {
  readonly scenario: string;
  readonly from: Datum;
  readonly to: Datum;
  readonly cards: readonly ReportedCard[];
  readonly answers: readonly RecordedSvar[];
  readonly anstand: readonly RecordedAnstand[];
  readonly documents: RehearsalRecord['documents'];
  readonly invariants: readonly Verdict[];
  readonly ok: boolean;
}

export function reportOf(r: RehearsalRecord): Report {
  const invariants = judge(r);
  return {
    scenario: r.scenario, from: r.from, to: r.to,
    cards: r.contacts.filter((c) => c.state === 'carried').map((c) => cardOf(r, c)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.person.localeCompare(b.person, 'sv'))),
    answers: r.svar, anstand: r.anstand, documents: r.documents, invariants, ok: invariants.every((i) => i.ok),
  };
}

function cardOf(r: RehearsalRecord, c: LedgerContact): ReportedCard {
  const posts = r.calls.filter((call) => call.kind === 'send' && call.dispatchId === c.dispatchId);
  const arrived = posts.find((call) => call.delivered);
  return {
    at: posts.at(-1)?.at ?? instantAt(c.dueOn, '09:00'), person: c.person, instans: c.instans, arende: r.arende, step: c.step, outcome: c.dispatchState ?? 'planned',
    activityId: arrived?.activityId ?? null, arrived: arrived !== undefined, dispatchId: c.dispatchId, posts: posts.length,
  };
}
