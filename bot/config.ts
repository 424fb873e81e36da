import { z } from 'zod';

/** The only reader of the environment. Each name is explained in infra/README.md. */
const url = z.url();
const list = z.string().transform((s) => s.split(/[\s,]+/).filter((x) => x !== ''));

const environment = z.object({
  YTTRA_PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  YTTRA_PUBLIC_URL: url,
  YTTRA_ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  YTTRA_REPLICAS: z.coerce.number().int().min(1).default(1),
  YTTRA_TENANT_ID: z.guid(),
  YTTRA_AUTHORITY: url.optional(),
  YTTRA_AUTHORITY_METADATA: z.string().optional(),
  YTTRA_ISSUER: z.string().optional(),
  YTTRA_JWKS_URL: url.optional(),
  YTTRA_TAB_CLIENT_ID: z.guid(),
  YTTRA_API_CLIENT_ID: z.guid(),
  YTTRA_API_ID_URI: z.string().optional(),
  YTTRA_ALLOWED_CLIENT_IDS: list.optional(),
  YTTRA_HOST_ORIGINS: list.optional(),
  YTTRA_BOT_APP_ID: z.guid(),
  YTTRA_API_SECRET: z.string().min(1).optional(),
  YTTRA_BOT_SECRET: z.string().min(1).optional(),
  YTTRA_MANAGED_IDENTITY_CLIENT_ID: z.guid().optional(),
  YTTRA_CHANNEL_ISSUER: z.string().default('https://api.botframework.com'),
  YTTRA_CHANNEL_METADATA_URL: url.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  YTTRA_SERVICE_URLS: list.default(['https://smba.trafficmanager.net/']),
  YTTRA_DEFAULT_SERVICE_URL: url.default('https://smba.trafficmanager.net/emea/'),
  YTTRA_GRAPH_ADDRESS: url.default('https://graph.microsoft.com'),
  YTTRA_SITE_HOSTNAME: z.string().min(1),
  YTTRA_SITE_PATH: z.string().min(1),
  YTTRA_TEAMS_APP_ID: z.guid().optional(),
  YTTRA_CATALOG_APP_ID: z.guid().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  YTTRA_DATA_DIR: z.string().optional(),
  YTTRA_TAB_DIR: z.string().default('.cache/tab'),
});

export type Credential = { readonly kind: 'secret'; readonly secret: string } | { readonly kind: 'managed-identity'; readonly clientId: string };

export interface Config {
  readonly port: number;
  /** Where Teams and people reach tab and bot, without a trailing slash. */
  readonly publicUrl: string;
  readonly role: 'web' | 'worker' | 'all';
  readonly replicas: number;
  readonly tenantId: string;
  readonly entra: { readonly authority: string; readonly authorityMetadata: string | null; readonly issuer: string; readonly jwksUrl: string };
  readonly tab: { readonly clientId: string; readonly allowedClientIds: readonly string[]; readonly hostOrigins: readonly string[]; readonly directory: string };
  readonly api: { readonly clientId: string; readonly idUri: string; readonly credential: Credential };
  readonly bot: { readonly appId: string; readonly credential: Credential; readonly channelIssuer: string; readonly channelMetadataUrl: string; readonly serviceUrls: readonly string[]; readonly defaultServiceUrl: string };
  readonly graph: { readonly address: string; readonly siteHostname: string; readonly sitePath: string; readonly catalogAppId: string | null };
  /** The manifest's id, for deep links; the catalogue gives the app another, for installations. */
  readonly teamsAppId: string | null;
  readonly database: { readonly url: string | null; readonly ownerUrl: string | null; readonly dataDir: string | null };
}

/** Teams' own clients, which fetch the tab's token for it where nested app authentication is missing (learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication). */
const TEAMS_CLIENTS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

/** The configuration, or every fault at once, each naming its variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): { kind: 'config'; config: Config } | { kind: 'faults'; faults: readonly string[] } {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined && v !== '')));
  if (!parsed.success) return { kind: 'faults', faults: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) };
  const e = parsed.data;
  const credentials = credentialsOf(e);
  if (credentials === null) {
    return { kind: 'faults', faults: ['YTTRA_MANAGED_IDENTITY_CLIENT_ID, or YTTRA_API_SECRET and YTTRA_BOT_SECRET: one of them is needed'] };
  }
  const entra = `https://login.microsoftonline.com/${e.YTTRA_TENANT_ID}`;
  return {
    kind: 'config',
    config: {
      port: e.YTTRA_PORT, publicUrl: e.YTTRA_PUBLIC_URL.replace(/\/$/, ''), role: e.YTTRA_ROLE, replicas: e.YTTRA_REPLICAS, tenantId: e.YTTRA_TENANT_ID,
      entra: {
        authority: e.YTTRA_AUTHORITY ?? entra, authorityMetadata: e.YTTRA_AUTHORITY_METADATA ?? null,
        issuer: e.YTTRA_ISSUER ?? `${entra}/v2.0`, jwksUrl: e.YTTRA_JWKS_URL ?? `${entra}/discovery/v2.0/keys`,
      },
      tab: {
        clientId: e.YTTRA_TAB_CLIENT_ID, allowedClientIds: [e.YTTRA_TAB_CLIENT_ID, ...(e.YTTRA_ALLOWED_CLIENT_IDS ?? TEAMS_CLIENTS)],
        hostOrigins: e.YTTRA_HOST_ORIGINS ?? [], directory: e.YTTRA_TAB_DIR,
      },
      api: { clientId: e.YTTRA_API_CLIENT_ID, idUri: e.YTTRA_API_ID_URI ?? `api://${new URL(e.YTTRA_PUBLIC_URL).host}/${e.YTTRA_API_CLIENT_ID}`, credential: credentials.api },
      bot: {
        appId: e.YTTRA_BOT_APP_ID, credential: credentials.bot, channelIssuer: e.YTTRA_CHANNEL_ISSUER,
        channelMetadataUrl: e.YTTRA_CHANNEL_METADATA_URL, serviceUrls: e.YTTRA_SERVICE_URLS, defaultServiceUrl: e.YTTRA_DEFAULT_SERVICE_URL,
      },
      graph: { address: e.YTTRA_GRAPH_ADDRESS, siteHostname: e.YTTRA_SITE_HOSTNAME, sitePath: e.YTTRA_SITE_PATH, catalogAppId: e.YTTRA_CATALOG_APP_ID ?? null },
      teamsAppId: e.YTTRA_TEAMS_APP_ID ?? null,
      database: { url: e.DATABASE_URL ?? null, ownerUrl: e.DATABASE_OWNER_URL ?? null, dataDir: e.YTTRA_DATA_DIR ?? null },
    },
  };
}

function credentialsOf(e: z.output<typeof environment>): { api: Credential; bot: Credential } | null {
  if (e.YTTRA_MANAGED_IDENTITY_CLIENT_ID) {
    const identity: Credential = { kind: 'managed-identity', clientId: e.YTTRA_MANAGED_IDENTITY_CLIENT_ID };
    return { api: identity, bot: identity };
  }
  if (!e.YTTRA_API_SECRET || !e.YTTRA_BOT_SECRET) return null;
  return { api: { kind: 'secret', secret: e.YTTRA_API_SECRET }, bot: { kind: 'secret', secret: e.YTTRA_BOT_SECRET } };
}

export function processEnvironment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
