import type { Register } from '#domain/register/register.ts';
import type { ConversationAddress } from '#bot/ports/messenger.ts';
import type { Database, Query } from './database.ts';
import { readRegister, type VersionedRegister } from './registerRows.ts';

/** Thrown inside a transaction that rested on a register which is not the one any more. */
export class RegisterOvertaken extends Error {
  override readonly name = 'RegisterOvertaken';
}

export interface Look {
  readonly version: string;
  readonly addressKnown: boolean;
}

/** Which register is the one now, and whether the person is reached at the address: one row, by keys. */
export async function look(query: Query, at: ConversationAddress | null): Promise<Look> {
  const [row] = await query<{ version: string; known: boolean }>(
    `select v.version, exists (select from conversation c where c.aad_object_id = $1 and c.conversation_id = $2 and c.service_url = $3 and c.installed) as known from register_version v`,
    [at?.aadObjectId ?? '', at?.conversationId ?? '', at?.serviceUrl ?? ''],
  );
  return { version: row!.version, addressKnown: row!.known };
}

/** The register in memory: some hundred rows that change when a list is read in and are asked for in every turn. */
export class KnownRegister {
  readonly #database: Database;
  #known: VersionedRegister | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** As last seen; it may have been overtaken. */
  async lastSeen(): Promise<VersionedRegister> {
    return this.#known ?? this.#load();
  }

  forget(version: string): void {
    if (this.#known?.version === version) this.#known = null;
  }

  async current(): Promise<Register> {
    const known = this.#known;
    const { version } = known === null ? { version: null } : await look(this.#database.query, null);
    return (known !== null && known.version === version ? known : await this.#load()).register;
  }

  async #load(): Promise<VersionedRegister> {
    return (this.#known = await readRegister(this.#database.query));
  }
}
