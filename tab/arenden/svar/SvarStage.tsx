import { Button, makeStyles } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useState, type ReactNode } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { Empty } from '../../components/Empty.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { useTexts } from '../../texts/texts.ts';
import { AnstandRequests } from './AnstandRequests.tsx';
import { AskAfter } from './AskAfter.tsx';
import { FilterButtons } from './FilterButtons.tsx';
import { filterRows, type SvarFilter } from './filterRows.ts';
import { LeveransSection } from './LeveransSection.tsx';
import { Reminders } from './Reminders.tsx';
import { MailSection } from '../mail/MailSection.tsx';
import { RegisterSvar } from '../mail/RegisterSvar.tsx';
import { SvarTable } from './SvarTable.tsx';

const useStyles = makeStyles({ table: { marginBottom: '16px' }, register: { marginBottom: '36px' }, external: { marginBottom: '16px' } });

/** Who has answered what. Can be shown on a wall or printed as it is. */
export function SvarStage({ arende }: { readonly arende: ArendeDetail }): ReactNode {
  const styles = useStyles();
  const { svar } = useTexts();
  const [filter, setFilter] = useState<SvarFilter>('alla');
  if (arende.svarsuppdrag.length === 0) {
    return (
      <>
        <StageHeading title={svar.heading} />
        <Empty text={svar.notSent} action={<RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'skicka' }}>{svar.toSkicka}</RouteLink>} />
      </>
    );
  }
  const rows = filterRows(arende.svarsuppdrag, filter);
  return (
    <>
      <StageHeading
        title={svar.heading} text={svar.summary(arende.answered, arende.total)}
        aside={<Button data-no-print="" appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>{svar.print}</Button>}
      />
      <AnstandRequests arende={arende} />
      {arende.mayHandle && <AskAfter arende={arende} />}
      {arende.external !== null && <p className={styles.external}>{arende.external.text}</p>}
      <FilterButtons rows={arende.svarsuppdrag} chosen={filter} onChoose={setFilter} />
      <div className={styles.table}>{rows.length === 0 ? <Empty text={svar.filterEmpty[filter]} /> : <SvarTable rows={rows} />}</div>
      <div className={styles.register}><RegisterSvar arende={arende} /></div>
      {arende.mayHandle && <Reminders arende={arende} />}
      <MailSection arendeId={arende.id} />
      <LeveransSection arendeId={arende.id} />
    </>
  );
}
