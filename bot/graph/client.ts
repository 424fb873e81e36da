import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { AuthenticationHandler, AuthenticationHandlerOptions, Client, ResponseType } from '@microsoft/microsoft-graph-client';
import type { As } from '#bot/ports/documentLibrary.ts';
import { YttraError } from '#bot/errors.ts';
import { createBoundedRetry, type RetryOptions } from './boundedRetry.ts';
import { createTransport, graphLink } from './transport.ts';

export interface GraphClientOptions {
  /** The application's token for Graph; `fresh` after a 401. */
  readonly forApp: (options: { fresh: boolean }) => Promise<string>;
  /** A person's token for our API, changed into one for Graph. */
  readonly onBehalfOf: (userAccessToken: string, options: { fresh: boolean }) => Promise<string>;
  /** "https://graph.microsoft.com", or where else the same protocol is spoken. */
  readonly graphAddress: string;
  /** Longest that one request may wait for Graph to be ready. Default 20,000. */
  readonly maxWaitMs?: number;
  /** For one attempt. Default 30,000. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
  readonly sleep?: RetryOptions['sleep'];
  readonly now?: () => number;
  readonly report?: RetryOptions['report'];
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface GraphAsk {
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes go as they are, anything else as JSON. */
  readonly body?: unknown;
}

export interface GraphClient {
  /**
   * One request to a path below /v1.0 ("/drives/x") or to a link from an earlier answer. Any status but those of a
   * Graph that is away (429, 5xx, no connection: `library-unreachable`, retryable) is the caller's to branch on.
   */
  ask(as: As, method: Method, path: string, ask?: GraphAsk): Promise<Response>;
  /** A request without a token, to an address that Graph has handed out and that carries its own permission. */
  bare(address: string, init?: RequestInit): Promise<Response>;
  /** A link that Graph has handed out; throws for one that leads elsewhere. */
  link(url: string): string;
}

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { graphAddress } = options;
  const timeoutMs = options.timeoutMs ?? 30_000;
  const retry = { maxWaitMs: options.maxWaitMs ?? 20_000, sleep: options.sleep ?? ((ms: number) => delay(ms)), now: options.now ?? Date.now, ...(options.report ? { report: options.report } : {}) };
  const noToken = new AuthenticationHandler({ getAccessToken: () => Promise.reject(new Error('No one asks')) });
  const client = Client.initWithMiddleware({
    middleware: [noToken, createBoundedRetry(retry), createTransport({ graphAddress, timeoutMs, ...(options.fetch ? { fetch: options.fetch } : {}) })],
  });

  async function once(as: As, method: Method, path: string, ask: GraphAsk, fresh: boolean): Promise<Response> {
    const token = as.kind === 'app' ? options.forApp({ fresh }) : options.onBehalfOf(as.accessToken, { fresh });
    const getAccessToken = (): Promise<string> => token;
    const query = Object.entries(ask.query ?? {}).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const request = client
      .api(query.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${query.join('&')}`)
      .middlewareOptions([new AuthenticationHandlerOptions({ getAccessToken })])
      .responseType(ResponseType.RAW)
      .headers({ 'Accept-Language': 'sv-SE', 'client-request-id': randomUUID(), ...ask.headers });
    await token;
    return (await send(request, method, bodyOf(ask.body))) as Response;
  }

  return {
    async ask(as, method, path, ask = {}) {
      try {
        let response = await once(as, method, path, ask, false);
        // A token that Graph does not take was never acted on, so even a write may be repeated with a new one.
        if (response.status === 401) {
          await response.body?.cancel();
          response = await once(as, method, path, ask, true);
        }
        if (response.status === 401 && as.kind === 'person') throw new YttraError('not-signed-in', { reportable: false });
        if (response.status === 401 || response.status === 429 || response.status >= 500) throw await away(response);
        return response;
      } catch (cause) {
        throw cause instanceof YttraError ? cause : new YttraError('library-unreachable', { cause, retryable: true });
      }
    },
    async bare(address, init = {}) {
      const send = options.fetch ?? fetch;
      const url = URL.canParse(address) ? new URL(address) : null;
      if (!url || !(url.protocol === 'https:' || url.hostname === new URL(graphAddress).hostname)) throw new YttraError('fault', { cause: new Error('An address that Graph would not give') });
      return send(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) }).catch((cause: unknown) => {
        throw new YttraError('library-unreachable', { cause, retryable: true });
      });
    },
    link(url) {
      const own = graphLink(url, graphAddress);
      if (own === null) throw new YttraError('fault', { cause: new Error('A link that leads away from Graph') });
      return own;
    },
  };
}

type GraphRequest = ReturnType<Client['api']>;

function send(request: GraphRequest, method: Method, body: unknown): Promise<unknown> {
  switch (method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(body ?? {});
    case 'PUT':
      if (Buffer.isBuffer(body)) request.header('Content-Type', 'application/octet-stream');
      return request.put(body);
    case 'PATCH':
      return request.patch(body);
    case 'DELETE':
      return request.delete();
    default:
      return method satisfies never;
  }
}

/** The client takes the whole memory behind a Uint8Array, other data included: hand it exactly these bytes. */
function bodyOf(body: unknown): unknown {
  return body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : body;
}

async function away(response: Response): Promise<YttraError> {
  await response.body?.cancel();
  return new YttraError('library-unreachable', { cause: new Error(`Graph answered ${response.status}`), retryable: true });
}

/** The JSON of an answer, as far as a caller looks into it. */
export async function jsonOf<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}
