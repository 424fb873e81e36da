import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import type { ReactNode } from 'react';
import { STAGES, type Stage } from '#domain/arende/arende.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { hrefTo } from '../router/route.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid', gridTemplateColumns: 'repeat(6, auto)', justifyContent: 'start', gap: '6px', marginBottom: '28px',
    // Ranges that do not overlap: Griffel does not keep the order in which media queries are written.
    '@media (min-width: 361px) and (max-width: 760px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', justifyContent: 'stretch' },
    '@media (max-width: 360px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', justifyContent: 'stretch' },
  },
  link: {
    display: 'flex', alignItems: 'center', justifyContent: 'center', gap: '6px', minHeight: '36px', padding: '6px 16px', textAlign: 'center', textDecorationLine: 'none',
    color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, borderRadius: tokens.borderRadiusCircular, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (max-width: 760px)': { padding: '6px 4px', fontSize: tokens.fontSizeBase200, minHeight: '40px', hyphens: 'manual' },
  },
  shown: {
    color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackground, border: `1px solid ${tokens.colorBrandBackground}`, fontWeight: tokens.fontWeightSemibold,
    ':hover': { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackgroundHover },
  },
  at: { border: `1px solid ${tokens.colorBrandStroke1}` },
});

/** The stages as links. A tick for those behind; the one shown is filled. */
export function StageNav({ arende, shown }: { readonly arende: ArendeDetail; readonly shown: Stage }): ReactNode {
  const styles = useStyles();
  const { common, arenden } = useTexts();
  const at = STAGES.indexOf(arende.stage);
  return (
    <nav aria-label={arenden.stageList} data-no-print="">
      <ol className={styles.list}>
        {STAGES.map((stage, i) => (
          <li key={stage}>
            <a
              className={mergeClasses(styles.link, i === at && styles.at, stage === shown && styles.shown)}
              href={hrefTo({ page: 'arende', arendeId: arende.id, stage })}
              aria-current={stage === shown ? 'step' : undefined}
            >
              {i < at && <CheckmarkFilled aria-hidden />}{common.stages[stage]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
