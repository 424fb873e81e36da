import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCall } from '../api/ClientContext.ts';
import { keys } from '../api/keys.ts';
import { useMe } from '../api/useMe.ts';
import { Fetched } from '../components/Fetched.tsx';
import { Page } from '../components/Page.tsx';
import { useTexts } from '../texts/texts.ts';
import { MorningChoice } from './MorningChoice.tsx';
import { ReminderSettingsForm } from './ReminderSettingsForm.tsx';

/** How the municipality wants it; behind the gear. */
export function InstallningarPage(): ReactNode {
  const { paminnelser: { settings: words } } = useTexts();
  const call = useCall();
  const me = useMe().data;
  const query = useQuery({ queryKey: keys.reminderSettings, queryFn: ({ signal }) => call('getReminderSettings', { signal }) });
  return (
    <Page title={words.title} below={words.intro}>
      {me?.morningCard != null && <MorningChoice wanted={me.morningCard} />}
      <Fetched query={query}>{(view) => <ReminderSettingsForm key={JSON.stringify(view.settings)} view={view} today={me?.today ?? ''} />}</Fetched>
    </Page>
  );
}
