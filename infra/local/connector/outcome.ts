import { ADAPTIVE_CARD, PLAIN_MESSAGE, type Json } from './wire.ts';

/** What Teams makes of the bot's answer to a pressed button. */
export type PressOutcome =
  /** The card is replaced, for this person only. */
  | { readonly kind: 'card'; readonly card: Json }
  /** A line that shows for a moment and leaves the card as it was. */
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'nothing' }
  /** Teams' own words over the card; `code` is the bot's, or what broke. */
  | { readonly kind: 'error'; readonly status: number; readonly code: string; readonly text: string };

export interface Sent {
  /** The bot's HTTP status; 0 when it could not be reached or did not answer in time. */
  readonly status: number;
  readonly body: unknown;
  /** The id of the activity that was sent, for `replay`. */
  readonly id: string;
}

const UNREACHABLE = 'Det gick inte att nå appen. Försök igen.';

export function outcomeOf(sent: Sent): PressOutcome {
  if (sent.status !== 200) return { kind: 'error', status: sent.status, code: sent.status === 0 ? 'Unreachable' : `Http${sent.status}`, text: UNREACHABLE };
  const answer = sent.body as { statusCode?: number; type?: string; value?: unknown } | null;
  if (!answer || answer.type === undefined) return { kind: 'nothing' };
  if (answer.type === ADAPTIVE_CARD) return { kind: 'card', card: answer.value as Json };
  if (answer.type === PLAIN_MESSAGE) return { kind: 'message', text: String(answer.value) };
  const value = (answer.value ?? {}) as { code?: string; message?: string };
  return { kind: 'error', status: answer.statusCode ?? 400, code: value.code ?? answer.type, text: value.message ?? UNREACHABLE };
}

/** May this person's client ask for a refreshed card by itself? At most 60 people may be named; none named means all, in a one-to-one chat. */
export function refreshActionFor(card: Json | null, mri: string): Json | null {
  const refresh = card?.['refresh'] as { action?: Json; userIds?: string[] } | undefined;
  if (!refresh?.action) return null;
  const people = refresh.userIds ?? [];
  return people.length === 0 || people.slice(0, 60).includes(mri) ? refresh.action : null;
}
