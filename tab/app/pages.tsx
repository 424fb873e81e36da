import { lazy, type ReactNode } from 'react';
import type { Route } from '../router/route.ts';

const HemPage = lazy(() => import('../hem/HemPage.tsx').then((m) => ({ default: m.HemPage })));
const ArendenPage = lazy(() => import('../arenden/ArendenPage.tsx').then((m) => ({ default: m.ArendenPage })));
const ArendePage = lazy(() => import('../arenden/ArendePage.tsx').then((m) => ({ default: m.ArendePage })));
const SvaraPage = lazy(() => import('../svara/SvaraPage.tsx').then((m) => ({ default: m.SvaraPage })));
const PersonerPage = lazy(() => import('../personer/PersonerPage.tsx').then((m) => ({ default: m.PersonerPage })));
const PaminnelserPage = lazy(() => import('../paminnelser/PaminnelserPage.tsx').then((m) => ({ default: m.PaminnelserPage })));
const InstallningarPage = lazy(() => import('../installningar/InstallningarPage.tsx').then((m) => ({ default: m.InstallningarPage })));
const KonfigureraPage = lazy(() => import('../konfigurera/KonfigureraPage.tsx').then((m) => ({ default: m.KonfigureraPage })));
const UnknownPage = lazy(() => import('./UnknownPage.tsx').then((m) => ({ default: m.UnknownPage })));

/** Each page is fetched when it is first opened. */
export function pageFor(route: Route): ReactNode {
  switch (route.page) {
    case 'hem': return <HemPage />;
    case 'arenden': return <ArendenPage />;
    case 'arende': return <ArendePage key={route.arendeId} arendeId={route.arendeId} stage={route.stage} />;
    case 'svara': return <SvaraPage key={route.svarsuppdragId} svarsuppdragId={route.svarsuppdragId} />;
    case 'personer': return <PersonerPage />;
    case 'paminnelser': return <PaminnelserPage />;
    case 'installningar': return <InstallningarPage />;
    case 'konfigurera': return <KonfigureraPage />;
    case 'okand': return <UnknownPage />;
    default: return route satisfies never;
  }
}
