import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { UnderView } from '#domain/contract/outside.ts';
import type { SvarForm } from '#domain/contract/svar.ts';
import { useCall } from '../api/ClientContext.ts';
import { useSend } from '../api/useSend.ts';
import { Card } from '../components/Card.tsx';
import { useTell } from '../components/Notices.tsx';
import { Section } from '../components/Section.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { useTexts } from '../texts/texts.ts';
import { SendUnder } from './SendUnder.tsx';
import { withTaken } from './takeUnder.ts';
import type { Drafting } from './useDraft.ts';

type Row = NonNullable<UnderView['sent']>['rows'][number];

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px' },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', fontWeight: tokens.fontWeightSemibold },
  quote: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: '6px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

/** Those below one's own instans: asked, answered, and taken into the own answer. Nothing for an instans that has none. */
export function UnderSection({ form, drafting }: { readonly form: SvarForm; readonly drafting: Drafting }): ReactNode {
  const styles = useStyles();
  const { mail: { under }, datum } = useTexts();
  const call = useCall();
  const queries = useQueryClient();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const key = ['svarForm', form.svarsuppdragId, 'under'];
  const params = { svarsuppdragId: form.svarsuppdragId };
  const { data: view } = useQuery({ queryKey: key, queryFn: ({ signal }) => call('under', { params, signal }) });
  const end = useSend('endUnder', { stale: [key], onSuccess: (now) => { queries.setQueryData(key, now); tell('success', under.ended); } });
  if (!view || (view.choices.length === 0 && view.sent === null)) return null;
  const { sent } = view;
  return (
    <Section title={under.heading}>
      <Card>
        <div className={styles.box}>
          {sent !== null && <p className={styles.text}>{under.progress(sent.rows.filter((r) => r.receivedAt !== null).length, sent.rows.length, datum.day(sent.svarsdatum))}</p>}
          {sent?.rows.map((row) => <Answer key={row.instans} row={row} form={form} drafting={drafting} onDecided={(now) => queries.setQueryData(key, now)} />)}
          {sent?.open === true && <div><Button size="small" disabledFocusable={end.isPending} onClick={() => end.mutate({ params, body: {} })}>{under.end}</Button></div>}
          {view.maySend && !asking && (
            <>
              <p className={styles.text}>{under.intro(view.choices.length)}</p>
              <div><Button onClick={() => setAsking(true)}>{under.open}</Button></div>
            </>
          )}
          {view.maySend && asking && <SendUnder svarsuppdragId={form.svarsuppdragId} view={view} onDone={(now) => { setAsking(false); if (now) queries.setQueryData(key, now); }} />}
        </div>
      </Card>
    </Section>
  );
}

function Answer({ row, form, drafting, onDecided }: { readonly row: Row; readonly form: SvarForm; readonly drafting: Drafting; readonly onDecided: (now: UnderView) => void }): ReactNode {
  const styles = useStyles();
  const { mail: { under }, svar, common, datum } = useTexts();
  const tell = useTell();
  const decide = useSend('decideUnder', { stale: [['svarForm', form.svarsuppdragId, 'under']], onSuccess: (now) => { onDecided(now); tell('success', svar.anstand.done(row.instans)); } });
  const { asks } = row;
  const take = (): void => { drafting.change({ texts: withTaken(drafting.draft.texts, form.delar, row) }); tell('success', under.taken); };
  return (
    <div>
      <h3 className={styles.head}>{row.instans}<StatusMark status={row.status} /></h3>
      {row.stance !== null && <p className={styles.text}>{common.stance[row.stance]}</p>}
      {row.synpunkter.map((s, i) => <blockquote key={i} className={styles.quote}>{s.del !== null && <b>{s.del}: </b>}{s.text}</blockquote>)}
      {row.synpunkter.length > 0 && <div className={styles.actions}><Button size="small" aria-label={svar.anstand.of(under.take, row.instans)} onClick={take}>{under.take}</Button></div>}
      {asks !== null && (
        <>
          <p className={styles.text}>{svar.anstand.sentence(row.instans, datum.day(asks.to))} {svar.anstand.reason(asks.reason)}</p>
          <div className={styles.actions}>
            <Button size="small" aria-label={svar.anstand.of(svar.anstand.grant, row.instans)} disabledFocusable={decide.isPending} onClick={() => decide.mutate({ params: { anstandId: asks.anstandId }, body: { outcome: 'beviljat', reason: null } })}>{svar.anstand.grant}</Button>
          </div>
        </>
      )}
    </div>
  );
}
