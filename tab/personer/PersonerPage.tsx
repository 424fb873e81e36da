import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCall } from '../api/ClientContext.ts';
import { keys } from '../api/keys.ts';
import { Empty } from '../components/Empty.tsx';
import { Fetched } from '../components/Fetched.tsx';
import { Page } from '../components/Page.tsx';
import { useTexts } from '../texts/texts.ts';
import { Gaps } from './Gaps.tsx';
import { InstansList } from './InstansList.tsx';
import { Problems } from './Problems.tsx';
import { RegisterFiles } from './RegisterFiles.tsx';
import { Trail } from './Trail.tsx';

/** The register as the product has read it: what is missing first, then everybody. */
export function PersonerPage(): ReactNode {
  const { personer } = useTexts();
  const call = useCall();
  const query = useQuery({ queryKey: keys.register, queryFn: ({ signal }) => call('register', { signal }) });
  return (
    <Page title={personer.title} below={personer.intro}>
      <Fetched query={query}>
        {(register) => (
          <>
            {register.instanser.length === 0 ? <Empty {...personer.empty} /> : <Gaps instanser={register.instanser} />}
            <Problems problems={register.problems} />
            <Trail trail={register.trail} />
            {register.instanser.length > 0 && <InstansList instanser={register.instanser} />}
            <RegisterFiles lastImport={register.lastImport} />
          </>
        )}
      </Fetched>
    </Page>
  );
}
