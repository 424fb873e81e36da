import { Button, Field, Input, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import { STANCES, STANDINGS, WAYS, type Stance, type Standing, type WayOfAnswering } from '#domain/svar/svar.ts';
import { keys } from '../api/keys.ts';
import { useSend } from '../api/useSend.ts';
import { Card } from '../components/Card.tsx';
import { SaveLine } from '../components/SaveLine.tsx';
import { useTexts } from '../texts/texts.ts';
import { faultsOf, needsDecision, standingFor } from './draft.ts';
import { Faults } from './Faults.tsx';
import { Parts } from './Parts.tsx';
import type { Drafting } from './useDraft.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '28px' },
  choices: { '& input:enabled:not(:checked) ~ .fui-Radio__label': { color: tokens.colorNeutralForeground1 } },
  legend: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, paddingBottom: '6px' },
  input: { width: '100%' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px 20px' },
});

interface Props {
  readonly form: SvarForm;
  readonly drafting: Drafting;
  readonly onReview: () => void;
}

/** The form itself. Nothing needs saving by hand; what is missing is told only when one wants to go on. */
export function WriteStep({ form, drafting, onReview }: Props): ReactNode {
  const styles = useStyles();
  const { svara, common, datum } = useTexts();
  const queries = useQueryClient();
  const { draft, change } = drafting;
  const [tried, setTried] = useState(false);
  const way = useSend('chooseWay', { stale: [], onSuccess: (reply) => queries.setQueryData(keys.svarForm(form.svarsuppdragId), reply) });
  const faults = faultsOf(draft, form.delar.map((d) => d.id));
  const chooseWay = (chosen: WayOfAnswering): void => {
    way.mutate({ params: { svarsuppdragId: form.svarsuppdragId }, body: { way: chosen } });
    change({ standing: standingFor(chosen) ?? draft.standing, ...(chosen === 'avstar' ? { stance: 'avstar' as const } : {}) });
  };
  const saveText = {
    idle: form.utkastSavedAt === null ? '' : svara.draftFrom(datum.moment(form.utkastSavedAt)),
    saving: common.saving, kept: common.keptHere,
    saved: form.utkastSavedAt === null ? common.saved : common.savedAt(datum.clock(form.utkastSavedAt)),
  }[drafting.state];

  return (
    <div className={styles.form}>
      {drafting.other !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{svara.otherDraft}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => drafting.chooseOther(false)}>{svara.useMine}</Button>
            <Button size="small" onClick={() => drafting.chooseOther(true)}>{svara.useSaved}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {form.lamnade.length > 0 && <MessageBar intent="info" layout="multiline"><MessageBarBody>{svara.completing}</MessageBarBody></MessageBar>}
      <Group legend={svara.way}>
        <RadioGroup className={styles.choices} value={way.isPending ? way.variables.body?.way ?? '' : form.way ?? ''} onChange={(_, d) => chooseWay(d.value as WayOfAnswering)}>
          {WAYS.filter((w) => w !== 'forslag-forst' || form.verdict === 'forvaltningens-forslag' || form.way === w).map((w) => {
            const barred = w === 'delegation' && form.toFullmaktige;
            return <Radio key={w} value={w} disabled={barred} label={barred ? `${common.way[w]}. ${svara.delegationBarred}` : common.way[w]} />;
          })}
        </RadioGroup>
      </Group>
      <Group legend={svara.stance} error={tried && draft.stance === null ? svara.stanceMissing : undefined}>
        <RadioGroup className={styles.choices} value={draft.stance ?? ''} onChange={(_, d) => change({ stance: d.value as Stance })}>
          {STANCES.map((s) => <Radio key={s} value={s} label={common.stance[s]} />)}
        </RadioGroup>
      </Group>
      <Parts form={form} texts={draft.texts} onChange={(texts) => change({ texts })} />
      <Group legend={svara.standing} error={tried && draft.standing === null ? svara.standingMissing : undefined}>
        <RadioGroup className={styles.choices} value={draft.standing ?? ''} onChange={(_, d) => change({ standing: d.value as Standing })}>
          {STANDINGS.map((s) => <Radio key={s} value={s} label={svara.standingOf[s]} />)}
        </RadioGroup>
      </Group>
      {needsDecision(draft) && (
        <Card>
          <Field label={{ children: svara.decidedBy, className: styles.legend }} required hint={svara.decidedByHint} validationMessage={tried && faults.includes('decided-by-missing') ? svara.faults['decided-by-missing'] : null}>
            <Input className={styles.input} value={draft.decidedBy} maxLength={500} onChange={(_, d) => change({ decidedBy: d.value })} />
          </Field>
        </Card>
      )}
      {tried && <Faults faults={faults} />}
      <div className={styles.foot}>
        <Button appearance="primary" size="large" onClick={() => { setTried(true); if (faults.length === 0) onReview(); }}>{svara.review}</Button>
        <SaveLine text={saveText} />
      </div>
    </div>
  );
}

function Group({ legend, error, children }: { readonly legend: string; readonly error?: string | undefined; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <Card>
      <Field label={{ children: legend, className: styles.legend }} validationMessage={error ?? null}>{children}</Field>
    </Card>
  );
}
