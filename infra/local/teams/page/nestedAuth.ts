import type { SignedIn, TokenAnswer } from '../contract.ts';

interface BridgeRequest {
  readonly messageType: string;
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly scope: string };
}

export interface BridgeParts {
  readonly who: SignedIn;
  readonly tenantId: string;
  token(asked: { clientId: string; scope: string }): Promise<TokenAnswer>;
}

/** Answers MSAL's nested-app bridge: who is signed in, and tokens for that person. JSON in, JSON out. */
export async function answerBridge(json: string, parts: BridgeParts): Promise<string> {
  const request = JSON.parse(json) as BridgeRequest;
  const reply = (body: object): string => JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...body });
  const { aadObjectId, userPrincipalName, name } = parts.who;
  const account = {
    homeAccountId: `${aadObjectId}.${parts.tenantId}`, localAccountId: aadObjectId, environment: 'login.localhost',
    tenantId: parts.tenantId, username: userPrincipalName, name,
  };
  switch (request.method) {
    case 'GetInitContext': {
      const accountContext = { homeAccountId: account.homeAccountId, environment: account.environment, tenantId: parts.tenantId, username: userPrincipalName };
      return reply({ success: true, initContext: { sdkName: 'local-teams', sdkVersion: '1.0.0', accountContext, capabilities: { queryAccount: false } } });
    }
    case 'GetToken':
    case 'GetTokenPopup': {
      if (!request.tokenParams) return reply({ success: false, error: { status: 'PERSISTENT_ERROR', description: 'tokenParams missing' } });
      try {
        const { clientId, scope } = request.tokenParams;
        const token = await parts.token({ clientId, scope: withIdToken(scope) });
        const held = { access_token: token.accessToken, id_token: token.idToken, expires_in: token.expiresInSeconds, scope };
        return reply({ success: true, token: held, account });
      } catch (error) {
        return reply({ success: false, error: { status: 'USER_INTERACTION_REQUIRED', description: (error as Error).message } });
      }
    }
    default:
      return reply({ success: false, error: { status: 'DISABLED', description: `${request.method} is not supported` } });
  }
}

/** MSAL takes no answer without an id token, and leaves it to the host to ask for one. */
function withIdToken(scope: string): string {
  return [...new Set([...scope.split(' '), 'openid', 'profile'])].join(' ');
}
