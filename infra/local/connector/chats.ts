import type { Instant } from '#domain/calendar/datum.ts';
import type { LocalPerson } from '#local/municipality.ts';
import type { Activity, Json } from './wire.ts';

export interface ChatMessage {
  readonly id: string;
  readonly from: 'bot' | 'person';
  /** When it was said, on the business clock. */
  readonly at: Instant;
  /** The activity as sent, or as last replaced by the bot. */
  readonly activity: Activity;
  /** The card this person alone sees since pressing or refreshing; gone when the bot replaces the message. */
  readonly view: Json | null;
  readonly edited: Instant | null;
  readonly deleted: boolean;
}

/** One person's chat with the bot. */
export interface Chat {
  readonly personAadId: string;
  readonly installed: boolean;
  readonly messages: readonly ChatMessage[];
  readonly unread: number;
  /** How many times the person's trouble has been played. */
  readonly troublePlayed: number;
}

/** Everything that can happen to a chat; a state file is a list of these, one a line. */
export type ChatEvent = { readonly person: string } & (
  | { readonly kind: 'said'; readonly message: ChatMessage }
  | { readonly kind: 'replaced'; readonly id: string; readonly activity: Activity; readonly at: Instant }
  | { readonly kind: 'deleted'; readonly id: string }
  /** Vanished by the organisation's retention: not even a trace is left. */
  | { readonly kind: 'vanished'; readonly id: string }
  | { readonly kind: 'viewed'; readonly id: string; readonly card: Json }
  | { readonly kind: 'read' }
  | { readonly kind: 'app'; readonly installed: boolean }
  | { readonly kind: 'trouble' }
);

export function newChat(person: LocalPerson): Chat {
  return { personAadId: person.aadObjectId, installed: person.app === 'installed', messages: [], unread: 0, troublePlayed: 0 };
}

function edit(chat: Chat, id: string, change: (m: ChatMessage) => ChatMessage): Chat {
  return { ...chat, messages: chat.messages.map((m) => (m.id === id ? change(m) : m)) };
}

/** The chat after the event. Pure: replaying a state file gives the same chats again. */
export function applyEvent(chat: Chat, event: ChatEvent): Chat {
  switch (event.kind) {
    case 'said': {
      const unread = event.message.from === 'bot' ? chat.unread + 1 : 0;
      return { ...chat, messages: [...chat.messages, event.message], unread };
    }
    case 'replaced':
      return edit(chat, event.id, (m) => ({ ...m, activity: event.activity, view: null, edited: event.at }));
    case 'deleted':
      return edit(chat, event.id, (m) => ({ ...m, deleted: true, view: null }));
    case 'vanished':
      return { ...chat, messages: chat.messages.filter((m) => m.id !== event.id) };
    case 'viewed':
      return edit(chat, event.id, (m) => ({ ...m, view: event.card }));
    case 'read':
      return { ...chat, unread: 0 };
    case 'app':
      return { ...chat, installed: event.installed };
    case 'trouble':
      return { ...chat, troublePlayed: chat.troublePlayed + 1 };
  }
}
