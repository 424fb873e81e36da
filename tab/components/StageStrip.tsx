import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { STAGES, type Stage } from '#domain/arende/arende.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  strip: { display: 'flex', flexWrap: 'wrap', gap: '4px 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  step: { display: 'inline-flex', alignItems: 'center', ':not(:last-child)::after': { content: '"›"', padding: '0 7px', color: tokens.colorNeutralForeground3 } },
  past: { color: tokens.colorNeutralForeground2 },
  here: { color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
});

/** Granska › Hinner vi › ... with the present one marked; read aloud as one sentence. */
export function StageStrip({ stage }: { readonly stage: Stage }): ReactNode {
  const styles = useStyles();
  const { common, arenden } = useTexts();
  const at = STAGES.indexOf(stage);
  return (
    <span className={styles.strip} role="img" aria-label={arenden.stageLabel(common.stages[stage])}>
      {STAGES.map((s, i) => (
        <span key={s} className={mergeClasses(styles.step, i < at && styles.past, i === at && styles.here)}>{common.stages[s]}</span>
      ))}
    </span>
  );
}
