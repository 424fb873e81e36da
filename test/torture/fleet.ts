import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { FromWorker, Go } from './messages.ts';

/** One worker's life. */
export interface Life {
  readonly worker: string;
  /** Dispatches it has claimed, and when it first did. */
  readonly claimed: Map<string, number>;
  /** Milliseconds on the machine's clock; null while it lives. */
  killedAt: number | null;
}

interface Running { readonly life: Life; readonly process: ChildProcess }

/** Keeps so many workers alive, whatever happens to them; the next one waits warm. */
export class Fleet {
  readonly lives: Life[] = [];
  readonly #running: Running[] = [];
  readonly #entry: string;
  readonly #go: (worker: string) => Go;
  #spare: ChildProcess;
  #idleAt = -Infinity;
  #ended: Error | null = null;

  constructor(entry: string, go: (worker: string) => Go) {
    this.#entry = entry;
    this.#go = go;
    this.#spare = this.#fork();
  }

  start(count: number): void {
    for (let i = 0; i < count; i += 1) this.#running.push(this.#enter());
  }

  /** SIGKILL to one of them; its successor starts at once. */
  async kill(which: number): Promise<void> {
    const victim = this.#running[which % this.#running.length]!;
    const gone = once(victim.process, 'exit');
    victim.life.killedAt = Date.now();
    victim.process.kill('SIGKILL');
    await gone;
    this.#running[this.#running.indexOf(victim)] = this.#enter();
  }

  /** When a worker last said that nothing is left, on the machine's clock. */
  idleAt(): number {
    if (this.#ended) throw this.#ended;
    return this.#idleAt;
  }

  async stop(): Promise<void> {
    const all = this.#running.splice(0).map((r) => r.process);
    await Promise.all(all.map(async (one) => {
      const gone = once(one, 'exit');
      one.send({ kind: 'stop' });
      await gone;
    }));
    const gone = once(this.#spare, 'exit');
    this.#spare.kill('SIGKILL');
    await gone;
  }

  #fork(): ChildProcess {
    return fork(this.#entry, [], { execArgv: ['--enable-source-maps'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  }

  #enter(): Running {
    const child = this.#spare;
    this.#spare = this.#fork();
    const life: Life = { worker: `worker_${this.lives.length + 1}`, claimed: new Map(), killedAt: null };
    this.lives.push(life);
    child.on('message', (message: FromWorker) => {
      if (message.kind === 'claimed') for (const id of message.ids) if (!life.claimed.has(id)) life.claimed.set(id, Date.now());
      if (message.kind === 'idle') this.#idleAt = Date.now();
    });
    child.on('exit', (code) => {
      if (life.killedAt === null && code !== 0) this.#ended = new Error(`${life.worker} ended by itself with ${code}`);
    });
    child.send(this.#go(life.worker));
    return { life, process: child };
  }
}
