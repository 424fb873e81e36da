import { decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import { createKeyRing } from '#bot/entra/keyRing.ts';
import { activitySchema, type Activity, type VerifiedActivity } from './activity.ts';
import { createServiceUrlRule } from './serviceUrls.ts';

export interface InboundCheckOptions {
  readonly botAppId: string;
  readonly tenantId: string;
  /** "https://api.botframework.com" in production; no other issuer is ever accepted. */
  readonly channelIssuer: string;
  readonly openIdMetadataUrl: string;
  /** See createServiceUrlRule. */
  readonly serviceUrls: readonly string[];
  /** Machine clock, milliseconds. */
  readonly now?: () => number;
}

export type InboundResult =
  | { readonly kind: 'ok'; readonly activity: VerifiedActivity }
  /** `reason` is a fixed word for the log; it holds nothing of the request. */
  | { readonly kind: 'refused'; readonly status: 401 | 400; readonly reason: string };

export type InboundCheck = (authorizationHeader: string | undefined, parsedBody: unknown) => Promise<InboundResult>;

const SKEW_SECONDS = 300;
const ACTS_FOR_A_PERSON = new Set(['message', 'invoke']);

const unauthorised = (reason: string): InboundResult => ({ kind: 'refused', status: 401, reason });

/**
 * The door before the SDK. The SDK alone lets in an Entra token of any tenant whose audience is the bot (the caller then
 * picks sender and serviceUrl), a token without `exp`, an activity without serviceUrl, and answers 500 to a forged one.
 */
export function createInboundCheck(options: InboundCheckOptions): InboundCheck {
  const now = options.now ?? Date.now;
  const keys = createKeyRing({ source: { metadataUrl: options.openIdMetadataUrl }, now });
  const mayCall = createServiceUrlRule(options.serviceUrls);
  const ours = options.tenantId.toLowerCase();

  async function claimsOf(token: string): Promise<JWTPayload | string> {
    try {
      const { alg, kid } = decodeProtectedHeader(token);
      if (alg !== 'RS256' || typeof kid !== 'string') return 'token-kind';
      const key = await keys.find(kid);
      if (!key) return 'unknown-key';
      if (!key.endorsements.includes('msteams')) return 'key-not-endorsed';
      const { payload } = await jwtVerify(token, key.key, {
        algorithms: ['RS256'],
        issuer: options.channelIssuer,
        audience: options.botAppId,
        clockTolerance: SKEW_SECONDS,
        requiredClaims: ['exp'],
        currentDate: new Date(now()),
      });
      return payload;
    } catch (error) {
      return tokenFault(error);
    }
  }

  function tenantFault(activity: Activity): boolean {
    const named = [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter((id) => id !== undefined);
    return named.length === 0 || named.some((id) => id.toLowerCase() !== ours);
  }

  return async (authorizationHeader, parsedBody) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorizationHeader ?? '')?.[1];
    if (!token) return unauthorised('no-token');
    const claims = await claimsOf(token);
    if (typeof claims === 'string') return unauthorised(claims);

    const parsed = activitySchema.safeParse(parsedBody);
    if (!parsed.success) return missingServiceUrl(parsedBody) ? unauthorised('service-url') : { kind: 'refused', status: 400, reason: 'activity-shape' };
    const activity = parsed.data;
    if (activity.channelId !== 'msteams') return unauthorised('channel');
    if (!activity.serviceUrl || claims['serviceurl'] !== activity.serviceUrl) return unauthorised('service-url');
    if (!mayCall(activity.serviceUrl)) return unauthorised('service-url-not-allowed');
    if (tenantFault(activity)) return unauthorised('foreign-tenant');
    if (ACTS_FOR_A_PERSON.has(activity.type) && !activity.from?.aadObjectId) return unauthorised('no-person');
    return { kind: 'ok', activity: { ...activity, tenantId: options.tenantId, __verified: true } };
  };
}

/** An activity that names no serviceUrl is no shape fault but an attempt to be answered elsewhere: 401, as for a wrong one. */
function missingServiceUrl(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body) && !(body as { serviceUrl?: unknown }).serviceUrl;
}

function tokenFault(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  const claim = (error as { claim?: unknown }).claim;
  if (code === 'ERR_JWT_EXPIRED') return 'expired';
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return ['iss', 'aud', 'nbf', 'exp'].includes(claim as string) ? `claim-${claim as string}` : 'claim';
  if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED') return 'signature';
  return 'malformed-token';
}
