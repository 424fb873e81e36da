import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { useLeverans } from '../../api/useLeverans.ts';
import { Card } from '../../components/Card.tsx';
import { Fetched } from '../../components/Fetched.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { SaveLine } from '../../components/SaveLine.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { useTexts } from '../../texts/texts.ts';
import { progressOf } from '../leverans.ts';
import { LeveransProblems } from '../LeveransProblems.tsx';

const useStyles = makeStyles({
  card: { marginBottom: '24px', display: 'grid', gap: '8px' },
  count: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** After the button: a count that moves by itself as the cards arrive. */
export function SentProgress({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { skicka, utskick, datum } = useTexts();
  const query = useLeverans(arende.id);
  return (
    <>
      <StageHeading title={arende.utskickState === 'stangt' ? skicka.closedTitle : skicka.sentTitle} {...(arende.svarsdatum === null ? {} : { text: skicka.sentOn(datum.weekday(arende.svarsdatum)) })} />
      <Fetched query={query}>
        {(rows) => {
          const { arrived, underWay, tried } = progressOf(rows);
          return (
            <>
              <Card className={styles.card}>
                {arende.sent?.elsewhere === true ? <p className={styles.count}>{utskick.ongoing.shown(datum.day(arende.sent.sentOn))}</p> : <>
                <p className={styles.count}>{skicka.progress(arrived, tried)}</p>
                <ProgressBar aria-label={skicka.progress(arrived, tried)} value={tried === 0 ? 0 : arrived / tried} thickness="large" />
                <SaveLine text={underWay > 0 ? skicka.waiting(underWay) : ''} />
                </>}
                <p><RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'svar' }}>{skicka.toSvar} ›</RouteLink></p>
              </Card>
              <div className={styles.card}><LeveransProblems rows={rows} /></div>
            </>
          );
        }}
      </Fetched>
    </>
  );
}
