import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/texts.ts';
import { mailto } from './mailto.ts';
import { useCopy } from './useCopy.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorBrandForegroundLink, padding: '6px 0', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  subject: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  body: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, marginTop: '6px', padding: '12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
});

/** A letter ready to send: shown on request, copied, or opened in the person's own e-mail. */
export function Letter({ letter, to, about }: { readonly letter: { readonly subject: string; readonly body: string }; readonly to: readonly string[]; readonly about: string }): ReactNode {
  const styles = useStyles();
  const { mail } = useTexts();
  const copy = useCopy();
  return (
    <>
      <details>
        <summary className={styles.summary}>{mail.letter}</summary>
        <p className={styles.subject}>{mail.subject}: {letter.subject}</p>
        <p className={styles.body}>{letter.body}</p>
      </details>
      <div className={styles.actions} data-no-print="">
        <Button size="small" aria-label={mail.of(mail.copy, about)} onClick={() => copy(`${letter.subject}\n\n${letter.body}`, mail.copied)}>{mail.copy}</Button>
        {to.length > 0 && <Button size="small" as="a" href={mailto(to, letter)} aria-label={mail.of(mail.open, about)}>{mail.open}</Button>}
      </div>
    </>
  );
}
