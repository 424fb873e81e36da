import type { Activity } from './wire.ts';

export type Operation = 'create' | 'send' | 'update' | 'delete' | 'members';

/** A failure on purpose. Fields left out match everything. */
export interface Fault {
  readonly person?: string;
  readonly operation?: Operation;
  /** How many times it strikes before it is spent; 1 unless told. */
  readonly times?: number;
  /** Waits this long on the machine's clock before anything else. */
  readonly delayMs?: number;
  /** Does what was asked first, and fails only the answer: the caller cannot know. */
  readonly deliver?: boolean;
  /** What the caller gets. `ok` with `deliver: false` is a message lost behind a 201; `hang` never answers; left out, only the delay is played. */
  readonly answer?: 'reset' | 'hang' | 'ok' | { readonly status: number; readonly code?: string; readonly message?: string; readonly headers?: Readonly<Record<string, string>> };
}

interface Loaded {
  readonly fault: Fault;
  left: number;
}

/** First in, first played, among those that match. */
export class FaultQueue {
  #queue: Loaded[] = [];

  push(...faults: readonly Fault[]): void {
    this.#queue.push(...faults.map((fault) => ({ fault, left: fault.times ?? 1 })));
  }

  clear(): void {
    this.#queue = [];
  }

  pending(): readonly Fault[] {
    return this.#queue.map((q) => q.fault);
  }

  take(operation: Operation, person: string | null): Fault | null {
    const hit = this.#queue.find(
      ({ fault }) => (fault.operation ?? operation) === operation && (fault.person ?? person) === person,
    );
    if (!hit) return null;
    hit.left -= 1;
    if (hit.left <= 0) this.#queue = this.#queue.filter((q) => q !== hit);
    return hit.fault;
  }
}

export interface LogEntry {
  /** Milliseconds on the clock that the limits run on. */
  readonly at: number;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly operation: Operation;
  readonly conversationId: string | null;
  readonly personAadId: string | null;
  /** The message it made or meant; null when none. */
  readonly activityId: string | null;
  readonly activity: Activity | null;
  /** The status the caller got; 0 when the connection was cut or left hanging. */
  readonly status: number;
  readonly code: string | null;
  /** Whether the person's chat was changed. This, not the status, is the truth. */
  readonly delivered: boolean;
}
