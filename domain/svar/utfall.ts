import type { Datum, Instant } from '../calendar/datum.ts';

/** «Hur gick det i nämnden?» */
export const OUTCOMES = ['enligt-forslaget', 'andrat', 'bordlagt', 'aterremiss'] as const;
export type NamndOutcome = (typeof OUTCOMES)[number];

/** How a matter went at a sammanträde, as somebody at the nämnd has told it. */
export interface Utfall {
  readonly id: string;
  readonly svarsuppdragId: string;
  readonly meetingOn: Datum;
  readonly outcome: NamndOutcome;
  readonly toldBy: string;
  readonly toldAt: Instant;
}

/** That the protokollsutdrag has been sent; `link` when somebody has pointed to it. */
export interface SentProtokollsutdrag {
  readonly sentBy: string;
  readonly sentAt: Instant;
  readonly link: string | null;
}

/** Put off: the matter comes back at another meeting. */
export const isPutOff = (outcome: NamndOutcome): boolean => outcome === 'bordlagt' || outcome === 'aterremiss';
