import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { ArendeDetail, SvarsuppdragRow } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../components/Card.tsx';
import { Confirm } from '../../components/Confirm.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', marginBottom: '24px' },
  lead: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  why: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', marginTop: '12px', maxWidth: '560px' },
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
  const { svar, datum, common, mail } = useTexts();
  const tell = useTell();
  const keep = useKeepArende();
  const [other, setOther] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const decide = useSend('decideAnstand', { stale: [keys.arende(arende.id)], onSuccess: (now) => { keep(now); tell('success', svar.anstand.done(row.instans)); } });
  const [past, setPast] = useState<string | null>(null);
  const say = (outcome: 'beviljat' | 'avslaget', grantedTo: string | null, reason: string | null = null, meant = false): void => {
    // Our own answer is due by then: it must be meant.
    if (!meant && grantedTo !== null && arende.external !== null && grantedTo >= arende.external.day) return setPast(grantedTo);
    decide.mutate({ params: { anstandId: row.anstandId ?? '' }, body: { outcome, grantedTo, reason, ...(meant ? { pastExternal: true } : {}) } }, { onSettled: () => setPast(null) });
  };
  const wrong = other !== null && (parseDatum(other) === null || other <= row.svarsdatum);
  const named = (what: string): string => svar.anstand.of(what, row.instans);
  return (
    <Card accent>
      <h3 className={styles.lead}>{row.anstandTo === null ? named(svar.anstand.heading) : svar.anstand.sentence(row.instans, datum.day(row.anstandTo))}</h3>
      {row.anstandReason !== null && <p className={styles.text}>{svar.anstand.reason(row.anstandReason)}</p>}
      {arende.mayHandle && other === null && why === null && (
        <div className={styles.actions} data-no-print="">
          {row.anstandTo !== null && <Button appearance="primary" aria-label={named(svar.anstand.grant)} disabledFocusable={decide.isPending} onClick={() => say('beviljat', row.anstandTo)}>{svar.anstand.grant}</Button>}
          <Button aria-label={named(svar.anstand.grantOther)} onClick={() => { setTried(false); setOther(row.anstandTo ?? ''); }}>{svar.anstand.grantOther}</Button>
          <Button aria-label={named(svar.anstand.deny)} onClick={() => { setTried(false); setWhy(''); }}>{svar.anstand.deny}</Button>
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
      {arende.mayHandle && why !== null && (
        <div className={styles.why}>
          <Field label={svar.anstand.why} hint={svar.anstand.whyHint} required validationMessage={tried && why.trim() === '' ? svar.anstand.whyMissing : null}>
            <Textarea autoFocus rows={2} maxLength={1000} resize="vertical" value={why} onChange={(_, d) => setWhy(d.value)} />
          </Field>
          <div className={styles.actions}>
            <Button appearance="primary" disabledFocusable={decide.isPending} onClick={() => { setTried(true); if (why.trim() !== '') say('avslaget', null, why.trim()); }}>{svar.anstand.denyNow}</Button>
            <Button onClick={() => setWhy(null)}>{common.cancel}</Button>
          </div>
        </div>
      )}
      <Confirm open={past !== null} title={mail.internal.pastExternal.title} action={mail.internal.pastExternal.action} busy={decide.isPending} onConfirm={() => say('beviljat', past, null, true)} onClose={() => setPast(null)}>
        {arende.external !== null && mail.internal.pastExternal.text(datum.day(arende.external.day), arende.external.sender)}
      </Confirm>
    </Card>
  );
}
