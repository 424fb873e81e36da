import { createHash, timingSafeEqual } from 'node:crypto';

export type Notification =
  /** Something may have changed: read the delta. Nothing else in the notification is believed. */
  | { readonly kind: 'wake' }
  /** `reason` is a fixed word for the audit log. */
  | { readonly kind: 'ignored'; readonly reason: 'shape' | 'client-state' | 'foreign-tenant' };

/** What a handshake or a notification is answered with. */
export interface NotificationAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const TOKEN_LIMIT = 1_000;
const ENTRIES = 1_000;

/** Anybody can post here: only our own secret makes it count. One entry with it is enough, since all it does is wake. */
export function checkNotification(body: unknown, knownClientState: string, tenantId?: string): Notification {
  const entries = (body as { value?: unknown } | null)?.value;
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > ENTRIES) return { kind: 'ignored', reason: 'shape' };
  const known = entries.filter((entry: unknown) => same((entry as { clientState?: unknown } | null)?.clientState, knownClientState)) as { tenantId?: unknown }[];
  if (known.length === 0) return { kind: 'ignored', reason: 'client-state' };
  const ours = known.some((entry) => tenantId === undefined || entry.tenantId === undefined || String(entry.tenantId).toLowerCase() === tenantId.toLowerCase());
  return ours ? { kind: 'wake' } : { kind: 'ignored', reason: 'foreign-tenant' };
}

/** Graph asks with a token and wants it back as plain text. It comes from anybody, so it is escaped and kept short. */
export function answerHandshake(validationToken: string): NotificationAnswer {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
  if (validationToken.length > TOKEN_LIMIT) return { status: 400, headers, body: '' };
  const body = validationToken.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return { status: 200, headers, body };
}

/** In the same time whether it differs early or late. */
function same(given: unknown, known: string): boolean {
  if (typeof given !== 'string' || known === '') return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(known));
}
