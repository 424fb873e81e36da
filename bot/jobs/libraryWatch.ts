import { randomBytes } from 'node:crypto';
import type { Ports } from '#bot/ports/ports.ts';
import { syncLibrary } from '#bot/usecases/syncLibrary.ts';

const RENEW_BEFORE_MS = 24 * 60 * 60 * 1000;

/** Reads the library, and keeps a change subscription alive where Graph grants one. Polling alone suffices. */
export function createLibraryWatch(p: Ports, options: { notificationUrl: string; now: () => number }) {
  let nextTry = 0;
  /** What was made before this process started is looked up once: Graph may have dropped it meanwhile. */
  let seen = false;
  return {
    run: (): Promise<number> => syncLibrary(p),
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
