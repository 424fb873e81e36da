import { randomBytes } from 'node:crypto';
import type { LocalPerson } from '#local/municipality.ts';
import type { TokenAnswer } from './contract.ts';
import { signIn, type SignInParts } from './signIn.ts';

interface Held {
  readonly token: TokenAnswer;
  readonly goodUntil: number;
}

interface Session {
  readonly person: LocalPerson;
  readonly tokens: Map<string, Held>;
}

/** Who is signed in to the page, and their tokens. Tokens stay here until the tab asks for one. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /** Signs the person in with the tab's own scope, so that a refusal shows at once. Returns the session's opaque id. */
  async open(person: LocalPerson, clientId: string, scope: string): Promise<string> {
    const id = randomBytes(24).toString('base64url');
    this.#sessions.set(id, { person, tokens: new Map() });
    try {
      await this.token(id, clientId, scope);
    } catch (error) {
      this.#sessions.delete(id);
      throw error;
    }
    return id;
  }

  person(id: string): LocalPerson | null {
    return this.#sessions.get(id)?.person ?? null;
  }

  async token(id: string, clientId: string, scope: string): Promise<TokenAnswer> {
    const session = this.#sessions.get(id);
    if (!session) throw new Error('No such session');
    const key = `${clientId} ${scope}`;
    const held = session.tokens.get(key);
    if (held && held.goodUntil > Date.now()) return held.token;
    const token = await signIn(this.#parts, session.person, clientId, scope);
    session.tokens.set(key, { token, goodUntil: Date.now() + (token.expiresInSeconds - 300) * 1000 });
    return token;
  }
}
