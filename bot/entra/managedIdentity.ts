import type { CachedToken } from './tokenCache.ts';

/** What Entra wants of a managed identity that vouches for an application. */
const EXCHANGE = 'api://AzureADTokenExchange/.default';

/** A token of the managed identity itself. The library is loaded here only: nobody outside Azure needs it. */
export async function identityToken(clientId: string, scope: string): Promise<CachedToken> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const { token, expiresOnTimestamp } = await new ManagedIdentityCredential({ clientId }).getToken(scope);
  return { token, expiresAt: expiresOnTimestamp };
}

/** The assertion that stands for a secret in a federated credential. */
export async function identityAssertion(clientId: string): Promise<string> {
  return (await identityToken(clientId, EXCHANGE)).token;
}
