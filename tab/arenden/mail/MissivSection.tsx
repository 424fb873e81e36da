import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { MailView } from '#domain/contract/outside.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../components/Card.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { FileLink } from '../../components/FileLink.tsx';
import { useTell } from '../../components/Notices.tsx';
import { Section } from '../../components/Section.tsx';
import { useTexts } from '../../texts/texts.ts';
import { mailto } from './mailto.ts';
import { Marks, MarkSent } from './MarkSent.tsx';
import { useCopy } from './useCopy.ts';
import { mailKey, useMail } from './useMail.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  missing: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorStatusWarningForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  table: { marginTop: '12px' },
});

/** The letter to the official mailboxes: written here, sent by a person, and told when it is. */
export function MissivSection({ arendeId }: { readonly arendeId: string }): ReactNode {
  const { mail } = useTexts();
  const view = useMail(arendeId).data?.missiv;
  if (view === undefined || view.notYet !== null || view.recipients.length === 0) return null;
  return <Section title={mail.missiv.heading}><Missiv arendeId={arendeId} view={view} /></Section>;
}

function Missiv({ arendeId, view }: { readonly arendeId: string; readonly view: MailView['missiv'] }): ReactNode {
  const styles = useStyles();
  const { mail, datum } = useTexts();
  const { missiv } = mail;
  const tell = useTell();
  const copy = useCopy();
  const queries = useQueryClient();
  const [all, setAll] = useState(false);
  const create = useSend('createMissiv', { stale: [mailKey(arendeId)], onSuccess: (file) => { void queries.invalidateQueries({ queryKey: mailKey(arendeId) }); tell('success', missiv.created(file.name)); } });
  const addresses = [...new Set(view.recipients.flatMap((r) => r.mailbox ?? []))];
  const lacking = view.recipients.filter((r) => r.mailbox === null).map((r) => r.instans);
  return (
    <Card>
      <div className={styles.box}>
        <p className={styles.text}>{missiv.intro}</p>
        {view.dokument.map((d) => <p key={d.webUrl}><FileLink name={d.name} webUrl={d.webUrl} /></p>)}
        {lacking.length > 0 && <p className={styles.missing}>{missiv.missing(lacking.length, lacking.join(', '))}</p>}
        <div className={styles.actions} data-no-print="">
          <Button appearance={view.dokument.length === 0 ? 'primary' : 'secondary'} disabledFocusable={create.isPending} onClick={() => create.mutate({ params: { arendeId }, body: { svarsdatum: view.svarsdatum ?? '' } })}>{view.dokument.length === 0 ? missiv.create : missiv.again}</Button>
          {addresses.length > 0 && <Button onClick={() => copy(addresses.join('; '), missiv.copied(addresses.length))}>{missiv.copy}</Button>}
          {addresses.length > 0 && <Button as="a" href={mailto(addresses, view.letter)}>{mail.open}</Button>}
        </div>
        <Marks arendeId={arendeId} marks={view.marks} say={(m) => missiv.sent(datum.day(m.on), m.by)} />
        {view.marks.length === 0 && <MarkSent arendeId={arendeId} what="missiv" svarsuppdragId={null} label={missiv.sentOn} action={missiv.save} about={missiv.heading} />}
        {!all && <div><Button size="small" appearance="subtle" data-no-print="" onClick={() => setAll(true)}>{missiv.recipients(view.recipients.length)}</Button></div>}
      </div>
      {all && (
        <div className={styles.table}>
          <DataTable
            caption={missiv.caption} rows={view.recipients} rowKey={(r) => r.instansId}
            columns={[
              { key: 'instans', header: missiv.instans, cell: (r) => r.instans },
              { key: 'group', header: missiv.group, cell: (r) => r.group ?? '–' },
              { key: 'mailbox', header: missiv.mailbox, cell: (r) => r.mailbox ?? missiv.none },
            ]}
          />
        </div>
      )}
    </Card>
  );
}
