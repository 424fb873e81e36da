import { isAnswered, type SvarsuppdragWithSvar, type Utskick } from '../arende/arende.ts';
import type { Datum } from '../calendar/datum.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';

/** One remiss as its handläggare reads it in the morning. */
export interface MorningRow {
  readonly arendeId: string;
  readonly title: string;
  readonly diarienummer: string;
  readonly workingDaysLeft: number;
  readonly answered: number;
  readonly total: number;
  /** Not opened after five working days; before that nothing is amiss. */
  readonly unopened: number;
  readonly asksAnstand: number;
}

const TIME_TO_OPEN = 5;

export function morningRow(arendeId: string, utskick: Utskick, all: readonly SvarsuppdragWithSvar[], sentOn: Datum, today: Datum): MorningRow {
  return {
    arendeId, title: utskick.title, diarienummer: utskick.diarienummer, workingDaysLeft: workingDaysBetween(today, utskick.svarsdatum),
    answered: all.filter(isAnswered).length, total: all.length,
    unopened: workingDaysBetween(sentOn, today) < TIME_TO_OPEN ? 0 : all.filter((u) => !isAnswered(u) && u.openedAt === null).length,
    asksAnstand: all.filter((u) => u.anstand.some((a) => a.outcome === 'begart')).length,
  };
}

/** What a morning card tells that is worth comparing with the one before: the days that go by are no news. */
export const morningFacts = (rows: readonly MorningRow[]): string =>
  rows.map((r) => `${r.arendeId}:${r.answered}:${r.unopened}:${r.asksAnstand}`).sort().join(' ');

/** Something has changed since the last card, or somebody waits for a decision. The first card comes with the first thing to tell. */
export function isMorningWorth(rows: readonly MorningRow[], lastFacts: string | null): boolean {
  if (rows.some((r) => r.asksAnstand > 0)) return true;
  return lastFacts === null ? rows.some((r) => r.answered > 0 || r.unopened > 0) : morningFacts(rows) !== lastFacts;
}
