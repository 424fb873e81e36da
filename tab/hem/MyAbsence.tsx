import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { Me } from '#domain/contract/hem.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '10px', maxWidth: '880px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 14px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '12px' },
  actions: { display: 'flex', gap: '8px', paddingTop: '24px' },
});

/** One's own absence, with who gets the cards meanwhile. For those whom cards are sent to. */
export function MyAbsence({ me }: { readonly me: Me }): ReactNode {
  const styles = useStyles();
  const { hem, datum } = useTexts();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const undo = useSend('undoStandIn', { stale: [keys.me, keys.register], onSuccess: () => tell('success', hem.away.undone) });
  const standIns = me.standIns.map((s) => (s.name === null ? hem.away.nobody(s.instans) : hem.away.standIn(s.name, s.instans)));
  const { away } = me;
  if (away !== null) {
    return (
      <div className={styles.box}>
        <div className={styles.line}>
          <span>{away.firstDay === away.lastDay ? hem.away.oneDay(datum.day(away.firstDay)) : hem.away.days(datum.day(away.firstDay), datum.day(away.lastDay))}</span>
          <Button size="small" disabledFocusable={undo.isPending} onClick={() => undo.mutate({ body: { id: away.id } })}>{hem.away.undo}</Button>
        </div>
        {standIns.map((text) => <p key={text} className={styles.quiet}>{text}</p>)}
      </div>
    );
  }
  return (
    <div className={styles.box}>
      {open ? <DaysForm me={me} onClose={() => setOpen(false)} /> : <div><Button size="small" onClick={() => setOpen(true)}>{hem.away.ask}</Button></div>}
      {open && standIns.map((text) => <p key={text} className={styles.quiet}>{text}</p>)}
    </div>
  );
}

function DaysForm({ me, onClose }: { readonly me: Me; readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { hem, common } = useTexts();
  const tell = useTell();
  const [first, setFirst] = useState(me.today);
  const [last, setLast] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend('setAbsence', { stale: [keys.me, keys.register], onSuccess: () => { onClose(); tell('success', hem.away.saved); } });
  const firstWrong = parseDatum(first) === null;
  const lastWrong = parseDatum(last) === null || last < first || last < me.today;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!firstWrong && !lastWrong) send.mutate({ body: { personId: me.personId, firstDay: first, lastDay: last } });
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <Field label={hem.away.first} required validationMessage={tried && firstWrong ? hem.away.missing : null}><Input autoFocus type="date" value={first} onChange={(_, d) => setFirst(d.value)} /></Field>
      <Field label={hem.away.last} required validationMessage={tried && lastWrong ? hem.away.missing : null}><Input type="date" min={first} value={last} onChange={(_, d) => setLast(d.value)} /></Field>
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={send.isPending}>{hem.away.save}</Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </form>
  );
}
