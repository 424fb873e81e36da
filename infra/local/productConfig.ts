import { readConfig, type Config } from '#bot/config.ts';
import type { LocalEntra } from '#local/entra/startEntra.ts';
import type { LocalScenario } from '#local/scenarios/scenario.ts';

export interface ProductPlace {
  readonly scenario: LocalScenario;
  readonly port: number;
  readonly entra: LocalEntra;
  readonly graphUrl: string;
  readonly connector: { readonly url: string; readonly serviceUrl: string; readonly openIdMetadataUrl: string; readonly issuer: string };
  readonly teamsUrl: string;
  readonly database: { readonly url: string | null; readonly ownerUrl: string | null; readonly dataDir: string | null };
  readonly tabDirectory: string;
}

/** The product's environment in the local municipality: the same variables as in Azure, with other addresses and credentials. */
export function productConfig(place: ProductPlace): Config {
  const { municipality, clientIds } = place.scenario;
  const client = (id: string) => municipality.clients.find((c) => c.clientId === id);
  const site = new URL(municipality.site.webUrl);
  const read = readConfig({
    YTTRA_PORT: String(place.port), YTTRA_PUBLIC_URL: `http://localhost:${place.port}`, YTTRA_TENANT_ID: municipality.tenantId,
    YTTRA_AUTHORITY: place.entra.authority, YTTRA_AUTHORITY_METADATA: place.entra.authorityMetadata, YTTRA_ISSUER: place.entra.issuer, YTTRA_JWKS_URL: place.entra.jwksUri,
    YTTRA_TAB_CLIENT_ID: clientIds.tab, YTTRA_API_CLIENT_ID: clientIds.api, YTTRA_API_ID_URI: client(clientIds.api)?.applicationIdUri ?? undefined, YTTRA_API_SECRET: client(clientIds.api)?.secret ?? undefined,
    YTTRA_ALLOWED_CLIENT_IDS: clientIds.tab, YTTRA_HOST_ORIGINS: place.teamsUrl, YTTRA_BOT_APP_ID: clientIds.bot, YTTRA_BOT_SECRET: client(clientIds.bot)?.secret ?? undefined,
    YTTRA_CHANNEL_ISSUER: place.connector.issuer, YTTRA_CHANNEL_METADATA_URL: place.connector.openIdMetadataUrl,
    YTTRA_SERVICE_URLS: place.connector.url, YTTRA_DEFAULT_SERVICE_URL: place.connector.serviceUrl, YTTRA_GRAPH_ADDRESS: place.graphUrl,
    YTTRA_SITE_HOSTNAME: site.hostname, YTTRA_SITE_PATH: decodeURIComponent(site.pathname), YTTRA_TEAMS_APP_ID: municipality.teamsApp?.externalId, YTTRA_CATALOG_APP_ID: municipality.teamsApp?.id,
    DATABASE_URL: place.database.url ?? undefined, DATABASE_OWNER_URL: place.database.ownerUrl ?? undefined, YTTRA_DATA_DIR: place.database.dataDir ?? undefined, YTTRA_TAB_DIR: place.tabDirectory,
  });
  if (read.kind === 'faults') throw new Error(`The scenario lacks something: ${read.faults.join('; ')}`);
  return read.config;
}
