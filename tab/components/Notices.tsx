import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

type Intent = 'success' | 'info' | 'error';
type Tell = (intent: Intent, text: string) => void;

const TellContext = createContext<Tell>(() => undefined);

/** Says something that happened: shown at the foot of the page and read aloud. */
export const useTell = (): Tell => useContext(TellContext);

const useStyles = makeStyles({
  place: { position: 'fixed', left: '50%', bottom: '20px', transform: 'translateX(-50%)', zIndex: 20, width: 'min(560px, calc(100vw - 24px))' },
  bar: { boxShadow: tokens.shadow16 },
  silent: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Good news goes away by itself; a fault stays until it is closed. */
const SHOWN_MS = 7000;

export function Notices({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { common } = useTexts();
  const [notice, setNotice] = useState<{ intent: Intent; text: string; at: number } | null>(null);
  const tell = useCallback<Tell>((intent, text) => setNotice((last) => ({ intent, text, at: (last?.at ?? 0) + 1 })), []);

  useEffect(() => {
    if (notice === null || notice.intent === 'error') return undefined;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  return (
    <TellContext value={tell}>
      {children}
      <div className={styles.silent} role="status" aria-live="polite">{notice !== null && notice.intent !== 'error' ? notice.text : ''}</div>
      <div className={styles.silent} role="alert">{notice?.intent === 'error' ? notice.text : ''}</div>
      {notice !== null && (
        <div className={styles.place} role="region" aria-label={common.notices} data-no-print="">
          <MessageBar key={notice.at} intent={notice.intent} layout="multiline" className={styles.bar} politeness="polite">
            <MessageBarBody>{notice.text}</MessageBarBody>
            <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={common.close} onClick={() => setNotice(null)} />} />
          </MessageBar>
        </div>
      )}
    </TellContext>
  );
}
