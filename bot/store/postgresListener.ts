import { Client, escapeIdentifier } from 'pg';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;

/** One connection that only listens, and is made anew when it breaks. */
export class PostgresListener {
  readonly #url: string;
  readonly #onFault: (fault: unknown) => void;
  readonly #heard = new Map<string, Set<(payload: string) => void>>();
  #client: Client | null = null;
  #connecting: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #wait = FIRST_WAIT_MS;
  #closed = false;

  constructor(url: string, onFault: (fault: unknown) => void) {
    this.#url = url;
    this.#onFault = onFault;
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    const known = this.#heard.get(channel);
    if (known) known.add(heard);
    else this.#heard.set(channel, new Set([heard]));
    if (this.#client === null) await this.#connect();
    else if (!known) await this.#client.query(`listen ${escapeIdentifier(channel)}`);
    return async () => {
      this.#heard.get(channel)?.delete(heard);
    };
  }

  #connect(): Promise<void> {
    this.#connecting ??= this.#open().finally(() => (this.#connecting = null));
    return this.#connecting;
  }

  async #open(): Promise<void> {
    const client = new Client({ connectionString: this.#url, application_name: 'yttra listen', keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('error', (fault) => this.#lost(client, fault));
    client.on('end', () => this.#lost(client, null));
    client.on('notification', ({ channel, payload }) => this.#heard.get(channel)?.forEach((heard) => heard(payload ?? '')));
    await client.connect();
    for (const channel of this.#heard.keys()) await client.query(`listen ${escapeIdentifier(channel)}`);
    if (this.#closed) return void (await client.end());
    this.#client = client;
    this.#wait = FIRST_WAIT_MS;
  }

  #lost(client: Client, fault: unknown): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    if (fault !== null) this.#onFault(fault);
    void client.end().catch(() => undefined);
    this.#retry();
  }

  #retry(): void {
    this.#timer = setTimeout(() => {
      this.#connect().catch((fault: unknown) => {
        this.#onFault(fault);
        this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
        if (!this.#closed) this.#retry();
      });
    }, this.#wait);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#connecting?.catch(() => undefined);
    await this.#client?.end();
    this.#client = null;
  }
}
