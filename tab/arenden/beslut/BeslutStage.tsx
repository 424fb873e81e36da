import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { Card } from '../../components/Card.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FileLink } from '../../components/FileLink.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  group: { marginBottom: '28px' },
  head: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, marginBottom: '10px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  problem: { marginTop: '4px', color: tokens.colorStatusWarningForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
});

/** What there is on paper: the remiss itself, and what has been made of the answers. */
export function BeslutStage({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { dokument } = useTexts().arenden;
  const { datum } = useTexts();
  return (
    <>
      <StageHeading title={dokument.heading} />
      <section className={styles.group}>
        <h3 className={styles.head}>{dokument.created}</h3>
        {arende.dokument.length === 0
          ? <Empty text={dokument.noneCreated} action={<RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'sammanstall' }}>{dokument.toSammanstall}</RouteLink>} />
          : (
            <Card>
              <ul className={styles.list}>
                {arende.dokument.map((d) => (
                  <li key={d.webUrl}>
                    <FileLink name={d.name} webUrl={d.webUrl} />
                    <p className={styles.quiet}>{dokument.createdBy(d.createdBy, datum.moment(d.createdAt))}</p>
                  </li>
                ))}
              </ul>
            </Card>
          )}
      </section>
      <section className={styles.group}>
        <h3 className={styles.head}>{dokument.handlingar}</h3>
        {arende.handlingar.length === 0
          ? <Empty text={dokument.noHandlingar} />
          : (
            <Card>
              <ul className={styles.list}>
                {arende.handlingar.map((h) => (
                  <li key={h.id}>
                    <FileLink name={h.name} webUrl={h.webUrl} />
                    {h.problem !== null && <p className={styles.problem}>{h.problem}</p>}
                  </li>
                ))}
              </ul>
            </Card>
          )}
      </section>
    </>
  );
}
