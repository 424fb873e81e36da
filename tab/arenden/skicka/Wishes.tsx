import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Preview } from '#domain/contract/arenden.ts';
import type { Wish } from '#domain/arende/choice.ts';
import { useTexts } from '../../texts/texts.ts';
import { commonWish, wishAll, type Chosen } from './choice.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px 28px', marginBottom: '20px' },
  wish: { minWidth: '240px' },
  check: { maxWidth: '560px', paddingTop: '20px' },
  quiet: { paddingLeft: '32px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly preview: Preview;
  readonly may: boolean;
  readonly change: (how: (c: Chosen) => Chosen) => void;
  readonly each: boolean;
  readonly onEach: (each: boolean) => void;
}

/** One choice for all, or one each; and whether the law bars delegation. */
export function Wishes({ preview, may, change, each, onEach }: Props): ReactNode {
  const styles = useStyles();
  const { utskick } = useTexts();
  const common = commonWish(preview);
  const choose = (value: string): void => {
    onEach(value === 'each');
    if (value !== 'each') change((c) => wishAll(c, preview.rows.map((r) => r.instansId), value === 'none' ? null : (value as Wish)));
  };
  const { chosen, point } = preview.fullmaktige;
  return (
    <div className={styles.box}>
      <Field label={utskick.wish} className={styles.wish}>
        <Select value={each ? 'each' : common} disabled={!may} onChange={(_, d) => choose(d.value)}>
          {(['none', 'namnden', 'forvaltningen', 'each'] as const).map((w) => <option key={w} value={w}>{utskick.wishes[w]}</option>)}
        </Select>
      </Field>
      <div className={styles.check}>
        <Checkbox label={utskick.fullmaktige} checked={chosen} disabled={!may} onChange={(_, d) => change((c) => ({ ...c, toFullmaktige: (d.checked === true) === (point !== null) ? null : d.checked === true }))} />
        {point !== null && <p className={styles.quiet}>{utskick.fullmaktigeRead(point)}</p>}
      </div>
    </div>
  );
}
