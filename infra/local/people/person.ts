import { ROUTES, type RouteName } from '#domain/contract/routes.ts';
import type { BodyOf, PathParams, ResponseOf } from '#domain/contract/route.ts';
import { signIn } from '#local/teams/signIn.ts';
import type { Town } from '#local/town.ts';

type RouteOf<K extends RouteName> = (typeof ROUTES)[K];
type PathOf<K extends RouteName> = RouteOf<K> extends { path: infer P extends string } ? P : never;

/** A person of the town before the tab: signed in for real, calling the product's API over HTTP. */
export interface TabPerson {
  readonly token: string;
  /** Throws with the product's own sentence when it refuses. */
  call<K extends RouteName>(name: K, params: PathParams<PathOf<K>>, body?: BodyOf<RouteOf<K>>): Promise<ResponseOf<RouteOf<K>>>;
}

export async function signedIn(town: Pick<Town, 'scenario' | 'entra' | 'productUrl'>, aadObjectId: string): Promise<TabPerson> {
  const { municipality, clientIds } = town.scenario;
  const person = municipality.people.find((p) => p.aadObjectId === aadObjectId);
  const tab = municipality.clients.find((c) => c.clientId === clientIds.tab);
  const api = municipality.clients.find((c) => c.clientId === clientIds.api);
  const redirectUri = tab?.redirectUris[0];
  if (!person || !redirectUri) throw new Error(`The scenario has no person ${aadObjectId}, or its tab no redirect address`);
  const { accessToken: token } = await signIn({ ...town.entra, redirectUri }, person, clientIds.tab, `${api?.applicationIdUri}/access_as_user openid profile`);
  return {
    token,
    async call(name, params, body) {
      const route = ROUTES[name];
      const path = Object.entries(params as Record<string, string>).reduce((text, [key, value]) => text.replace(`:${key}`, encodeURIComponent(value)), route.path as string);
      const answer = await fetch(`${town.productUrl}/api${path}`, {
        method: route.method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(route.method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
      });
      const read: unknown = await answer.json();
      if (!answer.ok) throw new Error(`${name} ${answer.status}: ${JSON.stringify(read)}`);
      return route.response.parse(read) as never;
    },
  };
}
