import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { parseDatum, type Datum } from '#domain/calendar/datum.ts';
import type { ArendeDetail, Preview } from '#domain/contract/arenden.ts';
import { useKeepArende } from '../../api/useArende.ts';
import { keys } from '../../api/keys.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../components/Card.tsx';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px', marginBottom: '24px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gap: '10px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '6px 16px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  field: { maxWidth: '260px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly arende: ArendeDetail;
  readonly svarsdatum: Datum;
  readonly preview: Preview;
  /** The day being looked at instead; null when it is shown as it is. */
  readonly trying: Datum | null;
  readonly onTry: (day: Datum | null) => void;
}

/** Which later day would do. One press moves the svarsdatum, as a correction with its reason; any day can be tried without changing anything. */
export function OtherDay({ arende, svarsdatum, preview, trying, onTry }: Props): ReactNode {
  const styles = useStyles();
  const { hinner, datum } = useTexts();
  const keep = useKeepArende();
  const tell = useTell();
  const send = useSend('decideFalt', { stale: [keys.arende(arende.id), keys.preview(arende.id)], onSuccess: (now) => { onTry(null); keep(now); if (now.svarsdatum !== null) tell('success', hinner.moved(datum.day(now.svarsdatum))); } });
  const move = (day: Datum, reason: string): void => send.mutate({ params: { arendeId: arende.id }, body: { falt: 'svarsdatum', values: [day], seen: arende.falt.find((f) => f.falt === 'svarsdatum')?.proposed ?? null, reason } });
  if (trying !== null) {
    return (
      <Card accent className={styles.card}>
        <p className={styles.title} role="status">{hinner.trying(datum.day(trying))}</p>
        <div className={styles.actions}>
          {arende.mayHandle && <Button appearance="primary" disabledFocusable={send.isPending} onClick={() => move(trying, hinner.reasonOwn)}>{hinner.moveTo(datum.day(trying))}</Button>}
          <Button onClick={() => onTry(null)}>{hinner.stopTrying}</Button>
        </div>
      </Card>
    );
  }
  const reason = hinner.reason(preview.notInTime, preview.total, datum.day(svarsdatum));
  return (
    <Card className={styles.card}>
      {preview.laterDays.length > 0 && (
        <>
          <h3 className={styles.title}>{hinner.laterHeading}</h3>
          <ul className={styles.list}>
            {preview.laterDays.map((d) => (
              <li key={d.day} className={styles.line}>
                <span>{d.inTime === preview.total ? hinner.laterAll(datum.day(d.day)) : hinner.later(datum.day(d.day), d.inTime, preview.total - d.unknown)}</span>
                {arende.mayHandle && <Button disabledFocusable={send.isPending} onClick={() => move(d.day, reason)}>{hinner.moveTo(datum.day(d.day))}</Button>}
              </li>
            ))}
          </ul>
        </>
      )}
      <Field label={hinner.tryLabel} className={styles.field}>
        <Input type="date" onChange={(_, d) => { const day = parseDatum(d.value); if (day !== null && day !== svarsdatum) onTry(day); }} />
      </Field>
    </Card>
  );
}
