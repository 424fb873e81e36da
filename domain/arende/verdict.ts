import { hinnerVi, JUSTERING_DAYS } from '../calendar/hinnerVi.ts';
import { addDays, daysBetween, type Datum } from '../calendar/datum.ts';
import { longDate } from '../calendar/format.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import { heirOf } from '../register/heirOf.ts';
import { bodyKindOf, type Register, type Sammantrade } from '../register/register.ts';
import { verdictSv } from '../texts/verdict.sv.ts';
import type { VerdictKind } from './verdicts.ts';

export interface Verdict {
  readonly verdict: VerdictKind;
  /** The Swedish sentences, with the dates that decide it. */
  readonly text: string;
  /** The meeting that decides it; null when none is known. */
  readonly sammantrade: Sammantrade | null;
  /** The day to ask for when it is too late: the working day after the meeting, its paragraph approved at once. Otherwise null. */
  readonly anstandTo: Datum | null;
  /** The sentence for the proposed decision and why it must stand there; null where ordinary justering is quick enough. */
  readonly ready: ReadyClause | null;
}

export interface ReadyClause {
  readonly clause: string;
  readonly reason: string;
}

/** The coming meetings that a matter can still be brought to: one whose stop date has passed is of no use. Earliest first. */
export function openMeetings(register: Register, instansId: string, today: Datum): readonly Sammantrade[] {
  return meetingsOf(register, instansId, today).filter((s) => s.on >= today && (s.stopDate === null || s.stopDate >= today));
}

/** All its meetings, and its heir's, earliest first. */
export function meetingsOf(register: Register, instansId: string, today: Datum): readonly Sammantrade[] {
  const heir = heirOf(register, instansId, today);
  return register.sammantraden.filter((s) => s.instansId === instansId || s.instansId === heir).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The day a decision of that meeting can be with the sender at the earliest. */
export const dayAfter = (meeting: Datum): Datum => addWorkingDays(meeting, 1);

/**
 * How the instans stands to its day, seen from its own calendar: the last meeting in time decides, else the next one after. `decidesOn` is the
 * meeting that its matter has been brought to already: then that one counts, although its stop date has passed.
 */
export function verdictFor(register: Register, instansId: string, svarsdatum: Datum, today: Datum, decidesOn: Datum | null = null): Verdict {
  const brought = meetingsOf(register, instansId, today).filter((m) => m.on === decidesOn);
  const coming = brought.length > 0 ? brought : openMeetings(register, instansId, today);
  const meeting = coming.filter((m) => m.on <= svarsdatum).at(-1) ?? coming[0];
  if (meeting === undefined) return { verdict: 'okant', text: verdictSv.okant(), sammantrade: null, anstandTo: null, ready: null };
  const ordinary = coming.find((m) => kindOf(m, svarsdatum) === 'hinner');
  return told(ordinary ?? meeting, svarsdatum, bodyKindOf(register, instansId));
}

const kindOf = (m: Sammantrade, svarsdatum: Datum) => hinnerVi({ meeting: m.on, deadline: svarsdatum, anstand: null }).kind;

function told(meeting: Sammantrade, svarsdatum: Datum, body: 'namnd' | 'bolag'): Verdict {
  const day = (on: Datum): string => longDate(on, 'sv');
  const limit = day(addDays(meeting.on, JUSTERING_DAYS));
  const facts = {
    body, meeting: day(meeting.on), justering: limit, svarsdatum: day(svarsdatum), stopDate: meeting.stopDate === null ? null : day(meeting.stopDate), days: daysBetween(svarsdatum, meeting.on),
  };
  const kind = kindOf(meeting, svarsdatum);
  if (kind === 'hinner') return { verdict: kind, text: verdictSv.hinner(facts), sammantrade: meeting, anstandTo: null, ready: null };
  const clause = verdictSv.clause;
  if (kind === 'hinner-med-omedelbar-justering') {
    return { verdict: kind, text: verdictSv[kind](facts), sammantrade: meeting, anstandTo: null, ready: { clause, reason: verdictSv.clauseReason({ day: facts.svarsdatum, justering: limit }) } };
  }
  const anstandTo = dayAfter(meeting.on);
  const ready = { clause, reason: verdictSv.clauseReason({ day: day(anstandTo), justering: limit }) };
  // The papers are there once the förvaltningsgrupp has met, or at the latest when they are handed in.
  const papersReady = (meeting.forvaltningsgrupp ?? meeting.stopDate ?? '9999') <= svarsdatum;
  const verdict = papersReady ? 'forvaltningens-forslag' : 'hinner-inte';
  return { verdict, text: verdictSv[verdict](facts), sammantrade: meeting, anstandTo, ready };
}
