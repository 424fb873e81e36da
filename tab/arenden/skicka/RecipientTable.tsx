import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Preview } from '#domain/contract/arenden.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({ problem: { color: tokens.colorStatusWarningForeground2 }, days: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', whiteSpace: 'nowrap', maxWidth: '190px' } });

/** Who gets the card, who cannot be reached and why, and when each is reminded. */
export function RecipientTable({ preview }: { readonly preview: Preview }): ReactNode {
  const styles = useStyles();
  const { skicka } = useTexts();
  return (
    <DataTable
      caption={skicka.caption} rows={preview.rows} rowKey={(r) => r.instansId}
      columns={[
        { key: 'instans', header: skicka.instans, cell: (r) => r.instans },
        {
          key: 'person', header: skicka.kontaktperson,
          cell: (r) => <>{r.kontaktperson !== null && <div>{r.kontaktperson}</div>}{r.problem !== null && <div className={styles.problem}>{r.problem}</div>}</>,
        },
        { key: 'verdict', header: skicka.verdict, wide: true, cell: (r) => r.verdictText },
        { key: 'reminders', header: skicka.reminders, cell: (r) => (r.reminderDays.length === 0 ? skicka.noReminders : <ul className={styles.days}>{r.reminderDays.map((d) => <li key={d}>{d}</li>)}</ul>) },
      ]}
    />
  );
}
