import { randomBytes } from 'node:crypto';
import type { Caller } from './bearer.ts';
import type { ConflictBehavior } from './conflictBehavior.ts';

/** A large file that comes in parts. Parts come in order, as Microsoft asks. */
export interface UploadSession {
  readonly names: readonly string[];
  readonly behavior: ConflictBehavior;
  readonly ifMatch: string | undefined;
  readonly caller: Caller;
  readonly expiresAt: number;
  readonly parts: Buffer[];
  /** Told by the first part; null before. */
  total: number | null;
}

export interface UploadSessions {
  open(session: Omit<UploadSession, 'expiresAt' | 'parts' | 'total'>): { id: string; session: UploadSession };
  find(id: string): UploadSession | null;
  close(id: string): void;
}

const LIFE_MS = 15 * 60_000;

export function createUploadSessions(now: () => number): UploadSessions {
  const held = new Map<string, UploadSession>();
  return {
    open(given) {
      for (const [id, s] of held) if (s.expiresAt <= now()) held.delete(id);
      const id = randomBytes(24).toString('base64url');
      const session: UploadSession = { ...given, expiresAt: now() + LIFE_MS, parts: [], total: null };
      held.set(id, session);
      return { id, session };
    },
    find(id) {
      const session = held.get(id);
      return session && session.expiresAt > now() ? session : null;
    },
    close: (id) => void held.delete(id),
  };
}

export const receivedOf = (session: UploadSession): number => session.parts.reduce((sum, part) => sum + part.length, 0);

/** The answer while parts are still expected. */
export const progressOf = (session: UploadSession): { expirationDateTime: string; nextExpectedRanges: string[] } => ({
  expirationDateTime: new Date(session.expiresAt).toISOString(),
  nextExpectedRanges: [`${receivedOf(session)}-`],
});
