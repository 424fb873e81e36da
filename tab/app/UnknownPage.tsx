import type { ReactNode } from 'react';
import { Empty } from '../components/Empty.tsx';
import { Page } from '../components/Page.tsx';
import { RouteLink } from '../components/RouteLink.tsx';
import { useTexts } from '../texts/texts.ts';

/** For links that are too old or mistyped. */
export function UnknownPage(): ReactNode {
  const { notFound } = useTexts().common;
  return (
    <Page title={notFound.title}>
      <Empty text={notFound.text} action={<RouteLink to={{ page: 'hem' }}>{notFound.toHem}</RouteLink>} />
    </Page>
  );
}
