import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'notice' | 'bad' | 'calm' | 'brand';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex', alignItems: 'center', gap: '5px', padding: '1px 9px', borderRadius: tokens.borderRadiusCircular, border: '1px solid transparent',
    fontSize: tokens.fontSizeBase200, lineHeight: '20px', fontWeight: tokens.fontWeightMedium, fontVariantNumeric: 'tabular-nums',
  },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1, borderTopColor: tokens.colorStatusSuccessBorder1, borderRightColor: tokens.colorStatusSuccessBorder1, borderBottomColor: tokens.colorStatusSuccessBorder1, borderLeftColor: tokens.colorStatusSuccessBorder1 },
  notice: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground2, borderTopColor: tokens.colorStatusWarningBorder1, borderRightColor: tokens.colorStatusWarningBorder1, borderBottomColor: tokens.colorStatusWarningBorder1, borderLeftColor: tokens.colorStatusWarningBorder1 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1, borderTopColor: tokens.colorStatusDangerBorder1, borderRightColor: tokens.colorStatusDangerBorder1, borderBottomColor: tokens.colorStatusDangerBorder1, borderLeftColor: tokens.colorStatusDangerBorder1 },
  calm: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2, borderTopColor: tokens.colorNeutralStroke2, borderRightColor: tokens.colorNeutralStroke2, borderBottomColor: tokens.colorNeutralStroke2, borderLeftColor: tokens.colorNeutralStroke2 },
  brand: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, borderTopColor: tokens.colorBrandStroke2, borderRightColor: tokens.colorBrandStroke2, borderBottomColor: tokens.colorBrandStroke2, borderLeftColor: tokens.colorBrandStroke2 },
});

/** A small word with a tone. The word says it all; the colour only helps. */
export function Mark({ tone, icon, children }: { readonly tone: Tone; readonly icon?: ReactNode; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return <span className={mergeClasses(styles.mark, styles[tone])}>{icon}{children}</span>;
}
