import type { Config } from './config.ts';

/** A client secret of Entra is 40 characters. */
const SECRET_LENGTH = 32;

/** What must not be true of a municipality's own installation; each is named by the variable to mend. Production start refuses any. */
export function productionFaults(config: Config): readonly string[] {
  const faults: string[] = [];
  const entra = `https://login.microsoftonline.com/${config.tenantId}`;
  if (config.entra.authority !== entra) faults.push(`YTTRA_AUTHORITY: only ${entra} is accepted`);
  if (config.entra.authorityMetadata !== null) faults.push('YTTRA_AUTHORITY_METADATA: must not be set');
  if (config.entra.issuer !== `${entra}/v2.0`) faults.push(`YTTRA_ISSUER: only ${entra}/v2.0 is accepted`);
  if (config.entra.jwksUrl !== `${entra}/discovery/v2.0/keys`) faults.push('YTTRA_JWKS_URL: only Microsoft\'s own keys are accepted');
  if (config.bot.channelIssuer !== 'https://api.botframework.com') faults.push('YTTRA_CHANNEL_ISSUER: only https://api.botframework.com is accepted');
  if (config.bot.channelMetadataUrl !== 'https://login.botframework.com/v1/.well-known/openidconfiguration') {
    faults.push('YTTRA_CHANNEL_METADATA_URL: only the Bot Framework\'s own document is accepted');
  }
  for (const serviceUrl of config.bot.serviceUrls) if (!isMicrosoftConnector(serviceUrl)) faults.push(`YTTRA_SERVICE_URLS: ${serviceUrl} is not an address of Microsoft's Bot Connector`);
  if (config.graph.address !== 'https://graph.microsoft.com') faults.push('YTTRA_GRAPH_ADDRESS: only https://graph.microsoft.com is accepted');
  if (!config.publicUrl.startsWith('https://') || isLocal(config.publicUrl)) faults.push('YTTRA_PUBLIC_URL: must be an https address that Teams can reach');
  for (const origin of config.tab.hostOrigins) if (!origin.startsWith('https://') || isLocal(origin)) faults.push(`YTTRA_HOST_ORIGINS: ${origin} is not an https origin`);
  for (const [name, { credential }] of [['YTTRA_API_SECRET', config.api], ['YTTRA_BOT_SECRET', config.bot]] as const) {
    if (credential.kind === 'secret' && credential.secret.length < SECRET_LENGTH) faults.push(`${name}: shorter than any secret that Entra makes; a placeholder is not accepted`);
  }
  if (config.api.clientId === config.bot.appId) faults.push('YTTRA_BOT_APP_ID: bot and tab need registrations of their own');
  if (config.database.url === null && config.replicas > 1) faults.push('DATABASE_URL: the embedded database serves one replica; set DATABASE_URL or YTTRA_REPLICAS=1');
  if (config.database.url === null && config.database.dataDir === null) faults.push('DATABASE_URL: a place to keep the data is needed (or YTTRA_DATA_DIR for a pilot with one replica)');
  return faults;
}

function isLocal(address: string): boolean {
  const host = new URL(address).hostname;
  return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]';
}

function isMicrosoftConnector(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && (hostname === 'smba.trafficmanager.net' || hostname.endsWith('.botframework.com') || hostname.endsWith('.botframework.us') || hostname === 'smba.infra.gcc.teams.microsoft.com');
}
