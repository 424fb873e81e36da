/** The words Teams uses for a definitive no. It puts them in `code`, in `subCode`, or in JSON inside `message`: look everywhere. */
const KNOWN = /\b(MessageWritesBlocked|ConversationBlockedByUser|BotNotInConversationRoster|BotDisabledByAdmin|ConversationNotFound|MessageSizeTooBig|BadSyntax|NotEnoughPermissions|AclCheckFailed|ForbiddenOperationException)\b/;
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const HOUR_MS = 3_600_000;

/** A short code for the store; people are told by status, because codes change. */
export function errorCode(body: string, status: number): string {
  const known = KNOWN.exec(body)?.[1];
  if (known) return known;
  const named = /"code"\s*:\s*"([A-Za-z0-9_.-]{1,64})"/.exec(body)?.[1];
  return named ?? `http-${status}`;
}

/** Retry-After in seconds or as an HTTP date, as milliseconds, at most an hour; null when it says nothing. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const ms = Number.isNaN(Number(header)) ? Date.parse(header) - now : Number(header) * 1000;
  return Number.isNaN(ms) ? null : Math.min(Math.max(Math.ceil(ms), 0), HOUR_MS);
}

/** The fault's code when no connection came about, so that nothing can have been delivered; otherwise null. */
export function neverLeft(error: unknown): string | null {
  const cause = (error as { cause?: { code?: unknown; errors?: { code?: unknown }[] } }).cause;
  const code = cause?.code ?? cause?.errors?.[0]?.code;
  if (typeof code !== 'string') return null;
  return NEVER_LEFT.has(code) || code.startsWith('CERT_') || code.includes('_CERT') ? code : null;
}
