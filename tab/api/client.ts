import { ROUTES, type RouteName } from '#domain/contract/routes.ts';
import type { BodyOf, PathParams, ResponseOf } from '#domain/contract/route.ts';
import type { Texts } from '../texts/texts.ts';
import { ApiError, errorFrom } from './ApiError.ts';

type Routes = typeof ROUTES;
export type Reply<N extends RouteName> = ResponseOf<Routes[N]>;
export type CallArgs<N extends RouteName> = {
  readonly params?: PathParams<Routes[N]['path']>;
  readonly body?: BodyOf<Routes[N]>;
  readonly signal?: AbortSignal;
};
export type Call = <N extends RouteName>(name: N, args?: CallArgs<N>) => Promise<Reply<N>>;

export interface TokenSource {
  /** A token that is good for now. */
  get(): Promise<string>;
  /** A new one, because the last was refused. */
  renew(): Promise<string>;
}

export interface ClientDeps {
  readonly fetch: typeof fetch;
  readonly base: string;
  readonly token: TokenSource;
  readonly errors: Texts['common']['errors'];
}

/** "/arenden/:arendeId" with its parameters filled in and escaped. */
export function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

/** The one place that talks to the product: adds the token, takes a new one once on 401, and checks every reply against the contract. */
export function createClient(deps: ClientDeps): Call {
  return async (name, args = {}) => {
    const route = ROUTES[name];
    const init: RequestInit = { method: route.method, cache: 'no-store' };
    if (args.signal) init.signal = args.signal;
    if (args.body !== undefined) init.body = JSON.stringify(args.body);
    const url = `${deps.base}${fillPath(route.path, args.params ?? {})}`;

    let reply = await request(deps, url, init, await tokenFrom(deps, 'get'));
    if (reply.status === 401) reply = await request(deps, url, init, await tokenFrom(deps, 'renew'));
    const body = await reply.json().catch(() => null) as unknown;
    if (!reply.ok) throw errorFrom(reply.status, body, deps.errors);
    const parsed = route.response.safeParse(body);
    if (!parsed.success) throw new ApiError(reply.status, 'bad-reply', deps.errors.badReply);
    return parsed.data as Reply<typeof name>;
  };
}

async function tokenFrom(deps: ClientDeps, how: keyof TokenSource): Promise<string> {
  try {
    return await deps.token[how]();
  } catch {
    throw new ApiError(401, 'no-token', deps.errors.noToken);
  }
}

async function request(deps: ClientDeps, url: string, init: RequestInit, token: string): Promise<Response> {
  const headers: Record<string, string> = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
  if (init.body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await deps.fetch(url, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError(0, 'offline', deps.errors.offline);
  }
}
