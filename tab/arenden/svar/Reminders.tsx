import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { useCall } from '../../api/ClientContext.ts';
import { keys } from '../../api/keys.ts';
import { useSend } from '../../api/useSend.ts';
import { Fetched } from '../../components/Fetched.tsx';
import { useTell } from '../../components/Notices.tsx';
import { ReminderDays } from '../../components/ReminderDays.tsx';
import { Section } from '../../components/Section.tsx';
import { useTexts } from '../../texts/texts.ts';
import { RemindNow } from './RemindNow.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  bar: { marginBottom: '12px' },
  quiet: { marginBottom: '8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});

/** Which reminders are to come, with the two things a handläggare does about them: remind now, and pause. The dialog stands outside what it changes. */
export function Reminders({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { paminnelser: words, datum } = useTexts();
  const call = useCall();
  const queries = useQueryClient();
  const tell = useTell();
  const comesBack = useRestoreFocusTarget();
  const [asking, setAsking] = useState(false);
  const key = keys.paminnelser(arende.id);
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => call('arendePaminnelser', { params: { arendeId: arende.id }, signal }) });
  const pause = useSend('pauseArende', { stale: [key], onSuccess: (view) => { queries.setQueryData(key, view); tell('success', view.paused ? words.pause.done : words.pause.resumed); } });
  const set = (paused: boolean): void => pause.mutate({ params: { arendeId: arende.id }, body: { paused } });
  const open = arende.utskickState === 'skickat' && arende.answered < arende.total;
  if (!open) return null;
  const paused = query.data?.paused ?? null;
  return (
    <Section
      title={words.heading}
      aside={(
        <div className={styles.actions} data-no-print="">
          <Button {...comesBack} onClick={() => setAsking(true)}>{words.now.action}</Button>
          {query.data !== undefined && paused === null && <Button appearance="subtle" disabledFocusable={pause.isPending} onClick={() => set(true)}>{words.pause.action}</Button>}
        </div>
      )}
    >
      {paused !== null && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{words.pause.is(paused.by, datum.day(paused.on))}</MessageBarBody>
          <MessageBarActions><Button size="small" disabledFocusable={pause.isPending} onClick={() => set(false)}>{words.pause.resume}</Button></MessageBarActions>
        </MessageBar>
      )}
      <Fetched query={query}>
        {(view) => (
          <>
            {view.silent.map((s) => <p key={s.person + s.instans} className={styles.quiet}>{words.pause.silent(s.person, s.instans, datum.day(s.on))}</p>)}
            {view.coming.length === 0 ? <p className={styles.quiet}>{words.none}</p> : <ReminderDays rows={view.coming} />}
          </>
        )}
      </Fetched>
      <RemindNow arendeId={arende.id} open={asking} onClose={() => setAsking(false)} />
    </Section>
  );
}
