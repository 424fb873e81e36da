import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useRef, useState, type ReactNode } from 'react';
import type { Falt } from '#domain/arende/falt.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useSend } from '../../api/useSend.ts';
import { useTell } from '../../components/Notices.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { SaveLine } from '../../components/SaveLine.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { useTexts } from '../../texts/texts.ts';
import { DocumentPane, type Shown } from './DocumentPane.tsx';
import { DoubtCard } from './DoubtCard.tsx';
import { FaltCard } from './FaltCard.tsx';
import { focusFalt } from './focusFalt.ts';
import { nextOpen, openDoubts } from './review.ts';

const useStyles = makeStyles({
  panes: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '24px', alignItems: 'start', '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  document: { position: 'sticky', top: '16px', '@media (max-width: 960px)': { position: 'static', order: 2 } },
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '12px' },
});

/** The document on one side, the fields on the other: each accepted, corrected or decided by a person. */
export function GranskaStage({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { granska } = useTexts();
  const tell = useTell();
  const keep = useKeepArende();
  const [shown, setShown] = useState<Shown | null>(null);
  const [correcting, setCorrecting] = useState<Falt | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const sent = arende.svarsuppdrag.length > 0;
  const mayDecide = arende.mayHandle && !sent;
  const undo = useSend('undoDecision', {
    stale: [keys.arende(arende.id)],
    onSuccess: (now) => { keep(now); tell('info', granska.undone); },
  });
  const done = arende.falt.filter((f) => f.confirmed !== null).length;

  const onDecided = (now: ArendeDetail, falt: Falt, said: string): void => {
    keep(now);
    setCorrecting(null);
    tell('success', `${said} ${granska.progress(now.falt.filter((f) => f.confirmed !== null).length, now.falt.length)}.`);
    focusFalt(nextOpen(now.falt, falt));
  };
  const show = (next: Shown): void => {
    setShown({ ...next });
    if (pane.current && getComputedStyle(pane.current).position === 'static') pane.current.querySelector<HTMLElement>('[data-document]')?.focus();
  };

  return (
    <>
      <StageHeading title={granska.heading} text={!arende.mayHandle ? granska.readOnly : sent ? granska.sent : granska.intro} />
      <div className={styles.panes}>
        <div className={styles.document} ref={pane}><DocumentPane arende={arende} shown={shown} /></div>
        <div className={styles.fields}>
          <div className={styles.foot}>
            <SaveLine text={done === arende.falt.length ? granska.allDone : granska.progress(done, arende.falt.length)} />
            {arende.canUndo && mayDecide && (
              <Button size="small" icon={<ArrowUndoRegular />} disabledFocusable={undo.isPending} onClick={() => undo.mutate({ params: { arendeId: arende.id }, body: {} })}>{granska.undo}</Button>
            )}
          </div>
          {openDoubts(arende.doubts, null).map((d) => <DoubtCard key={d.id} arende={arende} doubt={d} mayDecide={mayDecide} onShow={show} onOther={null} />)}
          {arende.falt.map((view) => (
            <FaltCard
              key={view.falt} arende={arende} view={view} mayDecide={mayDecide} correcting={correcting === view.falt}
              onCorrect={(on) => setCorrecting(on ? view.falt : null)} onShow={show} onDecided={onDecided}
            />
          ))}
          {done === arende.falt.length && <p><RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'hinner' }}>{granska.next} ›</RouteLink></p>}
        </div>
      </div>
    </>
  );
}
