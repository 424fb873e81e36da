import { addDays, type Instant } from '#domain/calendar/datum.ts';
import { datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import type { LocalClock } from '#local/clock.ts';
import type { Move, Moved, PageEvent } from './contract.ts';
import type { Scenario } from './options.ts';
import { shownClock } from './shown.ts';

export interface MoveParts {
  readonly clock: LocalClock;
  readonly scenario: Scenario;
  today(): Instant;
  tell(event: PageEvent): void;
}

/** Nine in the morning: when an office opens, and when what is due that day is sent. */
const MORNING = '09:00';

/** Moves the business clock, one move at a time: a second click while the product settles waits for the first. */
export function mover(parts: MoveParts): (move: Move) => Promise<Moved> {
  let last: Promise<unknown> = Promise.resolve();

  async function go(move: Move): Promise<Moved> {
    const next = (await target(move)) ?? { at: null, text: 'Inget mer är planerat.' };
    let text: string | null = 'Något gick fel när tiden flyttades.';
    parts.tell({ kind: 'moving' });
    try {
      if (next.at !== null) await to(next.at);
      text = next.text;
    } finally {
      parts.tell({ kind: 'moved', text });
    }
    return { now: shownClock(parts.clock.now()), text };
  }

  async function to(at: Instant): Promise<void> {
    await parts.scenario.beforeAdvance?.(at);
    parts.clock.set(at);
    await parts.scenario.afterAdvance?.(at);
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
