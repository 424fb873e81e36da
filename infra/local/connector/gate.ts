import { setTimeout as wait } from 'node:timers/promises';
import type { LocalPerson } from '#local/municipality.ts';
import type { ChatStore } from './chatStore.ts';
import type { Fault, FaultQueue, LogEntry, Operation } from './faults.ts';
import type { LimitedKind, RateLimiter } from './limits.ts';
import { troubleOf } from './trouble.ts';
import { Refusal, type Activity, type Json } from './wire.ts';

/** What one call asks for, before anything has happened. */
export interface Asked {
  readonly method: LogEntry['method'] | 'GET';
  readonly operation: Operation;
  readonly conversationId: string | null;
  readonly person: LocalPerson | null;
  readonly activityId: string | null;
  readonly activity: Activity | null;
  /** Does it. Throws a Refusal when Teams would say no. */
  perform(person: LocalPerson): Done;
}

export interface Done {
  readonly status: number;
  readonly body: Json;
  readonly activityId: string | null;
}

export type Answer = { readonly status: number; readonly body: Json; readonly headers: Readonly<Record<string, string>> } | 'reset' | 'hang';

export interface GateParts {
  readonly chats: ChatStore;
  readonly faults: FaultQueue;
  readonly limiter: RateLimiter;
  readonly log: LogEntry[];
  readonly signal: AbortSignal;
  now(): number;
}

const LIMITED: Record<Operation, LimitedKind> = { create: 'create', members: 'members', send: 'send', update: 'send', delete: 'send' };

/** Every call passes here: faults on purpose, limits, roster, the person's trouble, then the deed, then the log. */
export async function pass(parts: GateParts, asked: Asked): Promise<Answer> {
  const queued = parts.faults.take(asked.operation, asked.person?.aadObjectId ?? null);
  if (queued?.delayMs) await wait(queued.delayMs, undefined, { signal: parts.signal }).catch(() => undefined);
  let delivered: Done | null = null;
  const answer = ((): Answer => {
    try {
      if (queued && queued.answer !== undefined && !queued.deliver) return play(queued);
      limit(parts, asked);
      const person = roster(parts.chats, asked);
      const trouble = troubleOf(person, parts.chats.of(person.aadObjectId), asked.operation);
      if (trouble) parts.chats.apply({ kind: 'trouble', person: person.aadObjectId });
      if (trouble && !trouble.deliver) return play(trouble);
      const done = asked.perform(person);
      delivered = done;
      const after = trouble ?? queued;
      return after?.answer === undefined ? { status: done.status, body: done.body, headers: {} } : play(after, done);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: error.body(), headers: error.headers };
    }
  })();
  if (asked.method !== 'GET') parts.log.push(entry(parts, asked, answer, delivered));
  return answer;
}

function limit(parts: GateParts, asked: Asked): void {
  const waitMs = parts.limiter.take(LIMITED[asked.operation], asked.person?.aadObjectId ?? asked.conversationId ?? '');
  if (waitMs > 0) throw new Refusal(429, 'Throttled', 'Too many requests.', { 'Retry-After': String(Math.ceil(waitMs / 1000)) });
}

function roster(chats: ChatStore, asked: Asked): LocalPerson {
  if (!asked.person) {
    throw asked.operation === 'create'
      ? new Refusal(403, 'Forbidden', 'Invalid user identity in provided tenant.')
      : new Refusal(404, 'ConversationNotFound', 'Conversation not found.');
  }
  if (!chats.of(asked.person.aadObjectId).installed) {
    throw new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  return asked.person;
}

function play(fault: Fault, done?: Done): Answer {
  const answer = fault.answer ?? 'ok';
  if (answer === 'reset' || answer === 'hang') return answer;
  if (answer === 'ok') return { status: done?.status ?? 201, body: done?.body ?? { id: '0' }, headers: {} };
  const refusal = new Refusal(answer.status, answer.code ?? 'ServiceError', answer.message ?? 'A failure on purpose.', answer.headers);
  return { status: refusal.status, body: refusal.body(), headers: refusal.headers };
}

function entry(parts: GateParts, asked: Asked, answer: Answer, done: Done | null): LogEntry {
  const error = typeof answer === 'object' ? (answer.body['error'] as { code?: string } | undefined) : undefined;
  return {
    at: parts.now(),
    method: asked.method as LogEntry['method'],
    operation: asked.operation,
    conversationId: asked.conversationId,
    personAadId: asked.person?.aadObjectId ?? null,
    activityId: done?.activityId ?? asked.activityId,
    activity: asked.activity,
    status: typeof answer === 'object' ? answer.status : 0,
    code: error?.code ?? null,
    delivered: done !== null,
  };
}
