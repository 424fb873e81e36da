import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { MailView } from '#domain/contract/outside.ts';
import { useMe } from '../../api/useMe.ts';
import { useSend } from '../../api/useSend.ts';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';
import { mailKey } from './useMail.ts';

type What = MailView['missiv']['marks'][number]['what'];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' },
  marks: { display: 'grid', gap: '4px' },
  mark: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** «Skickat den …»: today unless another day is chosen. */
export function MarkSent({ arendeId, what, svarsuppdragId, label, action, about }: { readonly arendeId: string; readonly what: What; readonly svarsuppdragId: string | null; readonly label: string; readonly action: string; readonly about: string }): ReactNode {
  const styles = useStyles();
  const { mail } = useTexts();
  const tell = useTell();
  const queries = useQueryClient();
  const today = useMe().data?.today ?? '';
  const [day, setDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const chosen = day ?? today;
  const wrong = parseDatum(chosen) === null || chosen > today;
  const mark = useSend('markMail', { stale: [mailKey(arendeId)], onSuccess: (now) => { queries.setQueryData(mailKey(arendeId), now); tell('success', mail.saved); } });
  return (
    <div className={styles.row} data-no-print="">
      <Field label={label} validationMessage={tried && wrong ? mail.dayWrong : null}><Input type="date" max={today} value={chosen} onChange={(_, d) => setDay(d.value)} /></Field>
      <Button aria-label={mail.of(action, about)} disabledFocusable={mark.isPending} onClick={() => { setTried(true); if (!wrong) mark.mutate({ params: { arendeId }, body: { what, svarsuppdragId, sentOn: chosen } }); }}>{action}</Button>
    </div>
  );
}

/** What has been told, and the way to take it back. */
export function Marks({ arendeId, marks, say }: { readonly arendeId: string; readonly marks: MailView['missiv']['marks']; readonly say: (m: MailView['missiv']['marks'][number]) => string }): ReactNode {
  const styles = useStyles();
  const { mail } = useTexts();
  const tell = useTell();
  const queries = useQueryClient();
  const undo = useSend('undoMail', { stale: [mailKey(arendeId)], onSuccess: () => { void queries.invalidateQueries({ queryKey: mailKey(arendeId) }); tell('success', mail.undone); } });
  if (marks.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {marks.map((m) => (
        <li key={m.id} className={styles.mark}>
          {say(m)}
          <Button size="small" appearance="subtle" data-no-print="" aria-label={mail.of(mail.undo, say(m))} disabledFocusable={undo.isPending} onClick={() => undo.mutate({ body: { id: m.id } })}>{mail.undo}</Button>
        </li>
      ))}
    </ul>
  );
}
