import { Field, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ReadingNow } from '../api/events.ts';
import { keys } from '../api/keys.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({ line: { maxWidth: '720px', marginBottom: '20px' } });

/** Which long document is being read, and how far; nothing when none is. It is here before there is an ärende to open. */
export function ReadingLine(): ReactNode {
  const styles = useStyles();
  const { underway } = useTexts();
  const { data } = useQuery<ReadingNow | null>({ queryKey: keys.underway, queryFn: () => null, enabled: false, initialData: null });
  if (!data) return null;
  return (
    <Field className={styles.line} label={underway.line(data.name, data.page !== null && data.pages !== null ? underway.pages(data.page, data.pages) : underway.share(Math.round(data.fraction * 100)))} aria-live="off">
      <ProgressBar value={data.fraction} />
    </Field>
  );
}
