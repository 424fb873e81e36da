import { makeStyles, ToggleButton } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SvarsuppdragRow } from '#domain/contract/arenden.ts';
import { useTexts } from '../../texts/texts.ts';
import { filterRows, type SvarFilter } from './filterRows.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '12px' } });

const FILTERS: readonly SvarFilter[] = ['alla', 'kvar', 'svarat'];

export function FilterButtons({ rows, chosen, onChoose }: { readonly rows: readonly SvarsuppdragRow[]; readonly chosen: SvarFilter; readonly onChoose: (f: SvarFilter) => void }): ReactNode {
  const styles = useStyles();
  const { svar } = useTexts();
  return (
    <div className={styles.row} data-no-print="">
      {FILTERS.map((f) => (
        <ToggleButton key={f} shape="circular" size="small" checked={chosen === f} onClick={() => onChoose(f)}>{svar.filters[f]} ({filterRows(rows, f).length})</ToggleButton>
      ))}
    </div>
  );
}
