import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import type { HemItem } from '#domain/contract/hem.ts';
import { Mark } from '../components/Mark.tsx';
import { hrefTo, parseRoute } from '../router/route.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: { maxWidth: '880px', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
  item: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  row: { display: 'flex', alignItems: 'center', gap: '16px', padding: '16px 20px', color: 'inherit', textDecorationLine: 'none', '@media (max-width: 640px)': { padding: '14px' } },
  link: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px', borderRadius: tokens.borderRadiusXLarge },
  },
  words: { flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px', rowGap: '2px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  chevron: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground3 },
});

/** One row for each thing that waits; the whole row is the link. */
export function WaitingList({ items }: { readonly items: readonly HemItem[] }): ReactNode {
  const styles = useStyles();
  const { hem } = useTexts();
  return (
    <ul className={styles.list}>
      {items.map((item) => {
        const words = (
          <span className={styles.words}>
            <span className={styles.head}>
              <span className={styles.title}>{item.title}</span>
              {item.urgent && <Mark tone="notice">{hem.urgent}</Mark>}
            </span>
            <span className={styles.text}>{item.text}</span>
          </span>
        );
        return (
          <li key={item.id} className={styles.item}>
            {item.href === null
              ? <div className={styles.row}>{words}</div>
              : <a className={mergeClasses(styles.row, styles.link)} href={hrefTo(parseRoute(item.href))}>{words}<ChevronRightRegular className={styles.chevron} aria-hidden /></a>}
          </li>
        );
      })}
    </ul>
  );
}
