import type { LocalPerson } from '#local/municipality.ts';
import type { Chat } from './chats.ts';
import type { Fault, Operation } from './faults.ts';

/** The failure that the scenario has given this person, or null when it has been played to the end. */
export function troubleOf(person: LocalPerson, chat: Chat, operation: Operation): Fault | null {
  if (person.trouble === undefined) return null;
  switch (person.trouble) {
    case 'blocked':
      if (operation !== 'send' && operation !== 'update') return null;
      return { answer: { status: 403, code: 'MessageWritesBlocked', message: 'Message writes are blocked.' } };
    case 'throttled-twice':
      if (operation !== 'send' || chat.troublePlayed >= 2) return null;
      return { answer: { status: 429, code: 'Throttled', message: 'Too many requests.', headers: { 'Retry-After': '1' } } };
    case 'accepted-then-502':
      if (operation !== 'send' || chat.troublePlayed >= 1) return null;
      return { deliver: true, answer: { status: 502, code: 'ServiceError', message: 'Bad gateway.' } };
  }
}
