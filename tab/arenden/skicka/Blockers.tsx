import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Card } from '../../components/Card.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  card: { marginBottom: '20px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, marginBottom: '6px' },
  list: { listStyleType: 'disc', paddingLeft: '20px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, marginBottom: '8px' },
});

/** Why it cannot be sent yet, each reason a sentence. */
export function Blockers({ reasons, arendeId }: { readonly reasons: readonly string[]; readonly arendeId: string }): ReactNode {
  const styles = useStyles();
  const { skicka, hinner } = useTexts();
  if (reasons.length === 0) return null;
  return (
    <Card accent className={styles.card}>
      <h3 className={styles.title}>{skicka.blockers}</h3>
      <ul className={styles.list}>{reasons.map((r) => <li key={r}>{r}</li>)}</ul>
      <RouteLink to={{ page: 'arende', arendeId, stage: 'granska' }}>{hinner.toGranska}</RouteLink>
    </Card>
  );
}
