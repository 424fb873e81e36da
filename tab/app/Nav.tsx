import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import type { ReactNode } from 'react';
import { useMe } from '../api/useMe.ts';
import { hrefTo, type Route } from '../router/route.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  nav: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  list: { maxWidth: '1200px', margin: '0 auto', padding: '0 20px', display: 'flex', flexWrap: 'wrap', columnGap: '4px', '@media (max-width: 640px)': { padding: '0 4px' } },
  link: {
    display: 'block', padding: '12px', '@media (max-width: 420px)': { paddingLeft: '7px', paddingRight: '7px' }, textDecorationLine: 'none', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300, borderBottom: '3px solid transparent', borderTop: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px', borderRadius: tokens.borderRadiusMedium },
  },
  gear: { marginLeft: 'auto' },
  icon: { fontSize: '20px', display: 'block' },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke },
  skip: {
    position: 'absolute', left: '-9999px',
    ':focus': { left: '16px', top: '8px', zIndex: 10, padding: '8px 12px', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForegroundLink },
  },
});

const PAGES = ['hem', 'arenden', 'personer'] as const;

/** Page links for those who work with ärenden. Who only answers has one page, and then there is nothing to choose between. */
export function Nav({ route }: { readonly route: Route }): ReactNode {
  const styles = useStyles();
  const { nav, skip } = useTexts().common;
  const me = useMe();
  if (!me.data?.mayHandle) return null;
  const here = route.page === 'arende' ? 'arenden' : route.page;
  return (
    <nav className={styles.nav} aria-label={nav.label} data-no-print="">
      <a className={styles.skip} href="#innehall" onClick={(event) => { event.preventDefault(); document.querySelector('h1')?.focus(); }}>{skip}</a>
      <ul className={styles.list}>
        {PAGES.map((page) => (
          <li key={page}>
            <a className={mergeClasses(styles.link, here === page && styles.here)} href={hrefTo({ page })} aria-current={here === page ? 'page' : undefined}>{nav[page]}</a>
          </li>
        ))}
        <li className={styles.gear}>
          <a className={mergeClasses(styles.link, here === 'installningar' && styles.here)} href={hrefTo({ page: 'installningar' })} aria-label={nav.installningar} title={nav.installningar} aria-current={here === 'installningar' ? 'page' : undefined}><SettingsRegular className={styles.icon} aria-hidden /></a>
        </li>
      </ul>
    </nav>
  );
}
