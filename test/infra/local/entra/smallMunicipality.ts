import type { LocalMunicipality, LocalPerson } from '#local/municipality.ts';

const person = (n: number, displayName: string, more: Partial<LocalPerson> = {}): LocalPerson => ({
  aadObjectId: `00000000-0000-4000-8000-00000000000${n}`, displayName, userPrincipalName: `p${n}@almhult.example`, mail: `${displayName.split(' ')[0]!.toLowerCase()}@almhult.example`,
  jobTitle: 'Handläggare', department: 'Kommunledningskontoret', accountEnabled: true, app: 'installable', sees: [''], ...more,
});

export const HANDLAGGARE = person(1, 'Maja Lind', { app: 'installed' });
export const KONTAKTPERSON = person(2, 'Åke Öberg', { sees: ['Remisser/Kulturnämnden'], department: 'Kulturförvaltningen' });
export const BLOCKED = person(3, 'Nils Never', { app: 'never' });
export const GONE = person(4, 'Gun Borta', { accountEnabled: false });

export const TENANT = 'aaaaaaaa-0000-4000-8000-000000000000';
export const TAB = 'bbbbbbbb-0000-4000-8000-000000000001';
export const SERVER = 'bbbbbbbb-0000-4000-8000-000000000002';
export const BOT = 'bbbbbbbb-0000-4000-8000-000000000003';
export const READER = 'bbbbbbbb-0000-4000-8000-000000000004';
export const STRANGER = 'bbbbbbbb-0000-4000-8000-000000000005';
export const SECRET = 'server secret & more';
export const TAB_ORIGIN = 'http://localhost:5173';
export const TAB_REDIRECT = `${TAB_ORIGIN}/auth.html`;

const graph = (...names: string[]): string[] => names.map((name) => `https://graph.microsoft.com/${name}`);

/** One tenant with four people, a tab, a server with write, an application with read and one with nothing. */
export function smallMunicipality(change: Partial<LocalMunicipality> = {}): LocalMunicipality {
  const confidential = { secret: SECRET, redirectUris: [], applicationIdUri: null, exposedScopes: [] };
  return {
    tenantId: TENANT,
    name: 'Älmsta kommun',
    people: [HANDLAGGARE, KONTAKTPERSON, BLOCKED, GONE],
    clients: [
      { clientId: TAB, name: 'Yttra flik', secret: null, redirectUris: [TAB_REDIRECT], applicationIdUri: null, exposedScopes: [], mayAsk: [`api://yttra/access_as_user`, ...graph('User.Read')] },
      {
        ...confidential, clientId: SERVER, name: 'Yttra', applicationIdUri: 'api://yttra', exposedScopes: ['access_as_user'],
        mayAsk: graph('Sites.Selected', 'Files.ReadWrite', 'User.Read.All', 'GroupMember.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All', 'AppCatalog.Read.All'),
      },
      { ...confidential, clientId: BOT, name: 'Yttra bot', mayAsk: ['https://api.botframework.com/.default'] },
      { ...confidential, clientId: READER, name: 'Läsare', mayAsk: graph('Sites.Selected') },
      { ...confidential, clientId: STRANGER, name: 'Främling', mayAsk: graph('Sites.Selected') },
    ],
    site: { id: 'almhult.sharepoint.example,11111111-0000-4000-8000-000000000000,22222222-0000-4000-8000-000000000000', name: 'Remisser', driveId: 'b!drive-1', webUrl: 'https://almhult.sharepoint.example/sites/Remisser' },
    siteGrants: [{ clientId: SERVER, roles: ['write'] }, { clientId: READER, roles: ['read'] }],
    teamsApp: { id: 'cccccccc-0000-4000-8000-000000000001', externalId: 'cccccccc-0000-4000-8000-000000000002', displayName: 'Yttra', version: '1.0.0', botId: BOT },
    groups: [{ id: 'dddddddd-0000-4000-8000-000000000001', displayName: 'Registratorer', memberIds: [HANDLAGGARE.aadObjectId] }],
    ...change,
  };
}
