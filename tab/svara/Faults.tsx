import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import type { DraftFault } from './draft.ts';

const useStyles = makeStyles({ list: { listStyleType: 'disc', paddingLeft: '20px' } });

/** What is missing before it can be handed in; read aloud when it appears. */
export function Faults({ faults }: { readonly faults: readonly DraftFault[] }): ReactNode {
  const styles = useStyles();
  const { svara } = useTexts();
  const sentences: Record<DraftFault, string> = { ...svara.faults, 'stance-missing': svara.stanceMissing, 'standing-missing': svara.standingMissing };
  if (faults.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{svara.faultsTitle}</MessageBarTitle>
        <ul className={styles.list}>{faults.map((f) => <li key={f}>{sentences[f]}</li>)}</ul>
      </MessageBarBody>
    </MessageBar>
  );
}
