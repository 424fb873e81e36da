import type { Datum } from '../calendar/datum.ts';
import type { Standing } from '../svar/svar.ts';

/** Text as a reader of documents hands it over. Positions in a Reading count UTF-16 units of `text`. */
export interface ReadableText {
  readonly text: string;
  /** Where each page starts in `text`; the first is 0. Absent for formats without pages. */
  readonly pages?: readonly number[];
  /** Running heads and feet that do not stand in `text` (.docx); the diarienummer often stands there. */
  readonly headerFooter: readonly string[];
  /** Lines that the document itself marks as headings or list items (.docx), by their start in `text`, in order. */
  readonly marks?: readonly Mark[];
  readonly kind: 'txt' | 'md' | 'docx' | 'pdf' | 'doc' | 'odt' | 'rtf' | 'html';
}

export interface Mark {
  readonly at: number;
  readonly as: 'heading' | 'item';
  /** 1 is the topmost heading. */
  readonly level: number;
}

/** Position in the original text. `headerFooter` is the index in ReadableText.headerFooter when the quote stands there instead. */
export interface Where {
  readonly start: number;
  readonly end: number;
  readonly page?: number;
  readonly headerFooter?: number;
}

/** `ordagrant`: the text says so in so many words. `tolkat`: a rule or convention was needed; a person should look. */
export type Certainty = 'ordagrant' | 'tolkat';

export interface Field<T> {
  readonly value: T;
  /** Exactly as it stands in the original, line breaks and damage included. */
  readonly quote: string;
  readonly where: Where;
  readonly certainty: Certainty;
}

export type DocumentKind = 'remissmissiv' | 'tjansteutlatande' | 'remissvar' | 'protokollsutdrag' | 'strategi' | 'other';

export type Stance = 'tillstyrker' | 'tillstyrker med synpunkter' | 'avstyrker delvis' | 'avstyrker' | 'avstår' | 'inget att erinra';

export interface PartStance {
  readonly part: string;
  readonly stance: Stance;
}

export interface Diarienummer {
  readonly asWritten: string;
  /** For comparing: no spaces, the separators of its own pattern. */
  readonly normalised: string;
  readonly owner: 'own' | 'sender' | 'other';
}

export interface Recipient {
  /** The name, compound phrases expanded: "A, B och C stadsdelsnämnder" gives three. */
  readonly asWritten: string;
  readonly instansId: string | null;
  /** "samtliga facknämnder" and the like; the members are the register's to fill in. */
  readonly group: string | null;
}

export interface PartialDeadline {
  readonly datum: Datum;
  readonly scope: string;
}

/** A deadline that the text does not settle to a day. Never turned into a date by the reader. */
export interface VagueDeadline {
  readonly form: 'year-missing' | 'relative' | 'week';
  readonly asWritten: string;
}

export interface Person {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface Signer {
  readonly name: string;
  readonly title: string | null;
}

export interface Section {
  readonly heading: string;
  readonly canonical: CanonicalHeading | null;
}

export type CanonicalHeading =
  | 'forslag-till-beslut' | 'sammanfattning' | 'beredning' | 'bakgrund' | 'arendet' | 'synpunkter' | 'bilagor' | 'remissinstanser';

/** A sentence inside an answer that wishes for or asks something. A wish goes the proposal's way, a reservation does not. */
export interface Remark {
  readonly form: 'wish' | 'reservation';
}

export type DoubtCode =
  | 'impossible-date-order' | 'impossible-date' | 'weekday-mismatch' | 'weekend-deadline' | 'holiday-deadline' | 'missing-deadline' | 'year-missing'
  | 'relative-deadline' | 'contradictory-dates' | 'superseded-version' | 'misspelt-body' | 'body-not-in-register' | 'body-not-valid' | 'body-type-mismatch'
  | 'inconsistent-body-name' | 'damaged-dnr' | 'dnr-variant' | 'remiss-dnr-missing' | 'handlaggare-missing' | 'meeting-date-missing'
  | 'forvaltningsgrupp-missing' | 'handover-decision-missing' | 'attachment-missing' | 'attachment-order' | 'part-name-variant' | 'deadline-slack'
  | 'extension-not-granted' | 'outer-deadline' | 'page-furniture' | 'glued-text' | 'duplicate-text' | 'misspelt-word';

/** Something a person should look at. `where` is null when the doubt is about what does not stand in the text. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly quote: string;
  readonly where: Where | null;
  /** What the sentence to the reader needs, by name: dates as "2016-10-17", names as written. */
  readonly data: Readonly<Record<string, string>>;
}

export interface Reading {
  readonly documentKind: Field<DocumentKind>;
  readonly title: Field<string> | null;
  readonly diarienummer: readonly Field<Diarienummer>[];
  /** Numbers of other cases: replaced documents, examples, assignments. */
  readonly otherDiarienummer: readonly Field<Diarienummer>[];
  readonly sender: Field<string> | null;
  readonly addressee: Field<string> | null;
  readonly recipients: readonly Field<Recipient>[];
  /** The list ends in «m fl»: there are more, and nobody knows which. */
  readonly recipientsOpenEnded: boolean;
  readonly deadline: Field<Datum> | null;
  /** "13.00" when the deadline has a clock time. */
  readonly deadlineTime: Field<string> | null;
  readonly vagueDeadline: Field<VagueDeadline> | null;
  readonly originalDeadline: Field<Datum> | null;
  readonly deadlineMoved: boolean;
  readonly extension: Field<Datum> | null;
  /** The original sender's own day, when a nearer body has set an earlier one for its readers; `scope` is whom it is for, or empty. */
  readonly outerDeadline: Field<PartialDeadline> | null;
  readonly partialDeadlines: readonly Field<PartialDeadline>[];
  readonly forvaltningsgrupp: Field<Datum> | null;
  readonly meeting: Field<Datum> | null;
  readonly documentDate: Field<Datum> | null;
  readonly handlaggare: readonly Field<Person>[];
  readonly replyEmails: readonly Field<string>[];
  readonly signers: readonly Field<Signer>[];
  readonly attachments: readonly Field<string>[];
  readonly decisionPoints: readonly Field<string>[];
  readonly immediateJustering: boolean;
  readonly sections: readonly Field<Section>[];
  readonly parts: readonly Field<string>[];
  readonly stance: Field<Stance> | null;
  /** The sentences behind the stance, and the wishes and reservations beside it. */
  readonly stanceEvidence: readonly Field<Stance>[];
  readonly remarks: readonly Field<Remark>[];
  /** What an answer says of single parts of the proposal. */
  readonly partStances: readonly Field<PartStance>[];
  /** Who has decided the answer, as far as the text tells. */
  readonly decidedBy: Field<Standing> | null;
  readonly draftedBy: Field<string> | null;
  /** Who made the proposal that is remitted. */
  readonly proposalBy: Field<string> | null;
  /** Sentences of the document itself that tell what the matter is. */
  readonly summary: readonly Field<string>[];
  readonly doubts: readonly Doubt[];
}
