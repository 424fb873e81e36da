import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Falt } from '#domain/arende/falt.ts';
import type { ArendeDetail, FaltView } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../components/Card.tsx';
import { useTexts } from '../../texts/texts.ts';
import { CorrectForm } from './CorrectForm.tsx';
import type { Shown } from './DocumentPane.tsx';
import { DoubtCard } from './DoubtCard.tsx';
import { faltId } from './focusFalt.ts';
import { MarkOfFalt } from './MarkOfFalt.tsx';
import { Quotes } from './Quotes.tsx';
import { markOf, mayAccept, openDoubts } from './review.ts';
import { Values } from './Values.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px', marginBottom: '4px' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  by: { marginTop: '6px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  changed: { marginTop: '6px', color: tokens.colorStatusWarningForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
  doubts: { marginTop: '12px' },
});

interface Props {
  readonly arende: ArendeDetail;
  readonly view: FaltView;
  readonly mayDecide: boolean;
  readonly correcting: boolean;
  readonly onCorrect: (on: boolean) => void;
  readonly onShow: (shown: Shown) => void;
  readonly onDecided: (now: ArendeDetail, falt: Falt, said: string) => void;
}

/** One field: what was read, how sure, where it stands, and what a person has said about it. */
export function FaltCard({ arende, view, mayDecide, correcting, onCorrect, onShow, onDecided }: Props): ReactNode {
  const styles = useStyles();
  const { granska } = useTexts();
  const label = granska.falt[view.falt];
  const mark = markOf(view, arende.doubts);
  const offersChoices = openDoubts(arende.doubts, view.falt).some((d) => d.choices.length > 0);
  const decide = useSend('decideFalt', { stale: [keys.arende(arende.id)], onSuccess: (now) => onDecided(now, view.falt, granska.accepted(label)) });
  const accept = (): void => decide.mutate({ params: { arendeId: arende.id }, body: { falt: view.falt, values: [...view.proposed ?? []], seen: view.proposed, reason: null } });

  return (
    <Card accent={mark === 'see-over'}>
      <div id={faltId(view.falt)} tabIndex={-1} role="group" aria-label={label}>
        <div className={styles.head}><h3 className={styles.label}>{label}</h3><MarkOfFalt mark={mark} /></div>
        <Values falt={view.falt} values={view.confirmed ?? view.proposed} />
        {view.confirmedBy !== null && (
          <p className={styles.by}>
            {view.corrected ? granska.correctedBy(view.confirmedBy) : granska.confirmedBy(view.confirmedBy)}
            {view.reason !== null && `. ${granska.reasonWas(view.reason)}`}
          </p>
        )}
        {view.changedSince && <p className={styles.changed}>{granska.changedSince}</p>}
        <Quotes evidence={view.evidence} onShow={(e) => onShow({ ...e, falt: view.falt })} />
        <div className={styles.doubts}>
          {openDoubts(arende.doubts, view.falt).map((d) => (
            <DoubtCard key={d.id} arende={arende} doubt={d} mayDecide={mayDecide} onShow={onShow} onOther={() => onCorrect(true)} onSettled={(now) => onDecided(now, view.falt, granska.settled)} />
          ))}
        </div>
        {correcting && mayDecide
          ? <CorrectForm arende={arende} view={view} onClose={() => onCorrect(false)} onSaved={(now) => onDecided(now, view.falt, granska.corrected(label))} />
          : mayDecide && (
            <div className={styles.actions}>
              {mayAccept(view, arende.doubts) && <Button appearance="primary" data-act="" aria-label={granska.acceptOf(label)} disabledFocusable={decide.isPending} onClick={accept}>{granska.accept}</Button>}
              {!offersChoices && <Button {...(view.confirmed === null ? { 'data-act': '' } : {})} appearance={view.confirmed === null ? 'secondary' : 'subtle'} aria-label={granska.correctOf(label)} onClick={() => onCorrect(true)}>{granska.correct}</Button>}
            </div>
          )}
      </div>
    </Card>
  );
}
