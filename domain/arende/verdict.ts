import { hinnerVi } from '../calendar/hinnerVi.ts';
import { daysBetween, type Datum } from '../calendar/datum.ts';
import { longDate } from '../calendar/format.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import { heirOf } from '../register/heirOf.ts';
import type { Register, Sammantrade } from '../register/register.ts';
import { verdictSv } from '../texts/verdict.sv.ts';

export interface Verdict {
  readonly verdict: 'hinner' | 'hinner-med-omedelbar-justering' | 'hinner-inte' | 'okant';
  /** The Swedish sentence, with the date that decides it. */
  readonly text: string;
  /** The meeting that decides it; null when none is known. */
  readonly sammantrade: Sammantrade | null;
  /** The day to ask for when it is too late: the working day after the meeting, its paragraph approved at once. Otherwise null. */
  readonly anstandTo: Datum | null;
  /** Too late for the nämnd, but its papers are handed in by then: the förvaltning's proposal can be sent in time and the decision after it. */
  readonly proposalFirst: boolean;
}

/** The coming meetings that a matter can still be brought to: one whose stop date has passed is of no use. Earliest first. */
export function openMeetings(register: Register, instansId: string, today: Datum): readonly Sammantrade[] {
  const heir = heirOf(register, instansId, today);
  return register.sammantraden
    .filter((s) => (s.instansId === instansId || s.instansId === heir) && s.on >= today && (s.stopDate === null || s.stopDate >= today))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The day a decision of that meeting can be with the sender at the earliest. */
export const dayAfter = (meeting: Datum): Datum => addWorkingDays(meeting, 1);

/** How the instans stands to its day, seen from its own calendar: the last meeting in time decides, else the next one after. */
export function verdictFor(register: Register, instansId: string, svarsdatum: Datum, today: Datum): Verdict {
  const coming = openMeetings(register, instansId, today);
  const meeting = coming.filter((m) => m.on <= svarsdatum).at(-1) ?? coming[0];
  if (meeting === undefined) return { verdict: 'okant', text: verdictSv.okant(), sammantrade: null, anstandTo: null, proposalFirst: false };
  const none = { anstandTo: null, proposalFirst: false };
  const ordinary = coming.find((m) => hinnerVi({ meeting: m.on, deadline: svarsdatum, anstand: null }).kind === 'hinner');
  if (ordinary !== undefined) return { ...none, verdict: 'hinner', text: verdictSv.hinner({ meeting: longDate(ordinary.on, 'sv') }), sammantrade: ordinary };
  const { kind } = hinnerVi({ meeting: meeting.on, deadline: svarsdatum, anstand: null });
  const when = longDate(meeting.on, 'sv');
  if (kind !== 'hinner-inte') return { ...none, verdict: kind, text: verdictSv[kind]({ meeting: when }), sammantrade: meeting };
  return {
    verdict: kind, text: verdictSv['hinner-inte']({ meeting: when, days: daysBetween(svarsdatum, meeting.on) }), sammantrade: meeting,
    anstandTo: dayAfter(meeting.on), proposalFirst: (meeting.forvaltningsgrupp ?? meeting.stopDate ?? '9999') <= svarsdatum,
  };
}
