import type { Datum, Instant } from '../calendar/datum.ts';
import type { Anstand, Svar, WayOfAnswering } from '../svar/svar.ts';

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
}

export interface Svarsuppdrag {
  readonly id: string;
  readonly utskickId: string;
  readonly arendeId: string;
  readonly instansId: string;
  readonly way: WayOfAnswering | null;
  /** First time anybody at the instans opened it. */
  readonly openedAt: Instant | null;
}

/** A svarsuppdrag with all that hangs on it. */
export interface SvarsuppdragWithSvar extends Svarsuppdrag {
  readonly anstand: readonly Anstand[];
  readonly svar: readonly Svar[];
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
  if (today > effectiveSvarsdatum(utskick, s.anstand)) return 'forsenat';
  return s.openedAt === null ? 'oppet' : 'oppnat';
}
