import type { PressOutcome } from '#local/connector/outcome.ts';
import type { Json } from '#local/connector/wire.ts';
import type { RoleKey } from './options.ts';

/** What the page and its own server say to each other. */
export interface Setup {
  readonly municipality: string;
  readonly tenantId: string;
  readonly appName: string;
  readonly botName: string;
  readonly roles: readonly { readonly key: RoleKey; readonly person: string; readonly title: string; readonly text: string }[];
  readonly tab: { readonly url: string; readonly configUrl: string | null; readonly nestedAppAuth: boolean; readonly teamsAppId: string | null };
  readonly hasItSheet: boolean;
  readonly canStartOver: boolean;
}

export interface SignedIn {
  /** Opaque; names this signed-in person in every later call. */
  readonly session: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly title: string;
  readonly userPrincipalName: string;
}

export interface ShownMessage {
  readonly id: string;
  readonly from: 'bot' | 'person';
  /** "måndag 3 oktober 2016", for the line between days. */
  readonly day: string;
  readonly time: string;
  readonly text: string | null;
  readonly card: Json | null;
  /** What a notification may show of it. */
  readonly notice: string;
  /** Changes when the bot replaces the message. */
  readonly version: string;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** The client should ask for a fresh card when this comes into view. */
  readonly refreshes: boolean;
  readonly receipt: boolean;
}

export interface ShownChat {
  readonly installed: boolean;
  readonly unread: number;
  readonly messages: readonly ShownMessage[];
}

export type Move = 'next-event' | 'day' | 'today';

export interface Moved {
  readonly now: ShownClock;
  /** What happened, or that nothing more is planned. */
  readonly text: string | null;
}

export interface ShownClock {
  /** "måndag 3 oktober 2016" */
  readonly day: string;
  readonly time: string;
}

export interface TokenAnswer {
  readonly accessToken: string;
  readonly idToken: string;
  readonly expiresInSeconds: number;
}

export interface Result {
  readonly imageUrl: string;
  readonly downloadUrl: string;
}

/** Sent over the page's event stream. */
export type PageEvent =
  | { readonly kind: 'chat' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'clock'; readonly now: ShownClock }
  /** Time is being moved, by this page or another one; `moved` follows always. */
  | { readonly kind: 'moving' }
  | { readonly kind: 'moved'; readonly text: string | null };

export type { PressOutcome };
