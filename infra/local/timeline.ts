import { addDays, type Instant } from '#domain/calendar/datum.ts';
import { datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import type { Running } from '#bot/wire.ts';
import type { LocalClock } from './clock.ts';
import type { LocalGraph } from './graph/startGraph.ts';
import type { LibraryFolder } from './libraryFolder.ts';

interface Parts {
  readonly clock: LocalClock;
  readonly files: LibraryFolder;
  readonly graph: LocalGraph;
  readonly product: Running;
}

export interface Happening {
  readonly at: Instant;
  readonly text: string;
}

/** Just after nine, when the day's cards go out. */
const MORNING = '09:00';

/** Moves the town through time so that nothing on the way is skipped: each file and each day with something due gets its own stop. */
export class Timeline {
  readonly #parts: Parts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Lets the library, the watch and the ledger come to rest at the present moment. */
  settle(): Promise<void> {
    return this.#inTurn(() => this.#settle());
  }

  advanceTo(target: Instant): Promise<void> {
    return this.#inTurn(async () => {
      for (let next = await this.#next(); next !== null && next.at <= target; next = await this.#next()) {
        this.#parts.clock.set(next.at);
        await this.#settle();
      }
      if (this.#parts.clock.now() < target) this.#parts.clock.set(target);
      await this.#settle();
    });
  }

  /** What happens next by itself, or null when nothing more is planned. */
  next(): Promise<Happening | null> {
    return this.#inTurn(() => this.#next());
  }

  async #settle(): Promise<void> {
    const { clock, files, graph, product } = this.#parts;
    await files.put(clock.now(), () => graph.scan());
    await graph.scan();
    await product.settle();
  }

  async #next(): Promise<Happening | null> {
    const now = this.#parts.clock.now();
    const file = this.#parts.files.coming(now)[0];
    const due = await this.#parts.product.nextDueOn();
    const happenings: Happening[] = [];
    if (file) happenings.push({ at: file.at, text: `${file.path.split('/').at(-1)} läggs i mappen.` });
    if (due !== null) happenings.push({ at: nextMorning(now, due), text: 'Dagens kort skickas.' });
    return happenings.sort((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

/** Nine o'clock on the day, or on the first working morning after `now` when that has passed. */
function nextMorning(now: Instant, due: string): Instant {
  let day = due > datumAt(now) ? due : datumAt(now);
  while (!isWorkingDay(day) || instantAt(day, MORNING) <= now) day = addDays(day, 1);
  return instantAt(day, MORNING);
}
