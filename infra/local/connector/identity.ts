import { createHash } from 'node:crypto';
import type { LocalMunicipality, LocalPerson } from '#local/municipality.ts';

/** The ids that Teams gives people, bots and chats. Made from the Entra ids, so that they outlive a restart. */
export interface Identities {
  /** `29:...`, opaque, different for every bot: never a name, never to be parsed. */
  mri(person: LocalPerson): string;
  /** `a:...`, the one-to-one chat as the Bot Connector names it. */
  conversationId(person: LocalPerson): string;
  /** `19:..@unq.gbl.spaces`, the same chat as Graph names it; the Bot Connector takes it too. */
  graphChatId(person: LocalPerson): string;
  botId(): string;
  byMember(id: string): LocalPerson | null;
  byConversation(id: string): LocalPerson | null;
  byAad(aadObjectId: string): LocalPerson;
}

function opaque(...parts: string[]): string {
  return createHash('sha256').update(parts.join('|')).digest('base64url');
}

/** Looking somebody up among ten thousand people must not mean ten thousand checksums. */
function remembered(make: (aadObjectId: string) => string): (person: LocalPerson) => string {
  const made = new Map<string, string>();
  return ({ aadObjectId }) => {
    const id = made.get(aadObjectId) ?? make(aadObjectId);
    made.set(aadObjectId, id);
    return id;
  };
}

export function identities(municipality: LocalMunicipality, botAppId: string): Identities {
  const mri = remembered((aad) => `29:1${opaque('mri', botAppId, aad)}`);
  const conversationId = remembered((aad) => `a:1${opaque('chat', botAppId, aad)}`);
  const graphChatId = (p: LocalPerson): string => `19:${p.aadObjectId}_${botAppId}@unq.gbl.spaces`;
  const people = municipality.people;
  return {
    mri,
    conversationId,
    graphChatId,
    botId: () => `28:${botAppId}`,
    // Teams takes the Entra object id in place of the MRI, bare or with the prefix `8:orgid:`.
    byMember: (id) => people.find((p) => mri(p) === id || p.aadObjectId === id.replace(/^8:orgid:/, '')) ?? null,
    byConversation: (id) => people.find((p) => conversationId(p) === id || graphChatId(p) === id) ?? null,
    byAad: (aad) => {
      const found = people.find((p) => p.aadObjectId === aad);
      if (!found) throw new Error(`No person with object id ${aad} in ${municipality.name}`);
      return found;
    },
  };
}
