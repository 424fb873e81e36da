import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import type { NamndOutcome } from '#domain/svar/utfall.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { Card } from '../components/Card.tsx';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', marginBottom: '28px' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  field: { maxWidth: '320px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** How it went in the nämnd, while somebody has to tell; then whether the protokollsutdrag is sent. Nothing when there is nothing to do. */
export function NamndDecision({ form }: { readonly form: SvarForm }): ReactNode {
  const { ask, protokollsutdrag, mayTell } = form.decision;
  if (!mayTell) return null;
  if (ask !== null) return <HowItWent form={form} ask={ask} />;
  return protokollsutdrag ? <Protokollsutdrag form={form} /> : null;
}

function HowItWent({ form, ask }: { readonly form: SvarForm; readonly ask: NonNullable<SvarForm['decision']['ask']> }): ReactNode {
  const styles = useStyles();
  const { svara, datum } = useTexts();
  const queries = useQueryClient();
  const tell = useTell();
  const [paragraph, setParagraph] = useState('');
  const [tried, setTried] = useState(false);
  const key = keys.svarForm(form.svarsuppdragId);
  const send = useSend('tellUtfall', { stale: [key, keys.hem, keys.mySvarsuppdrag], onSuccess: (reply) => { queries.setQueryData(key, reply); tell('success', svara.utfall.told); } });
  const say = (outcome: NamndOutcome): void => {
    const asProposed = outcome === 'enligt-forslaget';
    setTried(asProposed);
    if (asProposed && paragraph.trim() === '') return;
    send.mutate({ params: { svarsuppdragId: form.svarsuppdragId }, body: { meetingOn: ask.meetingOn, outcome, decidedBy: asProposed ? paragraph.trim() : null } });
  };
  return (
    <Card accent className={styles.card}>
      <h2 className={styles.title}>{svara.utfall.heading}</h2>
      <p className={styles.text}>{svara.utfall.held(datum.day(ask.meetingOn))}</p>
      {ask.proposal && (
        <Field label={svara.utfall.paragraf} hint={svara.utfall.paragrafHint} className={styles.field} validationMessage={tried && paragraph.trim() === '' ? svara.utfall.paragrafMissing : null}>
          <Input maxLength={200} value={paragraph} onChange={(_, d) => setParagraph(d.value)} />
        </Field>
      )}
      <div className={styles.actions}>
        {ask.proposal && <Button appearance="primary" disabledFocusable={send.isPending} onClick={() => say('enligt-forslaget')}>{svara.utfall.asProposed}</Button>}
        {(ask.proposal || !form.decision.mayAnswer) && <Button disabledFocusable={send.isPending} onClick={() => say('andrat')}>{ask.proposal ? svara.utfall.changed : svara.utfall.decided}</Button>}
        <Button disabledFocusable={send.isPending} onClick={() => say('bordlagt')}>{svara.utfall.tabled}</Button>
        <Button disabledFocusable={send.isPending} onClick={() => say('aterremiss')}>{svara.utfall.sentBack}</Button>
      </div>
      <p className={styles.quiet}>{ask.proposal ? svara.utfall.follows : svara.utfall.noProposal}</p>
    </Card>
  );
}

function Protokollsutdrag({ form }: { readonly form: SvarForm }): ReactNode {
  const styles = useStyles();
  const { svara } = useTexts();
  const queries = useQueryClient();
  const tell = useTell();
  const [link, setLink] = useState('');
  const key = keys.svarForm(form.svarsuppdragId);
  const send = useSend('markProtokollsutdrag', { stale: [key, keys.hem], onSuccess: (reply) => { queries.setQueryData(key, reply); tell('success', svara.utfall.protokollDone); } });
  const wrong = link.trim() !== '' && !/^https:\/\/\S+\.\S+$/.test(link.trim());
  return (
    <Card accent className={styles.card}>
      <h2 className={styles.title}>{svara.utfall.protokollHeading}</h2>
      <p className={styles.text}>{svara.utfall.protokoll}</p>
      <Field label={svara.utfall.link} className={styles.field} validationMessage={wrong ? svara.utfall.linkWrong : null}>
        <Input type="url" value={link} onChange={(_, d) => setLink(d.value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary" disabledFocusable={send.isPending || wrong}
          onClick={() => { if (!wrong) send.mutate({ params: { svarsuppdragId: form.svarsuppdragId }, body: { link: link.trim() === '' ? null : link.trim() } }); }}
        >{svara.utfall.protokollSent}</Button>
      </div>
    </Card>
  );
}
