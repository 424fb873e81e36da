import type { Datum, Instant } from '../calendar/datum.ts';
import type { Anstand, Svar, WayOfAnswering } from '../svar/svar.ts';
import type { SentProtokollsutdrag, Utfall } from '../svar/utfall.ts';
import type { Wish } from './choice.ts';

/** A remiss is one kind of ärende; the yearly account, an approval and a visit report are to come on the same chain. */
export type ArendeKind = 'remiss';

/** The row of stages that a person sees, left to right. */
export const STAGES = ['granska', 'hinner', 'skicka', 'svar', 'sammanstall', 'beslut'] as const;
export type Stage = (typeof STAGES)[number];

export interface Arende {
  readonly id: string;
  readonly kind: ArendeKind;
  /** The library folder whose documents belong to it; "" for a document at the root, which is then its own ärende by `rootItemId`. */
  readonly folder: string;
  readonly registeredAt: Instant;
  /** Who is responsible at the sending body; null until somebody takes it. */
  readonly handlaggareId: string | null;
  readonly closedAt: Instant | null;
  /** Marked as secret: nothing of it is shown in chat (domain/permissions/visibleInChat.ts). */
  readonly secret?: boolean;
}

/** A part of the proposal that answers speak about ("Omvärldsbevakning"). */
export interface Del {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
}

export interface Utskick {
  readonly id: string;
  readonly arendeId: string;
  readonly svarsdatum: Datum;
  readonly title: string;
  readonly diarienummer: string;
  readonly senderName: string;
  readonly delar: readonly Del[];
  readonly sentAt: Instant;
  readonly sentBy: string;
  readonly state: 'skickat' | 'stangt' | 'atertaget';
  /** The yttrande goes to fullmäktige, so nobody may answer by delegation. */
  readonly toFullmaktige?: boolean;
  /** It had been sent in another way before it was put in here: no first card went out. */
  readonly elsewhere?: boolean;
  /** Handlingar that lay in the folder by then belong to it; the moment of sending when nothing has been corrected. */
  readonly handlingarAt?: Instant | null;
  /** A remiss from outside: when our own answer is due there. `svarsdatum` is then the earlier day by which the instanser answer to us. */
  readonly externalDay?: Datum | null;
  /** An underremiss: the svarsuppdrag whose instans has sent it on to its own. */
  readonly parentSvarsuppdragId?: string | null;
  /** How many times it has been corrected. */
  readonly revision?: number;
}

export interface Svarsuppdrag {
  readonly id: string;
  readonly utskickId: string;
  readonly arendeId: string;
  readonly instansId: string;
  readonly way: WayOfAnswering | null;
  /** First time anybody at the instans opened it. */
  readonly openedAt: Instant | null;
  /** The sammanträde that its matter is brought to, once that is known. */
  readonly meetingOn?: Datum | null;
  /** How the sender would like it answered; null leaves it to the instans. */
  readonly wish?: Wish | null;
  /** Answered in another way on that day, before the remiss was put in here: its words are not in Yttra. */
  readonly answeredOn?: Datum | null;
}

/** Nothing more is waited for: a svar has come, here or in another way. */
export const isAnswered = (u: Pick<SvarsuppdragWithSvar, 'svar' | 'answeredOn'>): boolean => u.svar.length > 0 || (u.answeredOn ?? null) !== null;

/** A svarsuppdrag with all that hangs on it. */
export interface SvarsuppdragWithSvar extends Svarsuppdrag {
  readonly anstand: readonly Anstand[];
  readonly svar: readonly Svar[];
  /** How it went in the nämnd, meeting by meeting, latest last. */
  readonly utfall?: readonly Utfall[];
  readonly protokollsutdrag?: SentProtokollsutdrag | null;
}

/** The day that counts for this instans: the latest granted anstånd, else the day of the utskick. */
export function effectiveSvarsdatum(utskick: Pick<Utskick, 'svarsdatum'>, anstand: readonly Anstand[]): Datum {
  return anstand.reduce<Datum>(
    (day, a) => (a.outcome === 'beviljat' && a.grantedTo !== null && a.grantedTo > day ? a.grantedTo : day),
    utskick.svarsdatum,
  );
}

export type SvarsuppdragStatus = 'oppet' | 'oppnat' | 'besvarat' | 'avstatt' | 'forsenat';

export function statusOf(s: SvarsuppdragWithSvar, utskick: Pick<Utskick, 'svarsdatum'>, today: Datum): SvarsuppdragStatus {
  const last = s.svar.at(-1);
  if (last) return last.stance === 'avstar' ? 'avstatt' : 'besvarat';
  if (isAnswered(s)) return 'besvarat';
  if (today > effectiveSvarsdatum(utskick, s.anstand)) return 'forsenat';
  return s.openedAt === null ? 'oppet' : 'oppnat';
}
