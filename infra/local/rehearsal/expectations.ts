import { internationellStrategi } from '#local/scenarios/internationellStrategi/scenario.ts';
import type { LocalScenario } from '#local/scenarios/scenario.ts';
import type { Expected } from './record.ts';

/**
 * What each scenario ought to come to. The days are counted in a printed calendar of 2016, not by the product: 20, 10, 5 and 1
 * working days before 17 October; and, from the decision on 23 September, before
 * 5 October, which is socialnämnden's stop date for the meeting that the anstånd to 26 October lets it use, and that day itself.
 */
export const REHEARSALS: readonly { readonly scenario: LocalScenario; readonly expected: Expected }[] = [
  {
    scenario: internationellStrategi,
    expected: {
      reminderDays: ['2016-09-19', '2016-10-03', '2016-10-10', '2016-10-14', '2016-10-17'],
      afterAnstand: { Socialnämnden: ['2016-09-28', '2016-10-04', '2016-10-26'] },
      withCalendar: ['Socialnämnden'],
      slips: ['2015-10-17'],
    },
  },
];
