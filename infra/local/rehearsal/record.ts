import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { ContactState, DispatchState, Step } from '#domain/paminnelse/ledger.ts';

/** One call from the bot to the Connector about a card, as the stand-in's own log has it. */
export interface CardCall {
  /** On the business clock. */
  readonly at: Instant;
  readonly kind: 'send' | 'update';
  readonly personAadId: string;
  readonly status: number;
  readonly code: string | null;
  /** Whether the chat was changed, whatever the status said. */
  readonly delivered: boolean;
  readonly activityId: string | null;
  /** From the card itself; null when it carries none. */
  readonly dispatchId: string | null;
  /** Every text of the card. */
  readonly text: string;
}

/** A due contact of the product's ledger with the dispatch that carried it. */
export interface LedgerContact {
  readonly id: string;
  readonly person: string;
  readonly personAadId: string;
  readonly svarsuppdragId: string | null;
  readonly instans: string | null;
  readonly step: Step;
  readonly dueOn: Datum;
  readonly state: ContactState;
  readonly dispatchId: string | null;
  readonly dispatchState: DispatchState | null;
}

export interface RecordedSvar {
  readonly at: Instant;
  readonly instans: string;
  readonly stance: string;
  readonly standing: string;
  readonly legalState: string;
  readonly decidedBy: string | null;
  readonly synpunkter: readonly { readonly del: string | null; readonly text: string }[];
}

export interface RecordedAnstand {
  readonly instans: string;
  readonly askedAt: Instant;
  readonly askedFor: Datum;
  readonly outcome: 'begart' | 'beviljat' | 'avslaget';
  readonly grantedTo: Datum | null;
  readonly decidedAt: Instant | null;
}

/** What a calendar and the scenario's author say ought to come of it, found without the product's own rules. */
export interface Expected {
  /** Reminder days of a nämnd without a calendar, the svarsdatum last. */
  readonly reminderDays: readonly Datum[];
  /** Reminder days from a granted anstånd on, by the name of the instans. */
  readonly afterAnstand: Readonly<Record<string, readonly Datum[]>>;
  /** Instanser whose own calendar decides; before an anstånd their days are not counted here. */
  readonly withCalendar: readonly string[];
  /** Days that stand in a document and must never be used. */
  readonly slips: readonly Datum[];
}

/** Everything a rehearsal has seen, gathered before anything is judged. */
export interface RehearsalRecord {
  readonly scenario: string;
  readonly from: Datum;
  readonly to: Datum;
  readonly arende: string;
  readonly expected: Expected;
  readonly calls: readonly CardCall[];
  /** Cards shown to one person alone in answer to a press. */
  readonly views: readonly { readonly at: Instant; readonly personAadId: string; readonly text: string }[];
  readonly contacts: readonly LedgerContact[];
  readonly svarsuppdrag: readonly { readonly id: string; readonly instans: string; readonly svarsdatum: Datum }[];
  /** The answers that the people of the scenario meant to give. */
  readonly meant: readonly Omit<RecordedSvar, 'legalState'>[];
  readonly svar: readonly RecordedSvar[];
  readonly anstand: readonly RecordedAnstand[];
  /** Svarsdatum: what the documents state, what a person has confirmed, what the utskick carries. */
  readonly svarsdatum: { readonly stated: readonly Datum[]; readonly confirmed: readonly Datum[]; readonly sent: Datum | null };
  /** Contacts that the handläggare has read of under Hem because they were not reached. */
  readonly told: readonly { readonly at: Instant; readonly contactId: string }[];
  /** Entra object ids: who speaks for each instans, and who handles the remiss. */
  readonly peopleOf: Readonly<Record<string, readonly string[]>>;
  readonly handlers: readonly string[];
  readonly documents: readonly { readonly path: string; readonly sha256: string; readonly kind: string }[];
  /** The remissammanställning: what the product noted of it and what lies in the library. */
  readonly word: { readonly path: string; readonly notedSha256: string; readonly sha256: string; readonly text: string } | null;
}

export const isPaminnelse = (contact: Pick<LedgerContact, 'step'>): boolean => contact.step.startsWith('paminnelse-');

/** Could this call have put a card in the chat? A 429 and a definitive no did not; anything unclear may have. */
export const mayHaveArrived = (call: CardCall): boolean => call.delivered || call.status < 400 || call.status === 408 || call.status === 412 || call.status >= 500;

/** When the instans first answered, or null. */
export function answeredAt(r: Pick<RehearsalRecord, 'svar'>, instans: string | null): Instant | null {
  return r.svar.filter((s) => s.instans === instans).map((s) => s.at).sort()[0] ?? null;
}

/** The day that counted for the instans at that moment: the latest granted anstånd, else the confirmed day. */
export function svarsdatumAt(r: Pick<RehearsalRecord, 'anstand' | 'svarsdatum'>, instans: string | null, at: Instant): Datum | null {
  const granted = r.anstand.filter((a) => a.instans === instans && a.outcome === 'beviljat' && a.decidedAt !== null && a.decidedAt <= at).flatMap((a) => a.grantedTo ?? []);
  return [...granted].sort().at(-1) ?? r.svarsdatum.sent;
}
