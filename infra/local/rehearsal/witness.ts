import type { Instant } from '#domain/calendar/datum.ts';
import { signedIn, type TabPerson } from '#local/people/person.ts';
import type { Town } from '#local/town.ts';
import { dispatchIdOf, textOf } from './cardText.ts';
import type { CardCall, RehearsalRecord } from './record.ts';

/** Stands in the town and notes what happens, with the hour on the business clock. */
export interface Witness {
  /** Reads Hem as the handläggare does, and notes who she is told was not reached. */
  look(): Promise<void>;
  seen(): Pick<RehearsalRecord, 'calls' | 'views' | 'told'>;
  end(): void;
}

export async function placeWitness(town: Town, handlaggareAadId: string): Promise<Witness> {
  const { connector, clock } = town;
  const handlaggare: TabPerson = await signedIn(town, handlaggareAadId);
  const times: Instant[] = [];
  const views: { at: Instant; personAadId: string; text: string }[] = [];
  const told = new Map<string, Instant>();
  let now = clock.now();
  // The Connector's log runs on the machine's clock: what it has got since the last move belongs to the time before this one.
  const stamp = (): void => {
    while (times.length < connector.log.length) times.push(now);
  };
  const stopClock = clock.onChange((next) => {
    stamp();
    now = next;
  });
  const stopChat = connector.onChat((event) => {
    if (event.kind === 'viewed') views.push({ at: clock.now(), personAadId: event.person, text: textOf(event.card) });
  });

  function calls(): CardCall[] {
    stamp();
    return connector.log.flatMap((entry, i): CardCall[] => {
      const { operation, activity, personAadId, status, code, delivered, activityId } = entry;
      const kind = operation === 'update' ? 'update' : 'send';
      const isCard = (operation === 'send' || operation === 'update' || operation === 'create') && (activity?.attachments?.length ?? 0) > 0;
      return isCard ? [{ at: times[i]!, kind, personAadId: personAadId ?? '', status, code, delivered, activityId, dispatchId: dispatchIdOf(activity), text: textOf(activity) }] : [];
    });
  }

  return {
    async look() {
      for (const item of await handlaggare.call('hem', {})) {
        if ((item.kind === 'inte-nadd' || item.kind === 'okant-kort') && !told.has(item.id)) told.set(item.id, clock.now());
      }
    },
    seen: () => ({ calls: calls(), views, told: [...told].map(([contactId, at]) => ({ at, contactId })) }),
    end() {
      stopClock();
      stopChat();
    },
  };
}
