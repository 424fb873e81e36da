import { createHash } from 'node:crypto';
import { YttraError } from '#bot/errors.ts';
import { jsonOf, type GraphClient } from './client.ts';

/** The longest that Graph lets a subscription on a drive live. */
export const LIFE_MINUTES = 42_300;
/** Renewed when less than this is left: three days, so that a weekend does not let it run out. */
const RENEW_MINUTES = 3 * 24 * 60;

interface Subscription {
  readonly id: string;
  readonly resource: string;
  readonly notificationUrl: string;
  readonly expirationDateTime: string;
}

const APP = { kind: 'app' } as const;
const minutes = (count: number): number => count * 60_000;

/**
 * The address with a mark of the secret. Graph never tells a subscription's clientState, so that one made with an older
 * secret (a new database) could otherwise not be told from ours, and all its notifications would be ignored.
 */
export function markedUrl(notificationUrl: string, clientState: string): string {
  const url = new URL(notificationUrl);
  url.searchParams.set('v', createHash('sha256').update(clientState).digest('hex').slice(0, 12));
  return url.href;
}

/**
 * Makes sure that one subscription to the drive's root tells `notificationUrl`. Null when Graph refuses (no permission,
 * the address not reachable): polling carries alone. `now`: machine clock, milliseconds.
 */
export async function ensureSubscription(graph: GraphClient, driveId: string, notificationUrl: string, clientState: string, now: number): Promise<{ id: string; expiresAt: string } | null> {
  const resource = `drives/${driveId}/root`;
  const listed = await graph.ask(APP, 'GET', '/subscriptions');
  const all = listed.ok ? (await jsonOf<{ value: Subscription[] }>(listed)).value : (await listed.body?.cancel(), []);
  const address = markedUrl(notificationUrl, clientState);
  const here = all
    .filter((s) => s.resource.replace(/^\/+/, '') === resource && unmarked(s.notificationUrl) === unmarked(notificationUrl))
    .sort((a, b) => Date.parse(b.expirationDateTime) - Date.parse(a.expirationDateTime));
  const ours = here.find((s) => s.notificationUrl === address);
  for (const { id } of here.filter((s) => s !== ours)) await (await graph.ask(APP, 'DELETE', `/subscriptions/${encodeURIComponent(id)}`)).body?.cancel();

  const expirationDateTime = new Date(now + minutes(LIFE_MINUTES) - minutes(5)).toISOString();
  if (ours) {
    if (Date.parse(ours.expirationDateTime) - now > minutes(RENEW_MINUTES)) return told(ours);
    const renewed = await graph.ask(APP, 'PATCH', `/subscriptions/${encodeURIComponent(ours.id)}`, { body: { expirationDateTime } });
    if (renewed.ok) return told(await jsonOf<Subscription>(renewed));
    await renewed.body?.cancel();
    if (renewed.status !== 404) return null;
  }
  const created = await graph.ask(APP, 'POST', '/subscriptions', { body: { changeType: 'updated', notificationUrl: address, resource, clientState, expirationDateTime } });
  if (created.ok) return told(await jsonOf<Subscription>(created));
  await created.body?.cancel();
  if (created.status >= 400 && created.status < 500) return null;
  throw new YttraError('fault', { cause: new Error(`Graph answered ${created.status} to a subscription`) });
}

function unmarked(address: string): string {
  return address.split('?')[0] ?? '';
}

function told(subscription: Subscription): { id: string; expiresAt: string } {
  return { id: subscription.id, expiresAt: new Date(subscription.expirationDateTime).toISOString() };
}
