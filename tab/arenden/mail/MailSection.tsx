import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MailView } from '#domain/contract/outside.ts';
import { Card } from '../../components/Card.tsx';
import { Section } from '../../components/Section.tsx';
import { useTexts } from '../../texts/texts.ts';
import { Letter } from './Letter.tsx';
import { Marks, MarkSent } from './MarkSent.tsx';
import { useMail } from './useMail.ts';

type Row = MailView['rows'][number];

const useStyles = makeStyles({
  intro: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2, marginBottom: '12px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  name: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  act: { marginTop: '12px' },
});

/** Those who answer by e-mail: what to send, ready, and when it was sent. Nothing where everybody is in Teams. */
export function MailSection({ arendeId }: { readonly arendeId: string }): ReactNode {
  const styles = useStyles();
  const { mail } = useTexts();
  const rows = useMail(arendeId).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={mail.heading}>
      <p className={styles.intro}>{mail.intro}</p>
      <div className={styles.list}>{rows.map((row) => <MailRow key={row.svarsuppdragId} arendeId={arendeId} row={row} />)}</div>
    </Section>
  );
}

function MailRow({ arendeId, row }: { readonly arendeId: string; readonly row: Row }): ReactNode {
  const styles = useStyles();
  const { mail, datum } = useTexts();
  const { todo, since } = row;
  const later = row.answered ? mail.answered : row.next === null ? mail.waits : mail.next(datum.day(row.next));
  return (
    <Card accent={todo !== null}>
      <h3 className={styles.name}>{row.instans}</h3>
      {todo === null ? <p className={styles.text}>{later}</p> : (
        <>
          <p className={styles.text}>{mail.todo[todo](row.mailbox ?? mail.noMailbox)}.{todo === 'paminnelse' && since !== null && ` ${mail.since(datum.day(since))}`}</p>
          <Letter letter={row.letter} to={row.mailbox === null ? [] : [row.mailbox]} about={row.instans} />
          <div className={styles.act}><MarkSent arendeId={arendeId} what={todo} svarsuppdragId={row.svarsuppdragId} label={mail.sentOn} action={mail.save} about={row.instans} /></div>
        </>
      )}
      <Marks arendeId={arendeId} marks={row.marks} say={(m) => (m.what === 'paminnelse' ? mail.reminded : mail.done)(datum.day(m.on), m.by)} />
    </Card>
  );
}
