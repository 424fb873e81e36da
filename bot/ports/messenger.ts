/** Where a person can be reached in Teams. Learnt from verified inbound activities, or from an installation. */
export interface ConversationAddress {
  readonly aadObjectId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
}

/** One card to one person. `summary` is what a notification shows and holds nothing of a case. */
export interface OutgoingCard {
  readonly card: Record<string, unknown>;
  readonly summary: string;
}

/** What became of one POST. One attempt is made; repeating belongs to the ledger. */
export type SendOutcome =
  | { readonly kind: 'delivered'; readonly activityId: string }
  /** 429: nothing was sent; wait at least this long (milliseconds on the machine's clock). */
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  /** A definitive no (403, 404, 400): nothing was sent and nothing will be by trying again. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  /** 408, 412, 5xx, reset or time-out: it may have arrived. Never resent blindly. */
  | { readonly kind: 'unknown'; readonly cause: string };

export interface Messenger {
  /** Posts a new activity with exactly one attempt, cut off after `timeoutMs`. */
  sendCard(to: ConversationAddress, message: OutgoingCard): Promise<SendOutcome>;
  /** Redraws an earlier card. A vanished card is `refused` with 404 and must not hurt. */
  updateCard(to: ConversationAddress, activityId: string, message: OutgoingCard): Promise<SendOutcome>;
  /** Opens (or finds) the one-to-one conversation with a person who has the app. */
  openConversation(aadObjectId: string): Promise<{ kind: 'open'; address: ConversationAddress } | { kind: 'refused'; status: number; code: string } | { kind: 'throttled'; retryAfterMs: number } | { kind: 'unknown'; cause: string }>;
}
