import { randomBytes } from 'node:crypto';
import type { Datum } from '#domain/calendar/datum.ts';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import type { Ports } from '#bot/ports/ports.ts';
import { checkReach } from '#bot/usecases/checkReach.ts';
import { syncLibrary } from '#bot/usecases/syncLibrary.ts';

const RENEW_BEFORE_MS = 24 * 60 * 60 * 1000;

/** Reads the library, and keeps a change subscription alive where Graph grants one. Polling alone suffices. */
export function createLibraryWatch(p: Ports, options: { notificationUrl: string; now: () => number }) {
  let nextTry = 0;
  let checkedOn: Datum | null = null;
  /** What was made before this process started is looked up once: Graph may have dropped it meanwhile. */
  let seen = false;
  return {
    async run(): Promise<number> {
      const looked = await syncLibrary(p);
      await this.checkPeople();
      return looked;
    },
    /** Once a working day. When the directory cannot be asked it is asked again the next time round; the library does not wait for it. */
    async checkPeople(): Promise<void> {
      const today = p.clock.today();
      if (today === checkedOn || !isWorkingDay(today)) return;
      try {
        await checkReach(p);
        checkedOn = today;
      } catch (fault) {
        p.log.warn({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'directory not reachable, people are checked later');
      }
    },
    /** The client state that a notification must carry, or null while there is no subscription. */
    async clientState(): Promise<string | null> {
      const driveId = await p.library.driveId();
      return (await p.store.tx((s) => s.library.subscription(driveId)))?.clientState ?? null;
    },
    /** A refused subscription is tried again an hour later; nothing waits for it. */
    async keepSubscription(): Promise<void> {
      if (options.now() < nextTry) return;
      const driveId = await p.library.driveId();
      const known = await p.store.tx((s) => s.library.subscription(driveId));
      if (seen && known && Date.parse(known.expiresAt) - options.now() > RENEW_BEFORE_MS) return;
      seen = true;
      nextTry = options.now() + 60 * 60 * 1000;
      const clientState = known?.clientState ?? randomBytes(32).toString('base64url');
      // Known before Graph can call: a notification may arrive before the answer to our request does.
      await p.store.tx((s) => s.library.saveSubscription(driveId, { subscriptionId: known?.subscriptionId ?? '', clientState, expiresAt: known?.expiresAt ?? new Date(0).toISOString() }));
      const made = await p.library.ensureSubscription(options.notificationUrl, clientState);
      if (made) await p.store.tx((s) => s.library.saveSubscription(driveId, { subscriptionId: made.id, clientState, expiresAt: made.expiresAt }));
      else p.log.info({}, 'no change subscription; polling alone');
    },
  };
}
