import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import type { Overdue } from '#domain/contract/paminnelser.ts';
import { useCall } from '../../api/ClientContext.ts';
import { keys } from '../../api/keys.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../components/Card.tsx';
import { useTell } from '../../components/Notices.tsx';
import { Section } from '../../components/Section.tsx';
import { useTexts } from '../../texts/texts.ts';
import { withinSentence } from './withinSentence.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))', gap: '12px', alignItems: 'start' },
  lead: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px', margin: '10px 0' },
  field: { flexGrow: 1, minWidth: 'min(100%, 240px)' },
  call: { cursor: 'pointer', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium } },
  text: { margin: '8px 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, userSelect: 'text' },
});

/** Those whose day has passed without a svar. Nobody is asked unless somebody presses; the registrator is proposed first. */
export function AskAfter({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { paminnelser: words } = useTexts();
  const call = useCall();
  const query = useQuery({ queryKey: keys.paminnelser(arende.id), queryFn: ({ signal }) => call('arendePaminnelser', { params: { arendeId: arende.id }, signal }) });
  const late = query.data?.overdue ?? [];
  if (late.length === 0) return null;
  return (
    <Section title={words.after.heading}>
      <div className={styles.list}>{late.map((row) => <Late key={row.svarsuppdragId} arende={arende} row={row} />)}</div>
    </Section>
  );
}

function Late({ arende, row }: { readonly arende: ArendeDetail; readonly row: Overdue }): ReactNode {
  const styles = useStyles();
  const { paminnelser: { after: words }, datum } = useTexts();
  const queries = useQueryClient();
  const tell = useTell();
  const here = row.people.filter((p) => !p.away && p.reachable);
  const [chosen, setChosen] = useState((here[0] ?? row.people[0])?.personId ?? '');
  const person = row.people.find((p) => p.personId === chosen);
  const key = keys.paminnelser(arende.id);
  const ask = useSend('askAfter', { stale: [key], onSuccess: (view) => { queries.setQueryData(key, view); tell('success', words.done(person?.name ?? '')); } });
  const text = words.text(arende.diarienummer === null ? arende.title : words.remiss(arende.title, arende.diarienummer), withinSentence(row.instans), datum.day(row.svarsdatum));
  const nameOf = (p: Overdue['people'][number]): string => `${p.name}, ${[words.roll[p.roll], p.away ? words.away : '', p.reachable ? '' : words.unreachable].filter((w) => w !== '').join(', ')}`;
  return (
    <Card accent>
      <h3 className={styles.lead}>{words.question(withinSentence(row.instans))}</h3>
      <p className={styles.quiet}>{words.day(datum.day(row.svarsdatum))}</p>
      {row.asked.map((a, i) => <p key={i} className={styles.quiet}>{words.asked(a.person, datum.day(a.on))} {a.answer !== null && words.answer[a.answer]}</p>)}
      {row.people.length === 0 ? <p className={styles.quiet}>{words.nobody}</p> : (
        <div className={styles.row} data-no-print="">
          <Field label={words.whom} className={styles.field}>
            <Select value={chosen} onChange={(_, d) => setChosen(d.value)}>{row.people.map((p) => <option key={p.personId} value={p.personId}>{nameOf(p)}</option>)}</Select>
          </Field>
          <Button disabledFocusable={ask.isPending || chosen === ''} onClick={() => ask.mutate({ params: { arendeId: arende.id }, body: { svarsuppdragId: row.svarsuppdragId, personId: chosen } })}>{words.ask}</Button>
        </div>
      )}
      <details data-no-print="">
        <summary className={styles.call}>{words.call}</summary>
        {[person?.mail, row.mailbox].filter((m) => m).map((m) => <p key={m} className={styles.quiet}>{m}</p>)}
        <p className={styles.text}>{text}</p>
        <Button size="small" onClick={() => void navigator.clipboard.writeText(text).then(() => tell('success', words.copied), () => undefined)}>{words.copy}</Button>
      </details>
    </Card>
  );
}
