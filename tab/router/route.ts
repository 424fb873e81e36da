import { STAGES, type Stage } from '#domain/arende/arende.ts';

/** Where one can be in the tab. `stage` null means the stage that the ärende itself is at. */
export type Route =
  | { readonly page: 'hem' }
  | { readonly page: 'arenden' }
  | { readonly page: 'arende'; readonly arendeId: string; readonly stage: Stage | null }
  | { readonly page: 'svara'; readonly svarsuppdragId: string }
  | { readonly page: 'personer' }
  | { readonly page: 'paminnelser' }
  | { readonly page: 'installningar' }
  | { readonly page: 'konfigurera' }
  | { readonly page: 'okand' };

const ID = /^[a-z]+_[A-Za-z0-9_-]{1,80}$/;

/**
 * Reads "#/arenden/ID/svar", "/arenden/ID/svar" and "arenden/ID/svar" alike.
 * Addresses also come from links outside the tab, so only known words and well-formed ids pass; the rest is `okand`.
 */
export function parseRoute(address: string): Route {
  const parts = address.replace(/^#?\/?/, '').replace(/\/$/, '').split('/');
  const [first = '', second, third, ...rest] = parts;
  if (rest.length > 0) return { page: 'okand' };
  if (first === 'svara' && second !== undefined && third === undefined && ID.test(second)) return { page: 'svara', svarsuppdragId: second };
  if (first === 'arenden' && second !== undefined) return arendeRoute(second, third);
  if (second !== undefined) return { page: 'okand' };
  if (first === '') return { page: 'hem' };
  if (first === 'hem' || first === 'arenden' || first === 'personer' || first === 'paminnelser' || first === 'installningar' || first === 'konfigurera') return { page: first };
  return { page: 'okand' };
}

function arendeRoute(arendeId: string, stage: string | undefined): Route {
  const known = STAGES.find((s) => s === stage);
  if (!ID.test(arendeId) || (stage !== undefined && known === undefined)) return { page: 'okand' };
  return { page: 'arende', arendeId, stage: known ?? null };
}

/** The address after "#", always beginning with "/". */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'arende':
      return `/arenden/${route.arendeId}${route.stage === null ? '' : `/${route.stage}`}`;
    case 'svara':
      return `/svara/${route.svarsuppdragId}`;
    case 'okand':
      return '/hem';
    default:
      return `/${route.page}`;
  }
}

/** For `href`: "#/arenden/ID". */
export const hrefTo = (route: Route): string => `#${formatRoute(route)}`;

/** The part that decides which page is drawn: within it, a change of stage is no change of page. */
export const pageKey = (route: Route): string =>
  route.page === 'arende' ? `arende:${route.arendeId}` : route.page === 'svara' ? `svara:${route.svarsuppdragId}` : route.page;
