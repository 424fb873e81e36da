import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { usePreview } from '../../api/usePreview.ts';
import { Empty } from '../../components/Empty.tsx';
import { Fetched } from '../../components/Fetched.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { Section } from '../../components/Section.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { useTexts } from '../../texts/texts.ts';
import { InternalDay } from '../mail/InternalDay.tsx';
import { MailSection } from '../mail/MailSection.tsx';
import { MissivSection } from '../mail/MissivSection.tsx';
import { Blockers } from './Blockers.tsx';
import { ConfirmSend } from './ConfirmSend.tsx';
import { CorrectUtskick } from './CorrectUtskick.tsx';
import { Dispatch } from './Dispatch.tsx';
import { EndUtskick } from './EndUtskick.tsx';
import { EnterOngoing } from './EnterOngoing.tsx';
import { SecretMark } from './SecretMark.tsx';
import { SentProgress } from './SentProgress.tsx';
import { QuietWarning } from './QuietWarning.tsx';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '28px 0 24px' },
  secret: { marginBottom: '16px' }, external: { marginBottom: '20px' },
  list: { display: 'grid', gap: '6px', overflowWrap: 'anywhere' },
});

/** Everything a handläggare sees before sending; afterwards, how the cards are doing. */
export function SkickaStage({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { utskick } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {arende.secret !== null && <MessageBar intent="warning" layout="multiline" className={styles.secret}><MessageBarBody>{utskick.secret.on(arende.secret.reason, arende.secret.by)}</MessageBarBody></MessageBar>}
      {arende.svarsuppdrag.length > 0 ? <SentProgress arende={arende} /> : <BeforeSending arende={arende} onSend={() => setAsking(true)} />}
      {arende.svarsuppdrag.length > 0 && arende.external !== null && <p className={styles.external}>{arende.external.text}</p>}
      {arende.svarsuppdrag.length > 0 && <MailSection arendeId={arende.id} />}
      <MissivSection arendeId={arende.id} />
      {/* Outside what is swapped: a dialog that goes away while it is open leaves the page hidden from screen readers. */}
      <Acts arende={arende} />
      <ConfirmSend arende={arende} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

/** What can be done beside sending, quietly last on the page. */
function Acts({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { utskick, datum } = useTexts();
  return (
    <>
      <div className={styles.acts}>
        <CorrectUtskick arende={arende} />
        <EndUtskick arende={arende} />
        {arende.sent === null && <EnterOngoing arende={arende} />}
        <SecretMark arende={arende} />
      </div>
      {arende.sent !== null && arende.sent.corrections.length > 0 && (
        <Section title={utskick.correct.list}>
          <ul className={styles.list}>{[...arende.sent.corrections].reverse().map((c) => <li key={c.id}>{utskick.correct.row(datum.moment(c.at), c.by)}: {c.reason}</li>)}</ul>
        </Section>
      )}
    </>
  );
}

function BeforeSending({ arende, onSend }: { readonly arende: ArendeDetail; readonly onSend: () => void }): ReactNode {
  const { skicka } = useTexts();
  return (
    <>
      <StageHeading title={skicka.heading} {...(arende.mayHandle ? {} : { text: skicka.readOnly })} />
      {arende.mayHandle && <QuietWarning />}
      <Blockers reasons={arende.blockers} arendeId={arende.id} />
      <InternalDay arende={arende} />
      {arende.svarsdatum !== null && <Ready arende={arende} onSend={onSend} />}
    </>
  );
}

function Ready({ arende, onSend }: { readonly arende: ArendeDetail; readonly onSend: () => void }): ReactNode {
  const { skicka, hinner } = useTexts();
  const query = usePreview(arende.id, true);
  return (
    <Fetched query={query}>
      {(preview) => (preview.rows.length + preview.leftOut.length === 0
        ? <Empty text={skicka.nobody} action={<RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'granska' }}>{hinner.toGranska}</RouteLink>} />
        : <Dispatch arende={arende} preview={preview} onSend={onSend} />)}
    </Fetched>
  );
}
