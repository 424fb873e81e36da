import { datumAt } from '#domain/calendar/stockholm.ts';
import type { Clock } from './ports/clock.ts';

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => datumAt(new Date().toISOString()),
};
