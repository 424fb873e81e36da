import { addDays, daysBetween } from './datum.ts';
import type { Datum } from './datum.ts';

/** Minutes are to be approved within fourteen days after the meeting (kommunallagen 5 kap. 69 §, 6 kap. 35 §). */
export const JUSTERING_DAYS = 14;

export interface HinnerVi {
  /**
   * `hinner`: ordinary justering is done by the deadline. `hinner-med-omedelbar-justering`: the nämnd meets in time but the paragraph
   * must be approved at once. `hinner-inte`: it meets too late; ask for anstånd, or answer on delegation.
   */
  readonly kind: 'hinner' | 'hinner-med-omedelbar-justering' | 'hinner-inte';
  /** The last meeting for which ordinary justering suffices. */
  readonly lastOrdinaryMeeting: Datum;
  /** The day by which the minutes of this meeting are approved at the latest. */
  readonly justeringLimit: Datum;
  /** Days between the deadline and the meeting when it comes too late, otherwise 0. */
  readonly daysLate: number;
}

/** Does the nämnd have time to decide? `anstand` is a granted extension, which then counts instead of `deadline`. */
export function hinnerVi(input: { readonly meeting: Datum; readonly deadline: Datum; readonly anstand: Datum | null }): HinnerVi {
  const deadline = input.anstand ?? input.deadline;
  const slack = daysBetween(input.meeting, deadline);
  return {
    kind: slack < 0 ? 'hinner-inte' : slack < JUSTERING_DAYS ? 'hinner-med-omedelbar-justering' : 'hinner',
    lastOrdinaryMeeting: addDays(deadline, -JUSTERING_DAYS),
    justeringLimit: addDays(input.meeting, JUSTERING_DAYS),
    daysLate: Math.max(0, -slack),
  };
}
