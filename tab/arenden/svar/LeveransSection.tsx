import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { LeveransRow } from '#domain/contract/arenden.ts';
import { useLeverans } from '../../api/useLeverans.ts';
import { Fetched } from '../../components/Fetched.tsx';
import { Mark, type Tone } from '../../components/Mark.tsx';
import { Section } from '../../components/Section.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useTexts } from '../../texts/texts.ts';
import { problemsOf, progressOf } from '../leverans.ts';
import { LeveransProblems } from '../LeveransProblems.tsx';

const TONES: Record<LeveransRow['state'], Tone> = { planerat: 'calm', skickas: 'brand', framme: 'good', nekat: 'bad', okant: 'notice', ersatt: 'calm', installt: 'calm' };

const useStyles = makeStyles({
  good: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, marginBottom: '10px' },
  more: { margin: '12px 0' },
});

/** "Har alla nåtts?": the sentence first, the troubles next, the whole list on request. */
export function LeveransSection({ arendeId }: { readonly arendeId: string }): ReactNode {
  const styles = useStyles();
  const { leverans } = useTexts().svar;
  const query = useLeverans(arendeId);
  const [all, setAll] = useState(false);
  return (
    <Section title={leverans.heading}>
      <Fetched query={query}>
        {(rows) => {
          const problems = problemsOf(rows);
          return (
            <>
              {problems.length === 0 && <p className={styles.good}>{progressOf(rows).arrived === 0 ? leverans.none : leverans.all}</p>}
              <LeveransProblems rows={rows} />
              {rows.length > 0 && !all && <Button className={styles.more} size="small" data-no-print="" onClick={() => setAll(true)}>{leverans.showAll(rows.length)}</Button>}
              {all && <div className={styles.more}><LeveransTable rows={rows} /></div>}
            </>
          );
        }}
      </Fetched>
    </Section>
  );
}

function LeveransTable({ rows }: { readonly rows: readonly LeveransRow[] }): ReactNode {
  const { leverans } = useTexts().svar;
  return (
    <DataTable
      caption={leverans.caption} rows={rows} rowKey={(_, i) => String(i)}
      columns={[
        { key: 'person', header: leverans.person, cell: (r) => r.person },
        { key: 'instans', header: leverans.instans, cell: (r) => r.instans ?? '–' },
        { key: 'what', header: leverans.what, cell: (r) => r.what },
        { key: 'on', header: leverans.on, cell: (r) => r.on },
        { key: 'state', header: leverans.state, wide: true, cell: (r) => <><Mark tone={TONES[r.state]}>{leverans.states[r.state]}</Mark>{r.text !== '' && <div>{r.text}</div>}</> },
      ]}
    />
  );
}
