import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ArendeSummary } from '#domain/contract/arenden.ts';
import { StageStrip } from '../components/StageStrip.tsx';
import { hrefTo } from '../router/route.ts';
import { useTexts } from '../texts/texts.ts';

export const useListStyles = makeStyles({
  filter: { marginBottom: '12px', marginLeft: '-8px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
});

const useStyles = makeStyles({
  row: {
    display: 'grid', gridTemplateColumns: '1fr auto', gap: '4px 32px', padding: '18px 20px', color: 'inherit', textDecorationLine: 'none',
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', padding: '14px' },
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  facts: { textAlign: 'right', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, fontVariantNumeric: 'tabular-nums', '@media (max-width: 640px)': { textAlign: 'left' } },
  strip: { marginTop: '8px' },
});

export function ArendeRow({ arende }: { readonly arende: ArendeSummary }): ReactNode {
  const styles = useStyles();
  const { arenden, common, datum } = useTexts();
  return (
    <li>
      <a className={styles.row} href={hrefTo({ page: 'arende', arendeId: arende.id, stage: null })}>
        <div>
          <p className={styles.title}>{arende.title}</p>
          <p className={styles.quiet}>{arende.diarienummer === null ? arenden.noDnr : arenden.dnr(arende.diarienummer)}</p>
          <p className={styles.strip}><StageStrip stage={arende.stage} /></p>
        </div>
        <div className={styles.facts}>
          <p>{arende.svarsdatum === null ? arenden.noSvarsdatum : arenden.answerBy(datum.day(arende.svarsdatum))}</p>
          <p className={styles.quiet}>{arende.total === 0 ? arenden.notSent : common.answered(arende.answered, arende.total)}</p>
          {arende.workingDaysLeft !== null && <p className={styles.quiet}>{common.workingDays(arende.workingDaysLeft)}</p>}
        </div>
      </a>
    </li>
  );
}
