import * as chrono from 'chrono-node/sv';
import type { FoundDate } from '../reading/dateScore.ts';

/** chrono-node's Swedish: the day when it is sure of day, month and year, otherwise the expression alone. `today` is the day of the text. */
export function chronoDates(text: string, today: string): FoundDate[] {
  return chrono.parse(text, new Date(`${today}T12:00:00`)).flatMap((result) => {
    const to = result.index + result.text.length;
    return [result.start, result.end].flatMap((part) => {
      if (!part) return [];
      const isSure = part.isCertain('day') && part.isCertain('month') && part.isCertain('year');
      const datum = isSure ? `${part.get('year')}-${String(part.get('month')).padStart(2, '0')}-${String(part.get('day')).padStart(2, '0')}` : null;
      return [{ from: result.index, to, datum }];
    });
  });
}
