import type { Arende, Svarsuppdrag, SvarsuppdragWithSvar, Utskick } from '#domain/arende/arende.ts';
import type { Correction } from '#domain/arende/correction.ts';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { Anstand, WayOfAnswering } from '#domain/svar/svar.ts';
import type { SentProtokollsutdrag, Utfall } from '#domain/svar/utfall.ts';

/** A svarsuppdrag with the utskick and the ärende that it belongs to. */
export interface RemissRow {
  readonly uppdrag: SvarsuppdragWithSvar;
  readonly utskick: Utskick;
  readonly arende: Arende;
}

export interface UtskickStore {
  /** `exists` when a sent one already stands for the ärende: pressed twice it is created once. */
  create(utskick: Utskick, svarsuppdrag: readonly Svarsuppdrag[]): Promise<'created' | 'exists'>;
  /** The utskick in force for the ärende (sent or closed), or null. */
  ofArende(arendeId: string): Promise<Utskick | null>;
  /** The underremisser in force of those svarsuppdrag, sent ones first. */
  underOf(svarsuppdragIds: readonly string[]): Promise<readonly Utskick[]>;
  byId(id: string): Promise<Utskick | null>;
  /** With anstånd (oldest first) and svar with synpunkter (version order). */
  svarsuppdragOf(utskickId: string): Promise<readonly SvarsuppdragWithSvar[]>;
  svarsuppdrag(id: string): Promise<SvarsuppdragWithSvar | null>;
  lockSvarsuppdrag(id: string): Promise<SvarsuppdragWithSvar | null>;
  remiss(svarsuppdragId: string): Promise<RemissRow | null>;
  /** Waits for whoever else writes about the svarsuppdrag, and lets nobody else do so until the transaction ends. */
  lockRemiss(svarsuppdragId: string): Promise<RemissRow | null>;
  /** What the instanser have been asked, in the order it was sent. */
  remisserOf(instansIds: readonly string[]): Promise<readonly RemissRow[]>;
  setWay(id: string, way: WayOfAnswering): Promise<void>;
  /** The sammanträde that the matter is brought to; null when it goes to none. */
  setMeeting(id: string, meetingOn: Datum | null): Promise<void>;
  addUtfall(utfall: Utfall): Promise<void>;
  /** Keeps the first time. */
  markProtokollsutdrag(id: string, sent: SentProtokollsutdrag): Promise<void>;
  /** Keeps the first time. */
  markOpened(id: string, at: Instant): Promise<void>;
  addAnstand(anstand: Anstand): Promise<'added' | 'one-open-already'>;
  anstand(id: string): Promise<Anstand | null>;
  /** Only an asked one can be decided; false when it already was. */
  decideAnstand(anstand: Anstand): Promise<boolean>;
  /** The new values of the utskick, its parts and its revision; parts that are no longer there are kept out of sight, because synpunkter may speak of them. */
  correct(utskick: Utskick, correction: Correction): Promise<void>;
  correction(id: string): Promise<Correction | null>;
  /** Oldest first. */
  correctionsOf(utskickId: string): Promise<readonly Correction[]>;
  setState(utskickId: string, state: Utskick['state']): Promise<void>;
}
