import { createHash } from 'node:crypto';
import { ConfidentialClientApplication, InteractionRequiredAuthError, type AuthenticationResult, type NodeAuthOptions } from '@azure/msal-node';
import { YttraError } from '#bot/errors.ts';
import { createTokenCache } from './tokenCache.ts';
import { identityAssertion, identityToken } from './managedIdentity.ts';

export type EntraCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** `thumbprint`: SHA-256, hex. `privateKey`: PEM. */
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  /** In Azure. When `clientId` is also the application's id (a bot of the managed identity kind) its tokens are used as they are; otherwise it vouches for the application (federated credential). */
  | { readonly kind: 'managed-identity'; readonly clientId: string };

export interface TokensConfig {
  readonly clientId: string;
  /** "https://login.microsoftonline.com/<tenant>". */
  readonly authority: string;
  /** The discovery document as text, for an issuer that MSAL does not know. */
  readonly authorityMetadata: string | null;
  readonly credential: EntraCredential;
  readonly now?: () => number;
}

export interface Tokens {
  /** The application's own token, e.g. for "https://graph.microsoft.com/.default". `fresh` passes the caches by, after a 401. */
  forApp(scope: string, options?: { fresh?: boolean }): Promise<string>;
  /** Changes a person's token into one for the next resource. Throws `not-signed-in` when Entra wants to see the person. */
  onBehalfOf(userAccessToken: string, scopes: readonly string[], options?: { fresh?: boolean }): Promise<string>;
}

/** Tokens from Entra. Each is asked for once, however many wait for it, and kept until five minutes before it ends. */
export function createTokens(config: TokensConfig): Tokens {
  const cache = createTokenCache(config.now ?? Date.now);
  const { credential } = config;
  const identityIsTheApp = credential.kind === 'managed-identity' && credential.clientId === config.clientId;

  /** A new client each time: our cache is the one that counts, and MSAL's would grow with every person's every token. */
  function msal(): ConfidentialClientApplication {
    return new ConfidentialClientApplication({
      auth: {
        clientId: config.clientId,
        authority: config.authority,
        knownAuthorities: [new URL(config.authority).host],
        ...(config.authorityMetadata === null ? {} : { authorityMetadata: config.authorityMetadata }),
        ...credentialOf(credential),
      },
    });
  }

  return {
    forApp(scope, { fresh = false } = {}) {
      return cache.get(scope, fresh, async () => {
        if (identityIsTheApp) return identityToken(config.clientId, scope);
        return taken(msal().acquireTokenByClientCredential({ scopes: [scope], skipCache: true }));
      });
    },
    onBehalfOf(userAccessToken, scopes, { fresh = false } = {}) {
      const key = `${createHash('sha256').update(userAccessToken).digest('base64')} ${scopes.join(' ')}`;
      return cache.get(key, fresh, () => taken(msal().acquireTokenOnBehalfOf({ oboAssertion: userAccessToken, scopes: [...scopes], skipCache: true })));
    },
  };
}

function credentialOf(credential: EntraCredential): Partial<NodeAuthOptions> {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret };
    case 'certificate':
      return { clientCertificate: { thumbprintSha256: credential.thumbprint, privateKey: credential.privateKey } };
    case 'managed-identity':
      return { clientAssertion: () => identityAssertion(credential.clientId) };
    default:
      return credential satisfies never;
  }
}

/** Consent withdrawn, sign-in needed again, password changed: only the person can help. All else is worth another try. */
async function taken(asked: Promise<AuthenticationResult | null>): Promise<{ token: string; expiresAt: number }> {
  try {
    const result = await asked;
    if (!result?.accessToken) throw new Error('Entra answered without a token');
    return { token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 };
  } catch (cause) {
    const person = cause instanceof InteractionRequiredAuthError || (cause as { errorCode?: unknown }).errorCode === 'invalid_grant';
    throw person ? new YttraError('not-signed-in', { cause, reportable: false }) : new YttraError('library-unreachable', { cause, retryable: true });
  }
}
