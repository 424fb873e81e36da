import type { Instant } from '#domain/calendar/datum.ts';
import { instantAt } from '#domain/calendar/stockholm.ts';
import { actOut } from '#local/people/actOut.ts';
import type { Town } from '#local/town.ts';
import { gather } from './gather.ts';
import type { Expected, RehearsalRecord } from './record.ts';
import { placeWitness } from './witness.ts';

/** The last cards of a day are drawn before this. */
const EVENING = '17:00';

/** Plays the scenario from its first day to its last, one stop for each thing that happens, and answers with what was seen. */
export async function play(town: Town, expected: Expected, onStop: (at: Instant, text: string) => void): Promise<RehearsalRecord> {
  const { timeline, scenario } = town;
  const handler = scenario.events.find((e) => e.kind === 'send')?.by;
  if (handler === undefined) throw new Error('Nobody sends the remiss in this scenario');
  const witness = await placeWitness(town, handler);
  const walk = async (until: Instant): Promise<void> => {
    for (let next = await timeline.next(); next !== null && next.at <= until; next = await timeline.next()) {
      await timeline.advanceTo(next.at);
      onStop(next.at, next.text);
      await witness.look();
    }
    await timeline.advanceTo(until);
  };
  try {
    await witness.look();
    for (const event of scenario.events) {
      await walk(event.at);
      onStop(event.at, event.text);
      await actOut(town, event);
      await timeline.settle();
      await witness.look();
    }
    await walk(instantAt(scenario.end, EVENING));
    await witness.look();
    return await gather(town, witness, expected);
  } finally {
    witness.end();
  }
}
