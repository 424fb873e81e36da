import { later, type Datum } from '../calendar/datum.ts';
import type { Register } from '../register/register.ts';
import { dayAfter, openMeetings, verdictFor } from './verdict.ts';
import { isTooLate } from './verdicts.ts';

export interface Count {
  /** With ordinary justering or omedelbar. */
  readonly inTime: number;
  readonly notInTime: number;
  /** Their meetings are not known, so nothing is promised about them. */
  readonly unknown: number;
}

/** A later svarsdatum and what it does. */
export interface LaterDay extends Count {
  readonly day: Datum;
}

const MOST_PROPOSED = 3;

/** How many of them have time to decide by that day. */
export function countInTime(register: Register, instanser: readonly string[], svarsdatum: Datum, today: Datum): Count {
  const verdicts = instanser.map((id) => verdictFor(register, id, svarsdatum, today).verdict);
  const notInTime = verdicts.filter(isTooLate).length;
  const unknown = verdicts.filter((v) => v === 'okant').length;
  return { inTime: verdicts.length - notInTime - unknown, notInTime, unknown };
}

/**
 * The earliest later days that let more of them decide, each better than the one before; empty when everybody has time already.
 * At most three: the first that helps, the one that helps most for its waiting, and the last. A day is the working day after a meeting.
 */
export function laterDays(register: Register, instanser: readonly string[], svarsdatum: Datum, today: Datum): readonly LaterDay[] {
  const now = countInTime(register, instanser, svarsdatum, today).inTime;
  const late = instanser.filter((id) => isTooLate(verdictFor(register, id, svarsdatum, today).verdict));
  const days = late.flatMap((id) => openMeetings(register, id, today)[0]?.on ?? []).map((on) => later(dayAfter(on), dayAfter(svarsdatum)));
  const all = [...new Set(days)].sort().map((day) => ({ day, ...countInTime(register, instanser, day, today) }));
  const better = all.filter((d, i) => d.inTime > Math.max(now, ...all.slice(0, i).map((e) => e.inTime)));
  if (better.length <= MOST_PROPOSED) return better;
  const first = better[0]!;
  const last = better.at(-1)!;
  const halfway = (first.inTime + last.inTime) / 2;
  return [first, better.slice(1, -1).find((d) => d.inTime >= halfway) ?? better[1]!, last];
}
