import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isTooLate } from '#domain/arende/verdicts.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { Empty } from '../../components/Empty.tsx';
import { Mark } from '../../components/Mark.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useTexts } from '../../texts/texts.ts';
import { BeforeSending } from './BeforeSending.tsx';
import { TONES } from './tones.ts';

const useStyles = makeStyles({ text: { marginTop: '4px' } });

/** Whether each nämnd will have met in time: before sending from the preview, afterwards from what was sent. */
export function HinnerStage({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { hinner, datum, common } = useTexts();
  if (arende.svarsdatum === null) {
    return (
      <>
        <StageHeading title={hinner.heading} />
        <Empty text={hinner.notYet} action={<RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'granska' }}>{hinner.toGranska}</RouteLink>} />
      </>
    );
  }
  if (arende.svarsuppdrag.length === 0) return <BeforeSending arende={arende} svarsdatum={arende.svarsdatum} />;
  const late = arende.svarsuppdrag.filter((s) => isTooLate(s.verdict)).length;
  const day = datum.day(arende.svarsdatum);
  return (
    <>
      <StageHeading title={hinner.heading} text={late === 0 ? hinner.summaryAll(arende.svarsuppdrag.length, day) : hinner.summary(late, arende.svarsuppdrag.length, day)} />
      <DataTable
        caption={hinner.caption} rows={arende.svarsuppdrag} rowKey={(r) => r.id}
        columns={[
          { key: 'instans', header: hinner.instans, cell: (r) => r.instans },
          { key: 'verdict', header: hinner.verdict, wide: true, cell: (r) => <><Mark tone={TONES[r.verdict]}>{hinner.badge[r.verdict]}</Mark><div className={styles.text}>{r.verdictText}</div></> },
          { key: 'person', header: hinner.kontaktperson, cell: (r) => r.kontaktperson ?? common.none },
          { key: 'day', header: hinner.svarsdatum, cell: (r) => r.svarsdatum },
        ]}
      />
    </>
  );
}
