import type { LocalClient, LocalMunicipality } from '#local/municipality.ts';
import { EntraError } from './errors.ts';

export const GRAPH = 'https://graph.microsoft.com';
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';
export const BOT_FRAMEWORK = 'https://api.botframework.com';
const OIDC: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

/** What was asked and may be given: one resource, the names of its scopes, and the OpenID ones beside them. */
export interface Asked {
  /** What stands in `aud`: Graph's and the bot service's address, otherwise the client id of the resource. */
  readonly audience: string;
  readonly names: readonly string[];
  readonly oidc: readonly string[];
  /** Whether everything was asked for with `.default`. */
  readonly byDefault: boolean;
}

function audienceOf(municipality: LocalMunicipality, resource: string): string {
  if (resource === '' || resource === GRAPH || resource === GRAPH_APP_ID) return GRAPH;
  if (resource === BOT_FRAMEWORK) return BOT_FRAMEWORK;
  const client = municipality.clients.find((c) => c.applicationIdUri !== null && (c.applicationIdUri === resource || c.clientId === resource));
  if (client) return client.clientId;
  throw new EntraError('invalid_resource', 500011, `The resource principal named ${resource} was not found in the tenant.`);
}

/** `api://x/access_as_user` -> its resource's audience and the scope's name. A bare name belongs to Graph. */
function split(municipality: LocalMunicipality, scope: string): { audience: string; name: string } {
  const at = scope.lastIndexOf('/');
  return { audience: audienceOf(municipality, at < 0 ? '' : scope.slice(0, at).replace(/\/$/, '')), name: scope.slice(at + 1) };
}

/**
 * Reads the `scope` parameter of a client. Throws 70011 (invalid_scope) for what the client may not ask or the resource
 * does not expose, 28000 for two resources at once, 500011 for an unknown one.
 */
export function askedScopes(municipality: LocalMunicipality, client: LocalClient, text: string): Asked {
  const words = [...new Set(text.split(/\s+/).filter(Boolean))];
  const oidc = words.filter((w) => OIDC.includes(w));
  const wanted = words.filter((w) => !OIDC.includes(w)).map((w) => ({ word: w, ...split(municipality, w) }));
  const audience = wanted[0]?.audience ?? GRAPH;
  const stranger = wanted.find((w) => w.audience !== audience);
  if (stranger) throw new EntraError('invalid_request', 28000, 'Provided value for the input parameter scope is not valid because it contains more than one resource.');

  const granted = client.mayAsk.map((m) => split(municipality, m)).filter((m) => m.audience === audience).map((m) => m.name);
  const exposed = municipality.clients.find((c) => c.clientId === audience)?.exposedScopes;
  const names: string[] = [];
  for (const { word, name } of wanted) {
    const given = name === '.default' ? granted.filter((g) => g !== '.default') : granted.filter((g) => g === name);
    if (granted.length === 0 || (name !== '.default' && given.length === 0)) {
      throw new EntraError('invalid_scope', 70011, `The provided value for the input parameter 'scope' is not valid. The scope ${word} is not granted to the application.`);
    }
    const hidden = exposed && given.find((g) => !exposed.includes(g));
    if (hidden) throw new EntraError('invalid_scope', 70011, `The resource does not expose the scope ${hidden}.`);
    names.push(...given);
  }
  return { audience, names: [...new Set(names)], oidc, byDefault: wanted.some((w) => w.name === '.default') };
}

/** Graph names its application permissions with a closing .All or .Selected; others exist for persons only. */
export const isAppRole = (name: string): boolean => /\.(All|Selected)$/.test(name);
