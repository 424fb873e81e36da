import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import { keys } from '../../api/keys.ts';
import { useSend } from '../../api/useSend.ts';
import { FileLink } from '../../components/FileLink.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  reason: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  files: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', gap: '4px 16px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly view: SammanstallningView;
  readonly loose: number;
  readonly clashes: number;
  readonly flush: () => Promise<number | null>;
}

/** Makes the Word file from what is saved; greyed with the reason while something is missing. */
export function CreateWord({ view, loose, clashes, flush }: Props): ReactNode {
  const styles = useStyles();
  const { sammanstall } = useTexts();
  const tell = useTell();
  const queries = useQueryClient();
  const reasonId = useId();
  const [saving, setSaving] = useState(false);
  const params = { arendeId: view.arendeId };
  const create = useSend('createWord', {
    stale: [keys.sammanstallning(view.arendeId)],
    onSuccess: (file) => {
      tell('success', sammanstall.created(file.name));
      void queries.invalidateQueries({ queryKey: keys.arende(view.arendeId) });
    },
  });
  const reason = view.synpunkter.length === 0 ? sammanstall.reasonNothing
    : clashes > 0 ? sammanstall.reasonClash
      : loose > 0 ? sammanstall.reasonUnplaced(loose) : null;
  const busy = saving || create.isPending;
  const press = async (): Promise<void> => {
    if (reason !== null || busy) return;
    setSaving(true);
    const revision = await flush();
    setSaving(false);
    if (revision !== null) create.mutate({ params, body: { revision } });
  };
  const files = create.data && !view.dokument.some((d) => d.webUrl === create.data.webUrl) ? [...view.dokument, create.data] : view.dokument;
  return (
    <>
      <div className={styles.row}>
        {reason !== null && (
          <span id={reasonId} className={styles.reason}>
            {reason}{loose > 0 && clashes === 0 && <> <Link as="button" onClick={() => document.getElementById('synpunkter-unplaced')?.focus()}>{sammanstall.showThem}</Link></>}
          </span>
        )}
        <Button appearance="primary" icon={<DocumentRegular />} disabledFocusable={reason !== null || busy} aria-describedby={reason === null ? undefined : reasonId} onClick={() => void press()}>
          {busy ? sammanstall.creating : sammanstall.create}
        </Button>
      </div>
      {files.length > 0 && <div className={styles.files}>{files.map((f) => <FileLink key={f.webUrl} name={f.name} webUrl={f.webUrl} />)}</div>}
    </>
  );
}
