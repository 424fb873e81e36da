import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Falt } from '#domain/arende/falt.ts';
import { parseDatum } from '#domain/calendar/datum.ts';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  one: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', '::first-letter': { textTransform: 'uppercase' } },
  none: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  list: { columns: '220px 2', columnGap: '24px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  item: { breakInside: 'avoid', overflowWrap: 'anywhere' },
});

/** The value or values of a field, dates written out. */
export function Values({ falt, values }: { readonly falt: Falt; readonly values: readonly string[] | null }): ReactNode {
  const styles = useStyles();
  const { granska, datum } = useTexts();
  if (values === null) return <p className={styles.none}>{granska.notFound}</p>;
  if (values.length === 0) return <p className={styles.none}>{falt === 'delar' ? granska.noDelar : granska.notFound}</p>;
  const written = values.map((v) => (falt === 'svarsdatum' && parseDatum(v) !== null ? datum.weekday(v) : v));
  if (written.length === 1) return <p className={styles.one}>{written[0]}</p>;
  return <ul className={styles.list}>{written.map((v) => <li key={v} className={styles.item}>{v}</li>)}</ul>;
}
