import type { Instant } from '#domain/calendar/datum.ts';
import type { LocalPerson } from '#local/municipality.ts';
import type { ChatMessage } from './chats.ts';
import type { ChatStore } from './chatStore.ts';
import { cardOf, Refusal, type Activity } from './wire.ts';

/** About 100 KB counted in UTF-16, as Teams counts: 50,000 characters of JSON. */
const MAX_BYTES = 100 * 1024;

/** Changes chats the way Teams does when a bot posts, replaces or deletes. */
export interface Delivery {
  /** The new message's id; null when Teams gives none back (text and card in one activity, which it splits). */
  post(person: LocalPerson, activity: Activity): string | null;
  replace(person: LocalPerson, id: string, activity: Activity): void;
  remove(person: LocalPerson, id: string): void;
  /** An id as Teams makes them: milliseconds as a text, never the same twice. */
  nextId(): string;
}

export function delivery(chats: ChatStore, clock: { now(): number; business(): Instant }, typing: (person: LocalPerson) => void): Delivery {
  let last = 0;
  function nextId(): string {
    last = Math.max(last + 1, Math.trunc(clock.now()));
    return String(last);
  }

  function checkShape(activity: Activity): void {
    if (JSON.stringify(activity).length * 2 > MAX_BYTES) throw new Refusal(413, 'MessageSizeTooBig', 'Message size too large.');
    const card = cardOf(activity);
    if (card !== null && card['type'] !== 'AdaptiveCard') throw new Refusal(400, 'BadSyntax', 'Activity resulted into invalid card content.');
  }

  function say(person: LocalPerson, activity: Activity): string {
    const id = nextId();
    const message: ChatMessage = { id, from: 'bot', at: clock.business(), activity, view: null, edited: null, deleted: false };
    chats.apply({ kind: 'said', person: person.aadObjectId, message });
    return id;
  }

  function messageOf(person: LocalPerson, id: string): ChatMessage {
    const found = chats.of(person.aadObjectId).messages.find((m) => m.id === id && m.from === 'bot' && !m.deleted);
    if (!found) throw new Refusal(404, 'ActivityNotFoundInConversation', 'The specified activity was not found in the conversation.');
    return found;
  }

  return {
    nextId,
    post(person, activity) {
      checkShape(activity);
      if (activity.type === 'typing') typing(person);
      if (activity.type !== 'message') return nextId();
      if (!activity.text || !activity.attachments?.length) {
        if (!activity.text && !activity.attachments?.length) throw new Refusal(400, 'BadSyntax', 'Activity has neither text nor attachments.');
        return say(person, activity);
      }
      const { attachments, ...textOnly } = activity;
      const { text: _, ...cardOnly } = activity;
      say(person, textOnly);
      say(person, { ...cardOnly, attachments });
      return null;
    },
    replace(person, id, activity) {
      checkShape(activity);
      messageOf(person, id);
      chats.apply({ kind: 'replaced', person: person.aadObjectId, id, activity, at: clock.business() });
    },
    remove(person, id) {
      messageOf(person, id);
      chats.apply({ kind: 'deleted', person: person.aadObjectId, id });
    },
  };
}
