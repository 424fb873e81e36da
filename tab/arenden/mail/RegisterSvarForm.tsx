import { Button, DialogActions, DialogContent, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { parseDatum } from '#domain/calendar/datum.ts';
import { checkSvar, MAX_SYNPUNKT_CHARS, STANCES, STANDINGS, type Stance, type Standing } from '#domain/svar/svar.ts';
import { keys } from '../../api/keys.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { useMe } from '../../api/useMe.ts';
import { useSend } from '../../api/useSend.ts';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px', paddingBottom: '12px' },
  root: { minWidth: 0, width: '100%' },
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** Who, when, what they think and what they say: typed, or in a file of the folder. Nothing is chosen for the person. */
export function RegisterSvarForm({ arende, onClose }: { readonly arende: ArendeDetail; readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { mail, common, svara } = useTexts();
  const words = mail.register;
  const tell = useTell();
  const keep = useKeepArende();
  const today = useMe().data?.today ?? '';
  const [formInstance] = useState(() => `epost-${crypto.randomUUID()}`);
  const waiting = [...arende.svarsuppdrag].sort((a, b) => Number(a.receivedAt !== null) - Number(b.receivedAt !== null) || Number(b.answersByMail) - Number(a.answersByMail));
  const [svarsuppdragId, setWho] = useState('');
  const [receivedOn, setDay] = useState(today);
  const [handlingId, setFile] = useState('');
  const [stance, setStance] = useState<Stance | ''>('');
  const [standing, setStanding] = useState<Standing | ''>('');
  const [decidedBy, setDecidedBy] = useState('');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const row = arende.svarsuppdrag.find((u) => u.id === svarsuppdragId);
  const delar = arende.sent?.delar ?? [];
  const input = stance === '' || standing === '' ? null : {
    formInstance, stance, standing, decidedBy: decidedBy.trim() === '' ? null : decidedBy.trim(),
    synpunkter: Object.entries(texts).filter(([, text]) => text.trim() !== '').map(([delId, text]) => ({ delId: delId === '' ? null : delId, text })),
  };
  const faults = input === null ? [] : checkSvar(input, delar.map((d) => d.id)).filter((f) => !(f === 'nothing-said' && handlingId !== ''));
  const dayWrong = parseDatum(receivedOn) === null || receivedOn > today || receivedOn < (arende.sent?.sentOn ?? '');
  const send = useSend('registerSvar', { stale: [keys.arende(arende.id)], onSuccess: (now) => { keep(now); onClose(); tell('success', words.saved(row?.instans ?? '')); } });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!row || input === null || faults.length > 0 || dayWrong) return;
    send.mutate({ params: { svarsuppdragId: row.id }, body: { ...input, receivedOn, handlingId: handlingId === '' ? null : handlingId } });
  };
  const missing = (empty: boolean): string | null => (tried && empty ? words.missing : null);
  const fileText = arende.handlingar.find((h) => h.id === handlingId)?.text ?? null;
  return (
    <>
      <DialogContent>
        <form id="register-svar" className={styles.form} onSubmit={save} noValidate>
          <Field label={words.instans} required validationMessage={missing(!row)}>
            <Select className={styles.select} root={{ className: styles.root }} value={svarsuppdragId} onChange={(_, d) => setWho(d.value)}>
              <option value="" />
              {waiting.map((u) => <option key={u.id} value={u.id}>{u.receivedAt === null ? u.instans : words.answeredAlready(u.instans)}</option>)}
            </Select>
          </Field>
          <Field label={words.receivedOn} required validationMessage={tried && dayWrong ? mail.dayWrong : null}><Input type="date" min={arende.sent?.sentOn} max={today} value={receivedOn} onChange={(_, d) => setDay(d.value)} /></Field>
          <Field label={words.stance} required validationMessage={missing(stance === '')}>
            <Select className={styles.select} root={{ className: styles.root }} value={stance} onChange={(_, d) => setStance(d.value as Stance | '')}><option value="" />{STANCES.map((s) => <option key={s} value={s}>{common.stance[s]}</option>)}</Select>
          </Field>
          <Field label={words.standing} required validationMessage={missing(standing === '')}>
            <Select className={styles.select} root={{ className: styles.root }} value={standing} onChange={(_, d) => setStanding(d.value as Standing | '')}><option value="" />{STANDINGS.map((s) => <option key={s} value={s}>{svara.standingOf[s]}</option>)}</Select>
          </Field>
          <Field label={words.decidedBy} hint={words.decidedByHint} validationMessage={tried && faults.includes('decided-by-missing') ? svara.faults['decided-by-missing'] : null}>
            <Input value={decidedBy} maxLength={500} onChange={(_, d) => setDecidedBy(d.value)} />
          </Field>
          <Field label={words.file} hint={words.fileHint}>
            <Select className={styles.select} root={{ className: styles.root }} value={handlingId} onChange={(_, d) => setFile(d.value)}><option value="">{words.noFile}</option>{arende.handlingar.map((h) => <option key={h.id} value={h.id}>{h.name}</option>)}</Select>
          </Field>
          {fileText !== null && <div><Button size="small" onClick={() => setTexts({ ...texts, '': [texts[''] ?? '', fileText.slice(0, MAX_SYNPUNKT_CHARS)].filter((t) => t !== '').join('\n\n') })}>{words.takeText}</Button></div>}
          {[...delar.map((d) => ({ id: d.id, title: d.title })), { id: '', title: delar.length === 0 ? words.synpunkter : words.ovrigt }].map((d) => (
            <Field key={d.id} label={d.title} validationMessage={(texts[d.id] ?? '').length > MAX_SYNPUNKT_CHARS ? svara.faults['text-too-long'] : null}>
              <Textarea rows={d.id === '' ? 4 : 2} resize="vertical" value={texts[d.id] ?? ''} onChange={(_, x) => setTexts({ ...texts, [d.id]: x.value })} />
            </Field>
          ))}
          {tried && faults.includes('nothing-said') && <p role="alert" className={styles.note}>{svara.faults['nothing-said']}</p>}
          <p className={styles.note}>{words.frozen}</p>
        </form>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" type="submit" form="register-svar" disabledFocusable={send.isPending}>{words.save}</Button>
        <Button disabledFocusable={send.isPending} onClick={onClose}>{common.cancel}</Button>
      </DialogActions>
    </>
  );
}
