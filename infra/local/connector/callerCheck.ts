import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Refusal } from './wire.ts';

export interface CallerRules {
  /** Who issues the bot's own tokens: the local Entra, in the v1 or v2 form or both. */
  readonly issuer: string | readonly string[];
  readonly jwksUri: string;
  readonly botAppId: string;
}

const AUDIENCE = 'https://api.botframework.com';

/** Checks that a call comes from our bot. Resolves, or throws a Refusal with 401. */
export function callerCheck(rules: CallerRules): (authorization: string | undefined) => Promise<void> {
  const keys = createRemoteJWKSet(new URL(rules.jwksUri), { cooldownDuration: 1_000 });
  const issuer = typeof rules.issuer === 'string' ? rules.issuer : [...rules.issuer];
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new Refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
    const verified = await jwtVerify(token, keys, { issuer, audience: AUDIENCE, requiredClaims: ['exp'] }).catch((cause: Error) => {
      throw new Refusal(401, 'Unauthorized', `Token not accepted: ${cause.message}`);
    });
    const caller = verified.payload['appid'] ?? verified.payload['azp'];
    if (caller !== rules.botAppId) throw new Refusal(401, 'BotNotRegistered', 'No registration found for this bot.');
  };
}
