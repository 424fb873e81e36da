import { addDays, type Instant } from '#domain/calendar/datum.ts';
import { datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import type { LocalClock } from '#local/clock.ts';
import type { Move, Moved } from './contract.ts';
import type { Scenario } from './options.ts';
import { shownClock } from './shown.ts';

export interface MoveParts {
  readonly clock: LocalClock;
  readonly scenario: Scenario;
  today(): Instant;
  onMoving(moving: boolean): void;
}

/** Nine in the morning: when an office opens, and when what is due that day is sent. */
const MORNING = '09:00';

/** Moves the business clock, one move at a time: a second click while the product settles waits for the first. */
export function mover(parts: MoveParts): (move: Move) => Promise<Moved> {
  let last: Promise<unknown> = Promise.resolve();

  async function go(move: Move): Promise<Moved> {
    const next = await target(move);
    if (next === null) return { now: shownClock(parts.clock.now()), text: 'Inget mer är planerat.' };
    parts.onMoving(true);
    try {
      await parts.scenario.beforeAdvance?.(next.at);
      parts.clock.set(next.at);
      await parts.scenario.afterAdvance?.(next.at);
    } finally {
      parts.onMoving(false);
    }
    return { now: shownClock(parts.clock.now()), text: next.text };
  }

  async function target(move: Move): Promise<{ at: Instant; text: string | null } | null> {
    switch (move) {
      case 'next-event':
        return parts.scenario.nextEvent();
      case 'day':
        return { at: instantAt(addDays(datumAt(parts.clock.now()), 1), MORNING), text: null };
      case 'today':
        return { at: parts.today(), text: null };
    }
  }

  return (move) => {
    const turn = last.then(() => go(move));
    last = turn.catch(() => undefined);
    return turn;
  };
}
