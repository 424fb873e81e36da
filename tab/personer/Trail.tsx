import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RegisterView } from '#domain/contract/hem.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { Card } from '../components/Card.tsx';
import { useTell } from '../components/Notices.tsx';
import { Section } from '../components/Section.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '6px 16px' },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  undone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  by: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** Who was away and who took over, by whom it was set, and the way to take it back. What was taken back stays, struck through. */
export function Trail({ trail }: { readonly trail: RegisterView['trail'] }): ReactNode {
  const styles = useStyles();
  const { personer } = useTexts();
  const tell = useTell();
  const undo = useSend('undoStandIn', { stale: [keys.register], onSuccess: () => tell('success', personer.takenBack) });
  if (trail.length === 0) return null;
  return (
    <Section title={personer.trail}>
      <Card>
        <ul className={styles.list}>
          {trail.map((t) => (
            <li key={t.id} className={styles.row}>
              <div><p className={mergeClasses(styles.text, t.undone && styles.undone)}>{t.text}</p><p className={styles.by}>{t.by}</p></div>
              {!t.undone && <Button size="small" aria-label={personer.takeBackOf(t.text)} disabledFocusable={undo.isPending} onClick={() => undo.mutate({ body: { id: t.id } })}>{personer.takeBack}</Button>}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
