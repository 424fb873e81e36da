import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SvarsuppdragRow } from '#domain/contract/arenden.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({ whole: { whiteSpace: 'nowrap' }, quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 } });

export function SvarTable({ rows }: { readonly rows: readonly SvarsuppdragRow[] }): ReactNode {
  const styles = useStyles();
  const { svar, common, datum, mail } = useTexts();
  const named = (names: Readonly<Record<string, string>>, value: string | null): string => (value === null ? '–' : names[value] ?? value);
  const anstand = (r: SvarsuppdragRow): string | null => {
    if (r.anstand === 'beviljat') return svar.anstand.granted(r.anstandTo === null ? datum.day(r.svarsdatum) : datum.day(r.anstandTo));
    if (r.anstand === 'avslaget') return svar.anstand.denied;
    return r.anstand === 'begart' && r.anstandTo !== null ? svar.anstand.asked(datum.day(r.anstandTo)) : null;
  };
  return (
    <DataTable
      caption={svar.caption} rows={rows} rowKey={(r) => r.id}
      columns={[
        { key: 'instans', header: svar.instans, cell: (r) => <>{r.instans}{r.under.length > 0 && <div className={styles.quiet}>{mail.under.shown(r.under.map((u) => `${u.instans} (${common.status[u.status].toLowerCase()})`).join(', '))}</div>}</> },
        { key: 'status', header: svar.status, cell: (r) => <><span className={styles.whole}><StatusMark status={r.status} /></span>{r.receivedAt !== null && <div className={styles.quiet}>{r.byMail === null ? datum.moment(r.receivedAt) : `${datum.day(r.byMail.receivedOn)}. ${mail.cameByMail(r.byMail.registeredBy)}${r.byMail.file === null ? '' : ` (${r.byMail.file})`}`}</div>}{r.decisionText !== null && <div className={styles.quiet}>{r.decisionText}</div>}</> },
        { key: 'stance', header: svar.stance, cell: (r) => <>{named(common.stance, r.stance)}{r.standing !== null && <div className={styles.quiet}>{named(common.standing, r.standing)}</div>}</> },
        { key: 'synpunkter', header: svar.synpunkter, cell: (r) => (r.receivedAt === null ? '–' : r.synpunkter) },
        { key: 'day', header: svar.svarsdatum, cell: (r) => <><span className={styles.whole}>{r.svarsdatum}</span>{anstand(r) !== null && <div className={styles.quiet}>{anstand(r)}</div>}</> },
        { key: 'person', header: svar.kontaktperson, cell: (r) => (r.answersByMail ? mail.byMail.mark : r.kontaktperson ?? common.none) },
      ]}
    />
  );
}
