import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCall } from '../api/ClientContext.ts';
import { keys } from '../api/keys.ts';
import { Empty } from '../components/Empty.tsx';
import { Fetched } from '../components/Fetched.tsx';
import { Page } from '../components/Page.tsx';
import { ReminderDays } from '../components/ReminderDays.tsx';
import { RouteLink } from '../components/RouteLink.tsx';
import { useTexts } from '../texts/texts.ts';

/** One's own reminders to come, over all remisser. */
export function PaminnelserPage(): ReactNode {
  const { paminnelser: words, common } = useTexts();
  const call = useCall();
  const query = useQuery({ queryKey: keys.myPaminnelser, queryFn: ({ signal }) => call('myPaminnelser', { signal }) });
  return (
    <Page title={words.mine.title} above={<RouteLink to={{ page: 'hem' }}>‹ {common.nav.hem}</RouteLink>} below={words.mine.intro}>
      <Fetched query={query}>{(rows) => (rows.length === 0 ? <Empty text={words.none} /> : <ReminderDays rows={rows} mine />)}</Fetched>
    </Page>
  );
}
