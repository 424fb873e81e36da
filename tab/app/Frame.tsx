import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, type ReactNode } from 'react';
import { useEvents } from '../api/useEvents.ts';
import { Loading } from '../components/Loading.tsx';
import { OfflineLine } from '../components/OfflineLine.tsx';
import { PageBoundary } from '../components/PageBoundary.tsx';
import { pageKey } from '../router/route.ts';
import { useRoute } from '../router/useRoute.ts';
import { useHost } from '../teams/HostContext.ts';
import { useTexts } from '../texts/texts.ts';
import { Nav } from './Nav.tsx';
import { pageFor } from './pages.tsx';

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  main: {
    maxWidth: '1200px', margin: '0 auto', padding: '28px 32px 80px',
    '@media (max-width: 640px)': { padding: '20px 16px 72px' },
  },
});

/** Navigation above, one page below. */
export function Frame(): ReactNode {
  const styles = useStyles();
  const host = useHost();
  const texts = useTexts();
  const route = useRoute();
  useEvents(host.token, '/api/events');
  useEffect(() => host.drawn(), [host]);
  return (
    <div className={styles.root}>
      {route.page !== 'konfigurera' && <Nav route={route} />}
      <main className={styles.main} id="innehall">
        <OfflineLine />
        <PageBoundary key={pageKey(route)} texts={texts.common}>
          <Suspense fallback={<Loading />}>{pageFor(route)}</Suspense>
        </PageBoundary>
      </main>
    </div>
  );
}
