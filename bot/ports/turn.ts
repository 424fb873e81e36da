import type { ConversationAddress } from './messenger.ts';

/** Who acts: read from the verified activity, never from card data. `name` is for display only. */
export interface ActorRef {
  readonly aadObjectId: string;
  readonly tenantId: string;
  readonly name: string;
}

/** `personal` is the one-to-one chat; in the other two several people read what the bot writes. */
export type ConversationType = 'personal' | 'groupChat' | 'channel';

interface TurnBase {
  readonly from: ActorRef;
  /** Newer than what is stored: save it on every turn, because Teams may move a chat to another region. */
  readonly conversation: ConversationAddress;
  readonly conversationType: ConversationType;
}

export interface MessageTurn extends TurnBase {
  readonly kind: 'message';
  /** Plain, NFC, without mentions, control characters and direction overrides; at most 8,000 characters. */
  readonly text: string;
  /** True when the person wrote more than `text` holds: say so instead of acting on half a sentence. */
  readonly truncated: boolean;
  readonly locale: string | null;
  readonly activityId: string;
  readonly value?: unknown;
}

export interface CardActionTurn extends TurnBase {
  readonly kind: 'card-action';
  readonly verb: string;
  /** What the client sent: every field is a claim. Strings are cleaned like text, but not shortened. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The card that was pressed, when Teams says so. */
  readonly replyToActivityId: string | null;
  /** `automatic`: the client refreshed the card by itself, nobody pressed anything. */
  readonly trigger: 'manual' | 'automatic';
}

export interface InstallationTurn extends TurnBase {
  readonly kind: 'installed' | 'uninstalled';
  /** When it happened (ISO 8601, UTC). Events come twice and out of order: the newest decides. */
  readonly at: string;
}

export type Turn = MessageTurn | CardActionTurn | InstallationTurn | { readonly kind: 'other' };

export type TurnReply =
  /** To a message: posted. To a card action: replaces the pressed card. */
  | { readonly kind: 'card'; readonly card: Record<string, unknown>; readonly summary?: string }
  | { readonly kind: 'text'; readonly text: string }
  /** To a card action: a toast; the card stays. To a message: posted as text. */
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'card-error'; readonly status: 400 | 403 | 404 | 500; readonly code: string; readonly message: string }
  | { readonly kind: 'none' };

/** The whole conversation as one function, free of Teams. A slow answer still arrives, but later and by another way. */
export interface TurnHandler {
  handle(turn: Turn): Promise<TurnReply>;
}
