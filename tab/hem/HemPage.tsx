import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCall } from '../api/ClientContext.ts';
import { keys } from '../api/keys.ts';
import { useMe } from '../api/useMe.ts';
import { Empty } from '../components/Empty.tsx';
import { Fetched } from '../components/Fetched.tsx';
import { Page } from '../components/Page.tsx';
import { ReadingLine } from '../components/ReadingLine.tsx';
import { RouteLink } from '../components/RouteLink.tsx';
import { Section } from '../components/Section.tsx';
import { useTexts } from '../texts/texts.ts';
import { MyAbsence } from './MyAbsence.tsx';
import { MySvarsuppdragList } from './MySvarsuppdragList.tsx';
import { WaitingList } from './WaitingList.tsx';

const useStyles = makeStyles({ link: { marginTop: '12px' } });

/** What needs me, most urgent first, and what my own instans has been asked to answer. */
export function HemPage(): ReactNode {
  const styles = useStyles();
  const { hem, datum, paminnelser } = useTexts();
  const call = useCall();
  const me = useMe();
  const waiting = useQuery({ queryKey: keys.hem, queryFn: ({ signal }) => call('hem', { signal }) });
  const mine = useQuery({ queryKey: keys.mySvarsuppdrag, queryFn: ({ signal }) => call('mySvarsuppdrag', { signal }) });
  const firstName = me.data?.name.split(' ')[0];
  return (
    <Page title={firstName === undefined ? hem.title : hem.greeting(firstName)} below={me.data && hem.today(datum.weekday(me.data.today))}>
      <ReadingLine />
      <Section title={hem.waiting}>
        <Fetched query={waiting}>{(items) => (items.length === 0 ? <Empty {...hem.empty} /> : <WaitingList items={items} />)}</Fetched>
      </Section>
      {mine.data !== undefined && mine.data.length > 0 && (
        <Section title={hem.mine}><MySvarsuppdragList rows={mine.data} /><p className={styles.link}><RouteLink to={{ page: 'paminnelser' }}>{paminnelser.mine.link}</RouteLink></p></Section>
      )}
      {me.data !== undefined && me.data.standIns.length > 0 && <Section title={hem.away.heading}><MyAbsence me={me.data} /></Section>}
    </Page>
  );
}
