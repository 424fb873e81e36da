import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Stage } from '#domain/arende/arende.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { useArende } from '../api/useArende.ts';
import { Fetched } from '../components/Fetched.tsx';
import { Loading } from '../components/Loading.tsx';
import { Page } from '../components/Page.tsx';
import { RouteLink } from '../components/RouteLink.tsx';
import { refine } from '../router/useRoute.ts';
import { useTexts } from '../texts/texts.ts';
import { ArendeFacts } from './ArendeFacts.tsx';
import { StageNav } from './StageNav.tsx';

const GranskaStage = lazy(() => import('./granska/GranskaStage.tsx').then((m) => ({ default: m.GranskaStage })));
const HinnerStage = lazy(() => import('./hinner/HinnerStage.tsx').then((m) => ({ default: m.HinnerStage })));
const SkickaStage = lazy(() => import('./skicka/SkickaStage.tsx').then((m) => ({ default: m.SkickaStage })));
const SvarStage = lazy(() => import('./svar/SvarStage.tsx').then((m) => ({ default: m.SvarStage })));
const SammanstallStage = lazy(() => import('./sammanstall/SammanstallStage.tsx').then((m) => ({ default: m.SammanstallStage })));
const BeslutStage = lazy(() => import('./beslut/BeslutStage.tsx').then((m) => ({ default: m.BeslutStage })));

/** One ärende: its facts, its stages, and the stage one has chosen (else the one it is at). */
export function ArendePage({ arendeId, stage }: { readonly arendeId: string; readonly stage: Stage | null }): ReactNode {
  const { arenden, common } = useTexts();
  const query = useArende(arendeId);
  const at = query.data?.stage;
  // Stays on the stage one came to, also when the last confirmation takes the ärende itself a step further.
  useEffect(() => {
    if (stage === null && at !== undefined) refine({ page: 'arende', arendeId, stage: at });
  }, [arendeId, stage, at]);
  return (
    <Page
      title={query.data?.title ?? common.loading}
      above={<RouteLink to={{ page: 'arenden' }}>‹ {arenden.crumb}</RouteLink>}
      below={query.data && <ArendeFacts arende={query.data} />}
    >
      <Fetched query={query}>
        {(arende) => (
          <>
            <StageNav arende={arende} shown={stage ?? arende.stage} />
            <StageFrame stage={stage ?? arende.stage}>
              <Suspense fallback={<Loading />}>{stageFor(stage ?? arende.stage, arende)}</Suspense>
            </StageFrame>
          </>
        )}
      </Fetched>
    </Page>
  );
}

function stageFor(stage: Stage, arende: ArendeDetail): ReactNode {
  switch (stage) {
    case 'granska': return <GranskaStage arende={arende} />;
    case 'hinner': return <HinnerStage arende={arende} />;
    case 'skicka': return <SkickaStage arende={arende} />;
    case 'svar': return <SvarStage arende={arende} />;
    case 'sammanstall': return <SammanstallStage arende={arende} />;
    case 'beslut': return <BeslutStage arende={arende} />;
    default: return stage satisfies never;
  }
}

/** Stepping to another stage moves the focus to its heading, once its code has come and it is drawn. */
function StageFrame({ stage, children }: { readonly stage: Stage; readonly children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const first = useRef(stage);
  useEffect(() => {
    if (first.current === stage || box.current === null) return undefined;
    first.current = stage;
    const focus = (): boolean => {
      const heading = box.current?.querySelector<HTMLElement>('[data-stage-heading]');
      heading?.focus();
      return heading !== null && heading !== undefined;
    };
    const watch = new MutationObserver(() => { if (focus()) watch.disconnect(); });
    if (!focus()) watch.observe(box.current, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [stage]);
  return <div ref={box} key={stage}>{children}</div>;
}
