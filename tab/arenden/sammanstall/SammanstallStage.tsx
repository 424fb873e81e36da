import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { useCall } from '../../api/ClientContext.ts';
import { keys } from '../../api/keys.ts';
import { Empty } from '../../components/Empty.tsx';
import { Fetched } from '../../components/Fetched.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { useTexts } from '../../texts/texts.ts';
import { MergePage } from './MergePage.tsx';

/** The synpunkter of all answers, part by part, as the handläggare puts them together. */
export function SammanstallStage({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const { sammanstall } = useTexts();
  const call = useCall();
  const query = useQuery({ queryKey: keys.sammanstallning(arende.id), queryFn: ({ signal }) => call('getSammanstallning', { params: { arendeId: arende.id }, signal }) });
  return (
    <>
      <StageHeading title={sammanstall.heading} {...(query.data?.mayMerge === false ? { text: sammanstall.readOnly } : {})} />
      <Fetched query={query}>
        {(view) => (view.synpunkter.length === 0 && view.model.stycken.length === 0 ? <Empty {...sammanstall.empty} /> : <MergePage key={view.arendeId} view={view} />)}
      </Fetched>
    </>
  );
}
