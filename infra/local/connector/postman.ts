import type { Issuer } from './issuer.ts';
import type { Sent } from './outcome.ts';
import type { Activity } from './wire.ts';

/** Carries activities to the bot's endpoint with a fresh token from the issuer. */
export interface Postman {
  readonly sent: Activity[];
  post(activity: Activity, options?: { authorization?: string | null }): Promise<Sent>;
}

export interface PostmanParts {
  readonly issuer: Issuer;
  readonly botAppId: string;
  /** Teams gives up on the bot after this long, milliseconds on the machine's clock. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  endpoint(): string | null;
  serviceUrl(): string;
}

export function postman(parts: PostmanParts): Postman {
  const sent: Activity[] = [];
  return {
    sent,
    async post(activity, options = {}) {
      const endpoint = parts.endpoint();
      if (endpoint === null) throw new Error('The bot has no endpoint yet: call setBotEndpoint first.');
      const id = activity.id ?? '';
      sent.push(activity);
      const own = `Bearer ${await parts.issuer.issue(parts.botAppId, parts.serviceUrl())}`;
      const authorization = options.authorization === undefined ? own : options.authorization;
      const headers = { 'content-type': 'application/json; charset=utf-8', ...(authorization === null ? {} : { authorization }) };
      const signal = AbortSignal.any([parts.signal, AbortSignal.timeout(parts.timeoutMs)]);
      try {
        const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(activity), signal, redirect: 'error' });
        return { status: response.status, body: bodyOf(await response.text()), id };
      } catch {
        return { status: 0, body: null, id };
      }
    },
  };
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text === '' ? null : text;
  }
}
