import type { ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { usePreview } from '../../api/usePreview.ts';
import { Empty } from '../../components/Empty.tsx';
import { Fetched } from '../../components/Fetched.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { useTexts } from '../../texts/texts.ts';
import { Blockers } from './Blockers.tsx';
import { Dispatch } from './Dispatch.tsx';
import { SentProgress } from './SentProgress.tsx';

/** Everything a handläggare sees before sending; afterwards, how the cards are doing. */
export function SkickaStage({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const { skicka } = useTexts();
  if (arende.svarsuppdrag.length > 0) return <SentProgress arende={arende} />;
  return (
    <>
      <StageHeading title={skicka.heading} {...(arende.mayHandle ? {} : { text: skicka.readOnly })} />
      <Blockers reasons={arende.blockers} arendeId={arende.id} />
      {arende.svarsdatum !== null && <Ready arende={arende} />}
    </>
  );
}

function Ready({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const { skicka, hinner } = useTexts();
  const query = usePreview(arende.id);
  return (
    <Fetched query={query}>
      {(preview) => (preview.rows.length === 0
        ? <Empty text={skicka.nobody} action={<RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'granska' }}>{hinner.toGranska}</RouteLink>} />
        : <Dispatch arende={arende} preview={preview} />)}
    </Fetched>
  );
}
