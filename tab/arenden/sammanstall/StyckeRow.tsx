import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import type { Stycke } from '#domain/sammanstallning/sammanstallning.ts';
import { useTexts } from '../../texts/texts.ts';
import type { DelChoice } from './DelSection.tsx';
import type { Perform } from './MergePage.tsx';
import { moveOp } from './moveOp.ts';
import { StyckeMenu } from './StyckeMenu.tsx';
import { StyckeText } from './StyckeText.tsx';
import { WhoSaid } from './WhoSaid.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 16px', padding: '16px 12px 10px 20px', backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', padding: '12px 14px 8px' },
  },
  actions: { display: 'flex', alignItems: 'start', gap: '2px', '@media (max-width: 640px)': { justifyContent: 'end' } },
  who: { gridColumn: '1 / -1', minWidth: 0 },
});

interface Props {
  readonly stycken: readonly Stycke[];
  readonly index: number;
  readonly del: DelChoice;
  readonly delar: readonly DelChoice[];
  readonly view: SammanstallningView;
  readonly perform: Perform;
  readonly locked: boolean;
}

/** One merged paragraph: its text, who is behind it, and what can be done with it. Alt and an arrow moves it from anywhere inside. */
export function StyckeRow({ stycken, index, del, delar, view, perform, locked }: Props): ReactNode {
  const styles = useStyles();
  const { sammanstall } = useTexts();
  const [wantsToWrite, setWriting] = useState(false);
  const writing = wantsToWrite && !locked;
  const stycke = stycken[index];
  if (!stycke) return null;
  const n = index + 1;

  const move = (by: -1 | 1, control: string): void => {
    const op = moveOp(stycken, index, by);
    if (op) perform(op, { said: sammanstall.moved(n + by, del.title), focus: `${stycke.id}:${control}` });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1, 'row');
  };
  return (
    <li className={styles.row} tabIndex={-1} data-focus={`${stycke.id}:row`} onKeyDown={view.mayMerge && !locked ? onKey : undefined} aria-label={sammanstall.position(n, stycken.length, del.title)}>
      <StyckeText stycke={stycke} label={sammanstall.textLabel(n, del.title)} writing={writing} onDone={() => setWriting(false)} perform={perform} />
      {view.mayMerge && !writing && !locked && (
        <div className={styles.actions}>
          <Button appearance="subtle" icon={<ArrowUpRegular />} title={sammanstall.up} aria-label={sammanstall.upOf(n, del.title)} disabledFocusable={index === 0} data-focus={`${stycke.id}:up`} onClick={() => move(-1, 'up')} />
          <Button appearance="subtle" icon={<ArrowDownRegular />} title={sammanstall.down} aria-label={sammanstall.downOf(n, del.title)} disabledFocusable={index === stycken.length - 1} data-focus={`${stycke.id}:down`} onClick={() => move(1, 'down')} />
          <StyckeMenu stycken={stycken} index={index} del={del} delar={delar} perform={perform} onEdit={() => setWriting(true)} />
        </div>
      )}
      <div className={styles.who}><WhoSaid stycke={stycke} view={view} /></div>
    </li>
  );
}
