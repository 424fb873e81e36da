import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RegisterView } from '#domain/contract/hem.ts';
import { Empty } from '../components/Empty.tsx';
import { Section } from '../components/Section.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { useTexts } from '../texts/texts.ts';
import { matches } from './matches.ts';

const useStyles = makeStyles({ search: { maxWidth: '360px', marginBottom: '14px' } });

/** Every instans, found by any part of its name or its people's. */
export function InstansList({ instanser }: { readonly instanser: RegisterView['instanser'] }): ReactNode {
  const styles = useStyles();
  const { personer, common } = useTexts();
  const [text, setText] = useState('');
  const found = instanser.filter((i) => matches(i, text));
  return (
    <Section title={personer.all}>
      <Field label={personer.search} className={styles.search}><Input type="search" value={text} onChange={(_, d) => setText(d.value)} /></Field>
      {found.length === 0 ? <Empty text={personer.searchEmpty} /> : (
        <DataTable
          caption={personer.caption} rows={found} rowKey={(i) => i.id}
          columns={[
            { key: 'name', header: personer.instans, cell: (i) => i.name },
            { key: 'kontaktperson', header: personer.kontaktperson, cell: (i) => i.kontaktperson ?? common.none },
            { key: 'stallforetradare', header: personer.stallforetradare, cell: (i) => i.stallforetradare ?? common.none },
            { key: 'next', header: personer.next, cell: (i) => i.nextSammantrade ?? personer.unknownDay },
            { key: 'groups', header: personer.groups, cell: (i) => (i.groups.length === 0 ? '–' : i.groups.join(', ')) },
          ]}
        />
      )}
    </Section>
  );
}
