import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCall } from '../../api/ClientContext.ts';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({ bar: { marginBottom: '16px' } });

/** Says before the sending that these are quiet weeks: the first card goes all the same, because somebody presses. */
export function QuietWarning(): ReactNode {
  const styles = useStyles();
  const { paminnelser: { settings: words }, datum } = useTexts();
  const call = useCall();
  const { data } = useQuery({ queryKey: keys.reminderSettings, queryFn: ({ signal }) => call('getReminderSettings', { signal }) });
  if (!data?.quietUntil) return null;
  return <MessageBar intent="warning" layout="multiline" className={styles.bar}><MessageBarBody>{words.sendingInQuiet(datum.day(data.quietUntil))}</MessageBarBody></MessageBar>;
}
