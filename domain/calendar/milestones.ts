import { addDays, type Datum } from './datum.ts';
import { hinnerVi, JUSTERING_DAYS } from './hinnerVi.ts';

export type MilestoneKind = 'forvaltningsgrupp' | 'lamna' | 'kallelse' | 'sammantrade' | 'omedelbar-justering' | 'justering' | 'svara';

export interface Milestone {
  readonly kind: MilestoneKind;
  readonly on: Datum;
  readonly passed: boolean;
}

export interface MeetingDays {
  readonly on: Datum;
  readonly stopDate: Datum | null;
  readonly forvaltningsgrupp?: Datum | null;
  readonly kallelse?: Datum | null;
}

/**
 * What has to be done when, back from the meeting and on to the svarsdatum. Only days that the nämnd's calendar tells, and the ones that follow
 * by law: ordinary justering takes up to fourteen days, and where that is too long the paragraph is approved at the meeting. Earliest first.
 */
export function milestonesFor(meeting: MeetingDays, svarsdatum: Datum, today: Datum): readonly Milestone[] {
  const { kind } = hinnerVi({ meeting: meeting.on, deadline: svarsdatum, anstand: null });
  const days: readonly (readonly [MilestoneKind, Datum | null | undefined])[] = [
    ['forvaltningsgrupp', meeting.forvaltningsgrupp], ['lamna', meeting.stopDate], ['kallelse', meeting.kallelse], ['sammantrade', meeting.on],
    kind === 'hinner' ? ['justering', addDays(meeting.on, JUSTERING_DAYS)] : ['omedelbar-justering', meeting.on], ['svara', svarsdatum],
  ];
  return days
    .flatMap(([what, on], order) => (on ? [{ kind: what, on, passed: on < today, order }] : []))
    .sort((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1))
    .map(({ kind: what, on, passed }) => ({ kind: what, on, passed }));
}
