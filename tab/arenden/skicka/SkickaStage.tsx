import { useState, type ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { usePreview } from '../../api/usePreview.ts';
import { Empty } from '../../components/Empty.tsx';
import { Fetched } from '../../components/Fetched.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { useTexts } from '../../texts/texts.ts';
import { Blockers } from './Blockers.tsx';
import { ConfirmSend } from './ConfirmSend.tsx';
import { Dispatch } from './Dispatch.tsx';
import { EndUtskick } from './EndUtskick.tsx';
import { SentProgress } from './SentProgress.tsx';

/** Everything a handläggare sees before sending; afterwards, how the cards are doing. */
export function SkickaStage({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {arende.svarsuppdrag.length > 0 ? <SentProgress arende={arende} /> : <BeforeSending arende={arende} onSend={() => setAsking(true)} />}
      {/* Outside what is swapped: a dialog that goes away while it is open leaves the page hidden from screen readers. */}
      <EndUtskick arende={arende} />
      <ConfirmSend arende={arende} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function BeforeSending({ arende, onSend }: { readonly arende: ArendeDetail; readonly onSend: () => void }): ReactNode {
  const { skicka } = useTexts();
  return (
    <>
      <StageHeading title={skicka.heading} {...(arende.mayHandle ? {} : { text: skicka.readOnly })} />
      <Blockers reasons={arende.blockers} arendeId={arende.id} />
      {arende.svarsdatum !== null && <Ready arende={arende} onSend={onSend} />}
    </>
  );
}

function Ready({ arende, onSend }: { readonly arende: ArendeDetail; readonly onSend: () => void }): ReactNode {
  const { skicka, hinner } = useTexts();
  const query = usePreview(arende.id, true);
  return (
    <Fetched query={query}>
      {(preview) => (preview.rows.length === 0
        ? <Empty text={skicka.nobody} action={<RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'granska' }}>{hinner.toGranska}</RouteLink>} />
        : <Dispatch arende={arende} preview={preview} onSend={onSend} />)}
    </Fetched>
  );
}
