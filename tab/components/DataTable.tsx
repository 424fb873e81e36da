import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface Column<R> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** Share of the width, such as "30%". */
  readonly wide?: boolean;
}

interface Props<R> {
  /** What the table is about; read aloud, not shown. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R, index: number) => string;
}

const NARROW = '@media (max-width: 760px)';
/** Beside a phone or in a meeting's panel. */
const TIGHT = '@media (min-width: 761px) and (max-width: 900px)';

const useStyles = makeStyles({
  table: {
    width: '100%', borderCollapse: 'separate', borderSpacing: 0, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    [NARROW]: { display: 'block', border: 'none', backgroundColor: 'transparent' },
  },
  silent: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  head: { [NARROW]: { display: 'none' } },
  th: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, padding: '12px 14px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'bottom', [TIGHT]: { paddingLeft: '8px', paddingRight: '8px' } },
  body: { [NARROW]: { display: 'grid', gap: '10px' } },
  row: {
    [NARROW]: { display: 'block', padding: '12px 14px', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge },
  },
  cell: {
    textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '12px 14px', verticalAlign: 'top', overflowWrap: 'break-word', fontVariantNumeric: 'tabular-nums', [TIGHT]: { paddingLeft: '8px', paddingRight: '8px' },
    [NARROW]: {
      display: 'grid', gridTemplateColumns: 'minmax(122px, 34%) minmax(0, 1fr)', gap: '8px', padding: '4px 0', borderTop: 'none', overflowWrap: 'anywhere',
      '::before': { content: 'attr(data-label)', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
    },
  },
  ruled: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  first: {
    fontWeight: tokens.fontWeightSemibold,
    [NARROW]: { display: 'block', paddingBottom: '6px', '::before': { content: 'none' } },
  },
  wide: { width: '34%' },
});

/** A table that becomes a stack of cards in a side panel or on a phone. Roles are spelled out because `display: block` takes them away. */
export function DataTable<R>({ caption, columns, rows, rowKey }: Props<R>): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table} role="table">
      <caption className={styles.silent}>{caption}</caption>
      <thead className={styles.head} role="rowgroup">
        <tr role="row">
          {columns.map((c) => <th key={c.key} scope="col" role="columnheader" className={mergeClasses(styles.th, c.wide === true && styles.wide)}>{c.header}</th>)}
        </tr>
      </thead>
      <tbody className={styles.body} role="rowgroup">
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)} role="row" className={styles.row}>
            {columns.map((c, i) => {
              const className = mergeClasses(styles.cell, index > 0 && styles.ruled, i === 0 && styles.first);
              return i === 0
                ? <th key={c.key} scope="row" role="rowheader" className={className}>{c.cell(row)}</th>
                : <td key={c.key} role="cell" data-label={c.header} className={className}><div>{c.cell(row)}</div></td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
