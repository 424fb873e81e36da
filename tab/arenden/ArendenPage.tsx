import { Switch } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useCall } from '../api/ClientContext.ts';
import { keys } from '../api/keys.ts';
import { Empty } from '../components/Empty.tsx';
import { Fetched } from '../components/Fetched.tsx';
import { Page } from '../components/Page.tsx';
import { ReadingLine } from '../components/ReadingLine.tsx';
import { useTexts } from '../texts/texts.ts';
import { ArendeRow, useListStyles } from './ArendeRow.tsx';

/** Every ärende as a row of stages. */
export function ArendenPage(): ReactNode {
  const styles = useListStyles();
  const { arenden } = useTexts();
  const call = useCall();
  const list = useQuery({ queryKey: keys.arenden, queryFn: ({ signal }) => call('listArenden', { signal }) });
  const [onlyMine, setOnlyMine] = useState(false);
  return (
    <Page title={arenden.title}>
      <ReadingLine />
      <Fetched query={list}>
        {(all) => {
          if (all.length === 0) return <Empty {...arenden.empty} />;
          const shown = onlyMine ? all.filter((a) => a.mine) : all;
          return (
            <>
              {all.some((a) => !a.mine) && <Switch className={styles.filter} label={arenden.onlyMine} checked={onlyMine} onChange={(_, data) => setOnlyMine(data.checked)} />}
              {shown.length === 0
                ? <Empty text={arenden.onlyMineEmpty} />
                : <ul className={styles.list}>{shown.map((a) => <ArendeRow key={a.id} arende={a} />)}</ul>}
            </>
          );
        }}
      </Fetched>
    </Page>
  );
}
