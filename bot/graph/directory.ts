import type { Directory, DirectoryPerson } from '#bot/ports/directory.ts';
import { YttraError } from '#bot/errors.ts';
import { jsonOf, type GraphClient } from './client.ts';

const APP = { kind: 'app' } as const;
const PERSON_FIELDS = 'id,displayName,mail,accountEnabled,userType';

interface User {
  readonly id: string;
  readonly displayName?: string | null;
  readonly mail?: string | null;
  readonly accountEnabled?: boolean | null;
  readonly userType?: string | null;
}

/** `teamsAppId`: the id that the municipality's app catalogue gave the app (not the manifest's); null until it is known. */
export function createDirectory(graph: GraphClient, teamsAppId: string | null): Directory {
  async function get<T>(path: string, query: Record<string, string>): Promise<T | null> {
    const response = await graph.ask(APP, 'GET', path, { query });
    if (response.ok) return jsonOf<T>(response);
    await response.body?.cancel();
    if (response.status === 404) return null;
    throw new YttraError('fault', { cause: new Error(`Graph answered ${response.status} in the directory`) });
  }

  async function installation(aadObjectId: string): Promise<string | null> {
    if (teamsAppId === null) return null;
    const query = { $expand: 'teamsApp', $filter: `teamsApp/id eq '${quoted(teamsAppId)}'` };
    const found = await get<{ value: { id: string }[] }>(`${userPath(aadObjectId)}/teamwork/installedApps`, query);
    return found?.value[0]?.id ?? null;
  }

  async function personalChat(aadObjectId: string): Promise<{ chatId: string } | null> {
    const id = await installation(aadObjectId);
    const chat = id === null ? null : await get<{ id: string }>(`${userPath(aadObjectId)}/teamwork/installedApps/${encodeURIComponent(id)}/chat`, { $select: 'id' });
    return chat === null ? null : { chatId: chat.id };
  }

  return {
    async find(idOrAddress) {
      const key = idOrAddress.trim();
      if (key === '') return null;
      const user = await get<User>(userPath(key), { $select: PERSON_FIELDS });
      if (user !== null || !key.includes('@')) return user === null ? null : toPerson(user);
      // An address need not be the name that the person signs in with.
      const byMail = await get<{ value: User[] }>('/users', { $select: PERSON_FIELDS, $filter: `mail eq '${quoted(key)}'` });
      return byMail?.value.length === 1 && byMail.value[0] ? toPerson(byMail.value[0]) : null;
    },
    appOf: async (aadObjectId) => (teamsAppId === null ? 'unknown' : (await installation(aadObjectId)) === null ? 'not-installed' : 'installed'),
    async install(aadObjectId) {
      if (teamsAppId === null) return { kind: 'refused', code: 'no-app-id' };
      const body = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${encodeURIComponent(teamsAppId)}` };
      const response = await graph.ask(APP, 'POST', `${userPath(aadObjectId)}/teamwork/installedApps`, { body });
      await response.body?.cancel();
      // 409: installed already, which is what was wanted.
      if (!response.ok && response.status !== 409) return { kind: 'refused', code: `http-${response.status}` };
      const chat = await personalChat(aadObjectId);
      return chat === null ? { kind: 'refused', code: 'no-chat' } : { kind: 'installed', chatId: chat.chatId };
    },
  };
}

function userPath(id: string): string {
  return `/users/${encodeURIComponent(id)}`;
}

/** A text inside an OData literal. */
function quoted(text: string): string {
  return text.replaceAll("'", "''");
}

/** Without permission to read it Graph leaves `accountEnabled` out: then nobody is taken for having left. */
function toPerson(user: User): DirectoryPerson {
  return { aadObjectId: user.id, displayName: user.displayName ?? '', mail: user.mail ?? null, accountEnabled: user.accountEnabled ?? true, guest: user.userType === 'Guest' };
}
