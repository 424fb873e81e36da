import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MySvarsuppdrag } from '#domain/contract/svar.ts';
import { Card } from '../components/Card.tsx';
import { RouteLink } from '../components/RouteLink.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '12px', marginBottom: '4px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  when: { marginTop: '10px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  act: { marginTop: '10px' },
});

/** The remisser that one's own instans answers. */
export function MySvarsuppdragList({ rows }: { readonly rows: readonly MySvarsuppdrag[] }): ReactNode {
  const styles = useStyles();
  const { hem, datum, common } = useTexts();
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const done = row.status === 'besvarat' || row.status === 'avstatt';
        return (
          <li key={row.id}>
            <Card>
              <div className={styles.head}>
                <h3 className={styles.title}>{row.title}</h3>
                <StatusMark status={row.status} />
              </div>
              <p className={styles.quiet}>{hem.onBehalf(row.instans)}. {hem.dnr(row.diarienummer)}</p>
              <p className={styles.when}>
                {hem.answerBy(datum.weekday(row.svarsdatum))}{!done && <>. {common.workingDays(row.workingDaysLeft)}.</>}
              </p>
              <p className={styles.act}><RouteLink to={{ page: 'svara', svarsuppdragId: row.id }}>{done ? hem.show : hem.answer}<HiddenName name={row.title} /></RouteLink></p>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}

const useHidden = makeStyles({ silent: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } });

/** So that a list of links does not read "Svara, Svara, Svara". */
function HiddenName({ name }: { readonly name: string }): ReactNode {
  return <span className={useHidden().silent}>: {name}</span>;
}
