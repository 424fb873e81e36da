/** Addresses of one tenant. The issuer is https because MSAL takes no other; it is a name and never called. */
export interface Addresses {
  readonly issuer: string;
  /** What MSAL is given as `authority`, together with `knownAuthorities` and `authorityMetadata`. */
  readonly authority: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly logoutUrl: string;
  readonly jwksUri: string;
}

export const AUTHORITY_HOST = 'login.localhost';

export function addressesOf(url: string, tenantId: string): Addresses {
  const authority = `https://${AUTHORITY_HOST}/${tenantId}`;
  return {
    issuer: `${authority}/v2.0`,
    authority,
    authorizeUrl: `${url}/${tenantId}/oauth2/v2.0/authorize`,
    tokenUrl: `${url}/${tenantId}/oauth2/v2.0/token`,
    logoutUrl: `${url}/${tenantId}/oauth2/v2.0/logout`,
    jwksUri: `${url}/${tenantId}/discovery/v2.0/keys`,
  };
}

export function discoveryDocument(at: Addresses): Record<string, unknown> {
  return {
    token_endpoint: at.tokenUrl,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    jwks_uri: at.jwksUri,
    response_modes_supported: ['query', 'fragment'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    code_challenge_methods_supported: ['S256'],
    issuer: at.issuer,
    authorization_endpoint: at.authorizeUrl,
    end_session_endpoint: at.logoutUrl,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'ver', 'oid'],
    tenant_region_scope: 'EU',
    cloud_instance_name: AUTHORITY_HOST,
  };
}
