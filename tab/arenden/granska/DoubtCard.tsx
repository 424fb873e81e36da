import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { ArendeDetail, DoubtView } from '#domain/contract/arenden.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useSend } from '../../api/useSend.ts';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';
import type { Shown } from './DocumentPane.tsx';
import { Quotes } from './Quotes.tsx';

const useStyles = makeStyles({
  box: { padding: '14px 16px', borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorStatusWarningBorder1}`, backgroundColor: tokens.colorStatusWarningBackground1, '& + &': { marginTop: '10px' }, '& .fui-Link': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' } },
  text: { display: 'flex', gap: '8px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground1 },
  icon: { flexShrink: 0, fontSize: '18px', marginTop: '2px', color: tokens.colorStatusWarningForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
});

interface Props {
  readonly arende: ArendeDetail;
  readonly doubt: DoubtView;
  readonly mayDecide: boolean;
  readonly onShow: (shown: Shown) => void;
  /** Opens the correction, for a date that is none of the choices. */
  readonly onOther: (() => void) | null;
  readonly onSettled?: (now: ArendeDetail) => void;
}

/** A question the reader could not answer by itself: two dates that differ, a name not in the register. */
export function DoubtCard({ arende, doubt, mayDecide, onShow, onOther, onSettled }: Props): ReactNode {
  const styles = useStyles();
  const { granska } = useTexts();
  const tell = useTell();
  const keep = useKeepArende();
  const settle = useSend('settleDoubt', {
    stale: [keys.arende(arende.id)],
    onSuccess: (now) => {
      if (onSettled) return onSettled(now);
      keep(now);
      tell('success', granska.settled);
    },
  });
  const choose = (value: string | null): void => settle.mutate({ params: { arendeId: arende.id }, body: { doubtId: doubt.id, value } });
  return (
    <div className={styles.box} role="group" aria-label={granska.doubts}>
      <p className={styles.text}><WarningRegular className={styles.icon} aria-hidden /><span>{doubt.text}</span></p>
      <Quotes evidence={doubt.evidence} onShow={(e) => onShow({ ...e, falt: doubt.falt })} />
      {mayDecide && (
        <div className={styles.actions}>
          {doubt.choices.map((c) => <Button key={c.value} data-act="" disabledFocusable={settle.isPending} onClick={() => choose(c.value)}>{c.label}</Button>)}
          {doubt.choices.length > 0 && onOther !== null && <Button disabledFocusable={settle.isPending} onClick={onOther}>{granska.otherDate}</Button>}
          {doubt.choices.length === 0 && <Button data-act="" disabledFocusable={settle.isPending} onClick={() => choose(null)}>{granska.asItStands}</Button>}
        </div>
      )}
    </div>
  );
}
