import { hinnerVi } from '../calendar/hinnerVi.ts';
import { daysBetween, type Datum } from '../calendar/datum.ts';
import { longDate } from '../calendar/format.ts';
import type { Register } from '../register/register.ts';
import { verdictSv } from '../texts/verdict.sv.ts';

export interface Verdict {
  readonly verdict: 'hinner' | 'hinner-med-omedelbar-justering' | 'hinner-inte' | 'okant';
  /** The Swedish sentence, with the date that decides it. */
  readonly text: string;
}

/** How the instans stands to its day, seen from its own calendar: the last meeting in time decides, else the next one after. */
export function verdictFor(register: Register, instansId: string, svarsdatum: Datum, today: Datum): Verdict {
  const coming = register.sammantraden.filter((s) => s.instansId === instansId && s.on >= today).map((s) => s.on).sort();
  const meeting = coming.filter((on) => on <= svarsdatum).at(-1) ?? coming[0];
  if (meeting === undefined) return { verdict: 'okant', text: verdictSv.okant() };
  const ordinary = coming.find((on) => hinnerVi({ meeting: on, deadline: svarsdatum, anstand: null }).kind === 'hinner');
  if (ordinary !== undefined) return { verdict: 'hinner', text: verdictSv.hinner({ meeting: longDate(ordinary, 'sv') }) };
  const { kind } = hinnerVi({ meeting, deadline: svarsdatum, anstand: null });
  const when = longDate(meeting, 'sv');
  if (kind === 'hinner-inte') return { verdict: kind, text: verdictSv['hinner-inte']({ meeting: when, days: daysBetween(svarsdatum, meeting) }) };
  return { verdict: kind, text: verdictSv[kind]({ meeting: when }) };
}
