import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { parseDatum } from '#domain/calendar/datum.ts';
import type { RegisterView } from '#domain/contract/hem.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';
import { ByMail } from './ByMail.tsx';

type Instans = RegisterView['instanser'][number];

const useStyles = makeStyles({ form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px', paddingBottom: '12px' } });

/** Somebody is away, or hands over: both with their days. The dialog is mounted once and told whom it is about. */
export function StandIn({ instans, today, onClose }: { readonly instans: Instans | null; readonly today: string; readonly onClose: () => void }): ReactNode {
  const { personer, common } = useTexts();
  return (
    <Dialog open={instans !== null} onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        {instans !== null && (
          <DialogBody>
            <DialogTitle>{personer.standIn.title(instans.name)}</DialogTitle>
            {instans.personer.length > 0 ? <StandInForm instans={instans} today={today} onClose={onClose} /> : (
              <>
                <DialogContent><ByMail instans={instans} /></DialogContent>
                <DialogActions fluid><Button onClick={onClose}>{common.cancel}</Button></DialogActions>
              </>
            )}
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}

function StandInForm({ instans, today, onClose }: { readonly instans: Instans; readonly today: string; readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { personer: { standIn: words }, common } = useTexts();
  const tell = useTell();
  const [index, setIndex] = useState(0);
  const [what, setWhat] = useState<'absence' | 'handOver'>('absence');
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState('');
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const options = { stale: [keys.register], onSuccess: () => { onClose(); tell('success', words.saved); } };
  const absence = useSend('setAbsence', options);
  const handOver = useSend('handOver', options);
  const person = instans.personer[index] ?? instans.personer[0];
  const busy = absence.isPending || handOver.isPending;
  const lastWrong = parseDatum(last) === null ? words.missing : last < first ? words.order : null;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!person || parseDatum(first) === null) return;
    if (what === 'absence' && lastWrong === null) absence.mutate({ body: { personId: person.personId, firstDay: first, lastDay: last } });
    if (what === 'handOver' && address.trim().length >= 3) handOver.mutate({ body: { instansId: instans.id, roll: person.roll, personId: person.personId, toAddress: address.trim(), fromDay: first } });
  };
  return (
    <>
      <DialogContent>
        <ByMail instans={instans} />
        <form id="stand-in" className={styles.form} onSubmit={save} noValidate>
          <Field label={words.who}>
            <Select value={String(index)} onChange={(_, d) => setIndex(Number(d.value))}>{instans.personer.map((p, i) => <option key={`${p.personId}${p.roll}`} value={i}>{p.name}</option>)}</Select>
          </Field>
          <Field label={words.what} hint={what === 'absence' ? words.absenceHint : words.handOverHint}>
            <RadioGroup value={what} onChange={(_, d) => setWhat(d.value === 'handOver' ? 'handOver' : 'absence')}>
              <Radio value="absence" label={words.absence} /><Radio value="handOver" label={words.handOver} />
            </RadioGroup>
          </Field>
          <Field label={what === 'absence' ? words.first : words.from} required validationMessage={tried && parseDatum(first) === null ? words.missing : null}>
            <Input type="date" value={first} onChange={(_, d) => setFirst(d.value)} />
          </Field>
          {what === 'absence' ? (
            <Field label={words.last} required validationMessage={tried ? lastWrong : null}><Input type="date" min={first} value={last} onChange={(_, d) => setLast(d.value)} /></Field>
          ) : (
            <Field label={words.to} required validationMessage={tried && address.trim().length < 3 ? words.missing : null}><Input type="email" value={address} onChange={(_, d) => setAddress(d.value)} /></Field>
          )}
        </form>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" type="submit" form="stand-in" disabledFocusable={busy}>{words.save}</Button>
        <Button disabledFocusable={busy} onClick={onClose}>{common.cancel}</Button>
      </DialogActions>
    </>
  );
}
