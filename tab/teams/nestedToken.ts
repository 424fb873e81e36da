import { createNestablePublicClientApplication, type Configuration } from '@azure/msal-browser';
import type { TabConfig } from './tabConfig.ts';

/** Tokens through nested app authentication. Loaded only where the host offers it, since MSAL is large. */
export async function createNestedToken(config: TabConfig): Promise<(fresh: boolean) => Promise<string>> {
  const auth: Configuration['auth'] = { clientId: config.clientId, authority: config.authority };
  if (config.authorityMetadata !== null) {
    auth.authorityMetadata = config.authorityMetadata;
    auth.knownAuthorities = [new URL(config.authority).host];
  }
  const client = await createNestablePublicClientApplication({ auth });
  return async (fresh) => {
    const scopes = [config.scope];
    try {
      const account = client.getActiveAccount();
      return (await client.acquireTokenSilent({ scopes, forceRefresh: fresh, ...(account ? { account } : {}) })).accessToken;
    } catch {
      return (await client.acquireTokenPopup({ scopes })).accessToken;
    }
  };
}
