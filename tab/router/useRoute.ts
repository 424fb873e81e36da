import { useMemo, useSyncExternalStore } from 'react';
import { hrefTo, parseRoute, type Route } from './route.ts';

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

const current = (): string => window.location.hash;

/** The route that the address bar says, also after Back. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, current);
  return useMemo(() => parseRoute(hash), [hash]);
}

export function goTo(route: Route): void {
  window.location.hash = hrefTo(route);
}

/** Makes the address more exact without adding a step for Back. */
export function refine(route: Route): void {
  window.location.replace(hrefTo(route));
}
