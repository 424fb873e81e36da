import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { LocalPerson } from '#local/municipality.ts';
import { applyEvent, newChat, type Chat, type ChatEvent } from './chats.ts';

/**
 * The chats of everybody, in memory and, when a file is given, as one JSON event a line.
 * A line is written before the event is seen by anybody; a torn last line (killed while writing) is left out.
 */
export class ChatStore {
  readonly #chats = new Map<string, Chat>();
  readonly #listeners = new Set<(event: ChatEvent) => void>();
  readonly #file: string | null;

  constructor(people: readonly LocalPerson[], stateFile: string | null) {
    this.#file = stateFile;
    for (const person of people) this.#chats.set(person.aadObjectId, newChat(person));
    if (stateFile !== null && existsSync(stateFile)) this.#replay(stateFile);
  }

  of(personAadId: string): Chat {
    const chat = this.#chats.get(personAadId);
    if (!chat) throw new Error(`No chat for ${personAadId}`);
    return chat;
  }

  apply(event: ChatEvent): void {
    if (this.#file !== null) appendFileSync(this.#file, `${JSON.stringify(event)}\n`);
    this.#chats.set(event.person, applyEvent(this.of(event.person), event));
    for (const listener of this.#listeners) listener(event);
  }

  /** Returns the function that ends the listening. */
  onEvent(listener: (event: ChatEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #replay(file: string): void {
    const kept: string[] = [];
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const event = parse(line);
      const chat = event && this.#chats.get(event.person);
      if (!event || !chat) continue;
      this.#chats.set(event.person, applyEvent(chat, event));
      kept.push(`${line}\n`);
    }
    writeFileSync(`${file}.new`, kept.join(''));
    renameSync(`${file}.new`, file);
  }
}

function parse(line: string): ChatEvent | null {
  try {
    return JSON.parse(line) as ChatEvent;
  } catch {
    return null;
  }
}
