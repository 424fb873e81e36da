import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail, Preview } from '#domain/contract/arenden.ts';
import { useCall } from '../../api/ClientContext.ts';
import { keys } from '../../api/keys.ts';
import { useSend } from '../../api/useSend.ts';
import { Section } from '../../components/Section.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';
import { CardPicture } from './CardPicture.tsx';

const useStyles = makeStyles({
  choose: { maxWidth: '440px' },
  quiet: { margin: '8px 0 12px', maxWidth: '440px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  test: { marginTop: '14px' },
});

/** The very card that one of them gets, whom it goes to and when that one is reminded; and the same card to oneself. */
export function CardPreview({ arende, preview }: { readonly arende: ArendeDetail; readonly preview: Preview }): ReactNode {
  const styles = useStyles();
  const { skicka, utskick, datum, lang } = useTexts();
  const call = useCall();
  const tell = useTell();
  const [wanted, setWanted] = useState<string | null>(null);
  const row = preview.rows.find((r) => r.instansId === wanted) ?? preview.rows[0];
  const instansId = row?.instansId ?? '';
  const drawn = useQuery({
    queryKey: [...keys.preview(arende.id), 'card', instansId, preview.seen, arende.secret !== null], enabled: row !== undefined, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call('previewCard', { params: { arendeId: arende.id }, body: { instansId }, signal }),
  });
  const test = useSend('sendTestCard', { stale: [keys.preview(arende.id)], onSuccess: () => tell('success', utskick.testSent) });
  if (row === undefined) return null;
  const listed = row.reminderDays.length === 0 ? undefined : new Intl.ListFormat(lang).format(row.reminderDays.map((d) => datum.day(d)));
  return (
    <Section title={skicka.card}>
      <Field label={utskick.show} className={styles.choose}>
        <Select value={instansId} onChange={(_, d) => setWanted(d.value)}>{preview.rows.map((r) => <option key={r.instansId} value={r.instansId}>{r.instans}</option>)}</Select>
      </Field>
      <p className={styles.quiet}>
        {row.kontaktperson === null ? utskick.goesToNobody : utskick.goesTo(row.kontaktperson)} {listed === undefined ? utskick.notReminded : utskick.reminded(listed)} {utskick.buttonsRest}
      </p>
      {drawn.data !== undefined && <CardPicture card={drawn.data.card} />}
      {arende.mayHandle && <Button className={styles.test} disabledFocusable={test.isPending} onClick={() => test.mutate({ params: { arendeId: arende.id }, body: { instansId } })}>{utskick.test}</Button>}
    </Section>
  );
}
