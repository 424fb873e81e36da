import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCall } from '../api/ClientContext.ts';
import { keys } from '../api/keys.ts';
import { Fetched } from '../components/Fetched.tsx';
import { Page } from '../components/Page.tsx';
import { RouteLink } from '../components/RouteLink.tsx';
import { useTexts } from '../texts/texts.ts';
import { Answering } from './Answering.tsx';

/** A number broken at its hyphen is hard to read and to copy. */
const useStyles = makeStyles({ dnr: { whiteSpace: 'nowrap' } });

/** The same form as the card, for those who would rather write here. Fetched once: nothing may change under a person's hands. */
export function SvaraPage({ svarsuppdragId }: { readonly svarsuppdragId: string }): ReactNode {
  const styles = useStyles();
  const { svara, common } = useTexts();
  const call = useCall();
  const query = useQuery({
    queryKey: keys.svarForm(svarsuppdragId), queryFn: ({ signal }) => call('getSvarForm', { params: { svarsuppdragId }, signal }),
    staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
  });
  const form = query.data;
  return (
    <Page title={form?.title ?? common.loading} above={<RouteLink to={{ page: 'hem' }}>‹ {common.nav.hem}</RouteLink>} below={form && <>{svara.from(form.sender)}, <span className={styles.dnr}>{svara.dnr(form.diarienummer)}</span></>}>
      <Fetched query={query}>{(loaded) => <Answering form={loaded} />}</Fetched>
    </Page>
  );
}
