import { Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { RemindNowView } from '#domain/contract/paminnelser.ts';
import { useCall } from '../../api/ClientContext.ts';
import { keys } from '../../api/keys.ts';
import { useSend } from '../../api/useSend.ts';
import { Confirm } from '../../components/Confirm.tsx';
import { Fetched } from '../../components/Fetched.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';
import { CardPicture } from '../skicka/CardPicture.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', border: 'none', padding: 0, margin: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, paddingBottom: '4px' },
  out: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, padding: '4px 0 4px 32px' },
  card: { padding: '4px', maxHeight: '320px', overflowY: 'auto' },
});

/** Who is reminded now: all who can be, until somebody is unticked. Who cannot is shown with the reason. */
export function RemindNow({ arendeId, open, onClose }: { readonly arendeId: string; readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { paminnelser: { now: words } } = useTexts();
  const call = useCall();
  const tell = useTell();
  const [not, setNot] = useState<ReadonlySet<string>>(new Set());
  const query = useQuery({ queryKey: keys.remindNow(arendeId), enabled: open, staleTime: 0, queryFn: ({ signal }) => call('previewRemindNow', { params: { arendeId }, signal }) });
  const send = useSend('remindNow', { stale: [keys.arende(arendeId)], onSuccess: ({ sent }) => { onClose(); setNot(new Set()); tell('success', words.sent(sent)); } });
  const chosen = (query.data?.rows ?? []).filter((r) => r.leftOut === null && !not.has(r.svarsuppdragId)).map((r) => r.svarsuppdragId);
  return (
    <Confirm
      open={open} title={words.title} action={send.isPending ? words.sending : words.send(chosen.length)} busy={send.isPending || chosen.length === 0} onClose={onClose}
      onConfirm={() => send.mutate({ params: { arendeId }, body: { svarsuppdragIds: chosen } }, { onError: onClose })}
    >
      <Fetched query={query}>{(view) => <Choosing view={view} not={not} onChange={setNot} />}</Fetched>
    </Confirm>
  );
}

function Choosing({ view, not, onChange }: { readonly view: RemindNowView; readonly not: ReadonlySet<string>; readonly onChange: (not: ReadonlySet<string>) => void }): ReactNode {
  const styles = useStyles();
  const { paminnelser: words, datum } = useTexts();
  const may = view.rows.filter((r) => r.leftOut === null);
  const set = (id: string, on: boolean): void => onChange(new Set(on ? [...not].filter((one) => one !== id) : [...not, id]));
  return (
    <div className={styles.form}>
      {view.warning !== null && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{view.warning === 'quiet' ? words.now.quiet(datum.day(view.quietUntil ?? '')) : words.now.closed}</MessageBarBody></MessageBar>}
      {may.length === 0 ? <p>{words.now.nobody}</p> : (
        <fieldset className={styles.list}>
          <legend className={styles.legend}>{words.now.choose}</legend>
          {may.map((r) => <Checkbox key={r.svarsuppdragId} checked={!not.has(r.svarsuppdragId)} label={words.to(r.instans, r.person ?? '')} onChange={(_, d) => set(r.svarsuppdragId, d.checked === true)} />)}
        </fieldset>
      )}
      <div>{view.rows.flatMap((r) => (r.leftOut === null ? [] : [<p key={r.svarsuppdragId} className={styles.out}>{r.person === null ? r.instans : words.to(r.instans, r.person)}. {words.now.leftOut[r.leftOut]}</p>]))}</div>
      {view.card !== null && may.length > 0 && <div><p className={styles.legend}>{words.now.card}</p><div className={styles.card} tabIndex={0} role="group" aria-label={words.now.card}><CardPicture card={view.card} /></div></div>}
    </div>
  );
}
