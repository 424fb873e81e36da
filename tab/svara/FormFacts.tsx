import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import { Card } from '../components/Card.tsx';
import { FileLink } from '../components/FileLink.tsx';
import { useTexts } from '../texts/texts.ts';
import { AskAnstand } from './AskAnstand.tsx';
import { NamndDecision } from './NamndDecision.tsx';
import { ReadyClause } from './ReadyClause.tsx';

const useStyles = makeStyles({
  card: { marginBottom: '28px', display: 'grid', gap: '10px' },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  day: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, '::first-letter': { textTransform: 'uppercase' } },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  files: { display: 'grid', gap: '4px' },
  closed: { marginBottom: '16px' },
});

/** The day, whom one answers for, whether the nämnd will be in time, the documents, and asking for more time. */
export function FormFacts({ form }: { readonly form: SvarForm }): ReactNode {
  const styles = useStyles();
  const { svara, datum } = useTexts();
  const anstand = form.anstand === null ? null
    : form.anstand.outcome === 'begart' ? svara.anstand.asked(datum.day(form.anstand.askedFor))
      : form.anstand.outcome === 'beviljat' ? svara.anstand.granted(datum.day(form.anstand.grantedTo ?? form.anstand.askedFor)) : svara.anstand.denied;
  const why = form.anstand?.reason ?? null;
  return (
    <>
      {form.closed && <MessageBar intent="warning" layout="multiline" className={styles.closed}><MessageBarBody>{svara.closed}</MessageBarBody></MessageBar>}
      <NamndDecision form={form} />
      <Card className={styles.card}>
        <div><p className={styles.label}>{svara.answerBy}</p><p className={styles.day}>{datum.weekday(form.svarsdatum)}</p></div>
        <p className={styles.text}>{svara.onBehalf(form.instans)} {form.decision.text ?? form.verdictText}</p>
        {form.externalText !== null && <p className={styles.text}>{form.externalText}</p>}
        {form.ready !== null && form.lamnade.length === 0 && !form.decision.handIn && <ReadyClause ready={form.ready} />}
        {form.wish !== null && <p className={styles.text}>{svara.wish[form.wish]}</p>}
        {anstand !== null && <p className={styles.text}>{anstand}{why !== null && ` ${svara.anstand.why(why)}`}</p>}
        {form.handlingar.length > 0 && (
          <div>
            <p className={styles.label}>{svara.handlingar}</p>
            <ul className={styles.files}>{form.handlingar.map((h) => <li key={h.webUrl}><FileLink name={h.name} webUrl={h.webUrl} /></li>)}</ul>
          </div>
        )}
        {!form.closed && form.anstand?.outcome !== 'begart' && form.lamnade.length === 0 && form.decision.ask === null && <AskAnstand form={form} />}
      </Card>
    </>
  );
}
