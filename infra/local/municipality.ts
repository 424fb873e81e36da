/** What the stand-ins know of the invented municipality. A scenario fills it; the servers only read it. */
export interface LocalPerson {
  readonly aadObjectId: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly accountEnabled: boolean;
  /** Invited from another organisation: apps cannot be installed for a guest, and bots cannot open a chat. */
  readonly guest?: true;
  /** Whether the municipality's IT has put the app on this person. `never`: an installation is refused. */
  readonly app: 'installed' | 'installable' | 'never';
  /** Folders of the site that this person may see, as path prefixes; [''] sees everything. */
  readonly sees: readonly string[];
  /** Failures on purpose, played by the Connector stand-in. */
  readonly trouble?: 'throttled-twice' | 'blocked' | 'accepted-then-502';
}

export interface LocalClient {
  readonly clientId: string;
  readonly name: string;
  /** Public clients (the tab) use PKCE and no secret; confidential ones (the server, the bot) a secret. */
  readonly secret: string | null;
  readonly redirectUris: readonly string[];
  /** Scopes this client exposes as a resource, e.g. `access_as_user`, under its application id URI. */
  readonly applicationIdUri: string | null;
  readonly exposedScopes: readonly string[];
  /** Which scopes it may be given, as `<resource>/<scope>`; anything else is refused with invalid_scope. */
  readonly mayAsk: readonly string[];
}

export interface LocalMunicipality {
  readonly tenantId: string;
  readonly name: string;
  readonly people: readonly LocalPerson[];
  readonly clients: readonly LocalClient[];
  readonly site: { readonly id: string; readonly name: string; readonly driveId: string; readonly webUrl: string };
  /** Application ids granted the site, with what they may do (Sites.Selected). */
  readonly siteGrants: readonly { readonly clientId: string; readonly roles: readonly ('read' | 'write')[] }[];
  /** The Teams app in the municipality's own catalogue. Without it nothing can be installed through Graph. */
  readonly teamsApp?: LocalTeamsApp;
  readonly groups?: readonly LocalGroup[];
}

export interface LocalTeamsApp {
  /** The id that the catalogue gave it; `externalId` is the one in the manifest. */
  readonly id: string;
  readonly externalId: string;
  readonly displayName: string;
  readonly version: string;
  /** Entra application id of its bot; part of the chat id. */
  readonly botId: string;
}

export interface LocalGroup {
  readonly id: string;
  readonly displayName: string;
  /** Entra object ids. */
  readonly memberIds: readonly string[];
}
