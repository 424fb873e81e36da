import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalMunicipality, LocalPerson } from '#local/municipality.ts';

export interface InstallationChange {
  readonly aadObjectId: string;
  /** `19:..@unq.gbl.spaces`: the chat between the person and the bot. */
  readonly chatId: string;
  readonly action: 'add' | 'remove';
}

/** On whom the app is installed. What Graph changed is remembered over a restart; the rest stands in the municipality. */
export interface Installations {
  has(person: LocalPerson): boolean;
  chatId(person: LocalPerson): string;
  /** Awaits whoever wants to know, such as the Teams stand-in that tells the bot. */
  set(person: LocalPerson, installed: boolean): Promise<void>;
}

export async function openInstallations(municipality: LocalMunicipality, stateFolder: string, tell: (change: InstallationChange) => Promise<void> | void): Promise<Installations> {
  const file = join(stateFolder, 'installations.json');
  const changed = new Map<string, boolean>(Object.entries(JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, boolean>));
  const chatId = (person: LocalPerson): string => `19:${person.aadObjectId}_${municipality.teamsApp?.botId ?? ''}@unq.gbl.spaces`;
  let writing: Promise<void> = Promise.resolve();

  function save(): Promise<void> {
    writing = writing.then(async () => {
      await mkdir(stateFolder, { recursive: true });
      await writeFile(`${file}.draft`, JSON.stringify(Object.fromEntries(changed)));
      await rename(`${file}.draft`, file);
    });
    return writing;
  }

  return {
    has: (person) => changed.get(person.aadObjectId) ?? person.app === 'installed',
    chatId,
    async set(person, installed) {
      changed.set(person.aadObjectId, installed);
      await save();
      await tell({ aadObjectId: person.aadObjectId, chatId: chatId(person), action: installed ? 'add' : 'remove' });
    },
  };
}
