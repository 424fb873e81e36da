import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import { Section } from '../../components/Section.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Every instans and how it stands. Silence is shown as silence, never as consent. */
export function InstansStances({ view }: { readonly view: SammanstallningView }): ReactNode {
  const styles = useStyles();
  const { sammanstall, svar, common } = useTexts();
  if (view.instanser.length === 0) return null;
  return (
    <Section title={sammanstall.instanser}>
      <DataTable
        caption={sammanstall.instanser} rows={view.instanser} rowKey={(i) => i.name}
        columns={[
          { key: 'name', header: svar.instans, wide: true, cell: (i) => i.name },
          { key: 'stance', header: svar.stance, cell: (i) => (i.stance === null ? <span className={styles.quiet}>{sammanstall.noAnswer}</span> : common.stance[i.stance]) },
          { key: 'standing', header: sammanstall.standing, cell: (i) => (i.standing === null ? '–' : common.standing[i.standing]) },
        ]}
      />
    </Section>
  );
}
