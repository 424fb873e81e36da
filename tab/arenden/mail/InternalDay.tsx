import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import type { InternalDayView } from '#domain/contract/outside.ts';
import { useCall } from '../../api/ClientContext.ts';
import { keys } from '../../api/keys.ts';
import { useMe } from '../../api/useMe.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../components/Card.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  card: { marginBottom: '20px' },
  lead: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px', marginTop: '12px' },
});

/** A remiss from outside has two days. Offered where somebody else asks us; elsewhere behind a small button. */
export function InternalDay({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const { mail } = useTexts();
  const call = useCall();
  const [asked, setAsked] = useState(false);
  const query = useQuery({ queryKey: ['arende', arende.id, 'internal-day'], queryFn: ({ signal }) => call('internalDay', { params: { arendeId: arende.id }, signal }), enabled: arende.mayHandle && arende.utskickState === null });
  const view = query.data;
  if (!view) return null;
  if (!view.outside && view.day === null && !asked) return <p data-no-print=""><Button size="small" appearance="subtle" onClick={() => setAsked(true)}>{mail.internal.other}</Button></p>;
  return <Chosen key={view.day ?? ''} arendeId={arende.id} view={view} />;
}

function Chosen({ arendeId, view }: { readonly arendeId: string; readonly view: InternalDayView }): ReactNode {
  const styles = useStyles();
  const { mail: { internal }, datum } = useTexts();
  const tell = useTell();
  const queries = useQueryClient();
  const today = useMe().data?.today ?? '';
  const [day, setDay] = useState(view.day ?? view.proposal ?? '');
  const [tried, setTried] = useState(false);
  const wrong = parseDatum(day) === null || day <= today || day >= view.external || !isWorkingDay(day);
  const send = useSend('setInternalDay', {
    stale: [keys.arende(arendeId)],
    onSuccess: (now) => { void queries.invalidateQueries({ queryKey: keys.arende(arendeId) }); tell('success', now?.day ? internal.saved : internal.removed); },
  });
  const set = (to: string | null): void => send.mutate({ params: { arendeId }, body: { day: to } });
  return (
    <Card accent={view.outside && view.day === null} className={styles.card}>
      <h2 className={styles.lead}>{view.outside ? internal.heading : internal.other}</h2>
      <p className={styles.text}>{view.day === null ? (view.outside ? internal.text(view.sender, datum.weekday(view.external)) : internal.own(datum.weekday(view.external))) : internal.set(datum.weekday(view.day), view.sender, datum.weekday(view.external))}</p>
      {view.day === null && <p className={styles.text}>{view.reason}</p>}
      <div className={styles.row} data-no-print="">
        <Field label={internal.day} validationMessage={tried && wrong ? internal.wrong : null}><Input type="date" max={view.latest} value={day} onChange={(_, d) => setDay(d.value)} /></Field>
        {(view.day === null || day !== view.day) && <Button appearance="primary" disabledFocusable={send.isPending} onClick={() => { setTried(true); if (!wrong) set(day); }}>{internal.save}</Button>}
        {view.day !== null && <Button disabledFocusable={send.isPending} onClick={() => set(null)}>{internal.remove}</Button>}
      </div>
    </Card>
  );
}
