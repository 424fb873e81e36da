import { FluentProvider, makeStyles, teamsDarkTheme, teamsLightTheme, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts.ts';

const useStyles = makeStyles({
  root: { minHeight: '100vh', display: 'grid', placeItems: 'center', padding: '24px', backgroundColor: tokens.colorNeutralBackground2 },
  box: { maxWidth: '34rem' },
  title: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, marginBottom: '12px' },
  text: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500, marginBottom: '20px' },
  act: { fontSize: tokens.fontSizeBase400, color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
});

/** Shown instead of the tab: outside Teams, or when Teams did not answer. */
export function Door({ texts, why }: { readonly texts: Texts; readonly why: 'outside' | 'failed' }): ReactNode {
  const styles = useStyles();
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const said = texts.teams[why];
  return (
    <FluentProvider theme={dark ? teamsDarkTheme : teamsLightTheme}>
      <main className={styles.root}>
        <div className={styles.box}>
          <h1 className={styles.title}>{said.title}</h1>
          <p className={styles.text}>{said.text}</p>
          {why === 'outside'
            ? <a className={styles.act} href="https://teams.microsoft.com/">{texts.teams.outside.link}</a>
            : <a className={styles.act} href={window.location.href} onClick={() => window.location.reload()}>{texts.common.retry}</a>}
        </div>
      </main>
    </FluentProvider>
  );
}
