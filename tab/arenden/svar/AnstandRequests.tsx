import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { ArendeDetail, SvarsuppdragRow } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../components/Card.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', marginBottom: '24px' },
  lead: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px', marginTop: '12px' },
});

/** Every request for more time that waits for the handläggare. */
export function AnstandRequests({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const waiting = arende.svarsuppdrag.filter((s) => s.anstand === 'begart' && s.anstandId !== null);
  if (waiting.length === 0) return null;
  return <div className={styles.list}>{waiting.map((row) => <Request key={row.anstandId} arende={arende} row={row} />)}</div>;
}

function Request({ arende, row }: { readonly arende: ArendeDetail; readonly row: SvarsuppdragRow }): ReactNode {
  const styles = useStyles();
  const { svar, datum, common } = useTexts();
  const tell = useTell();
  const keep = useKeepArende();
  const [other, setOther] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const decide = useSend('decideAnstand', { stale: [keys.arende(arende.id)], onSuccess: (now) => { keep(now); tell('success', svar.anstand.done(row.instans)); } });
  const say = (outcome: 'beviljat' | 'avslaget', grantedTo: string | null): void =>
    decide.mutate({ params: { anstandId: row.anstandId ?? '' }, body: { outcome, grantedTo } });
  const wrong = other !== null && (parseDatum(other) === null || other <= row.svarsdatum);
  const named = (what: string): string => svar.anstand.of(what, row.instans);
  return (
    <Card accent>
      <h3 className={styles.lead}>{row.anstandTo === null ? named(svar.anstand.heading) : svar.anstand.sentence(row.instans, datum.day(row.anstandTo))}</h3>
      {row.anstandReason !== null && <p className={styles.text}>{svar.anstand.reason(row.anstandReason)}</p>}
      {arende.mayHandle && other === null && (
        <div className={styles.actions} data-no-print="">
          {row.anstandTo !== null && <Button appearance="primary" aria-label={named(svar.anstand.grant)} disabledFocusable={decide.isPending} onClick={() => say('beviljat', row.anstandTo)}>{svar.anstand.grant}</Button>}
          <Button aria-label={named(svar.anstand.grantOther)} onClick={() => setOther(row.anstandTo ?? '')}>{svar.anstand.grantOther}</Button>
          <Button aria-label={named(svar.anstand.deny)} disabledFocusable={decide.isPending} onClick={() => say('avslaget', null)}>{svar.anstand.deny}</Button>
        </div>
      )}
      {arende.mayHandle && other !== null && (
        <div className={styles.actions}>
          <Field label={svar.anstand.otherDate} required validationMessage={tried && wrong ? svar.anstand.dateMissing : null}>
            <Input autoFocus type="date" min={row.svarsdatum} value={other} onChange={(_, d) => setOther(d.value)} />
          </Field>
          <Button appearance="primary" disabledFocusable={decide.isPending} onClick={() => { setTried(true); if (!wrong) say('beviljat', other); }}>{svar.anstand.grant}</Button>
          <Button onClick={() => setOther(null)}>{common.cancel}</Button>
        </div>
      )}
    </Card>
  );
}
