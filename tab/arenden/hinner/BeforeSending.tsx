import type { ReactNode } from 'react';
import type { Datum } from '#domain/calendar/datum.ts';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { usePreview } from '../../api/usePreview.ts';
import { Empty } from '../../components/Empty.tsx';
import { Fetched } from '../../components/Fetched.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useTexts } from '../../texts/texts.ts';

/** The count a handläggare wants before anything is sent, and the way to move the day. */
export function BeforeSending({ arende, svarsdatum }: { readonly arende: ArendeDetail; readonly svarsdatum: Datum }): ReactNode {
  const { hinner, datum } = useTexts();
  const query = usePreview(arende.id, true);
  const change = <RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'granska' }}>{hinner.change}</RouteLink>;
  const day = datum.day(svarsdatum);
  const p = query.data;
  const text = p === undefined || p.total === 0 ? undefined : p.notInTime === 0 ? hinner.summaryAll(p.total, day) : hinner.summary(p.notInTime, p.total, day);
  return (
    <>
      <StageHeading title={hinner.heading} {...(text === undefined ? {} : { text })} aside={change} />
      <Fetched query={query}>
        {(preview) => (preview.rows.length === 0
          ? <Empty text={hinner.none} />
          : (
            <DataTable
              caption={hinner.caption} rows={preview.rows} rowKey={(r) => r.instansId}
              columns={[
                { key: 'instans', header: hinner.instans, cell: (r) => r.instans },
                { key: 'verdict', header: hinner.verdict, wide: true, cell: (r) => r.verdictText },
                { key: 'person', header: hinner.kontaktperson, cell: (r) => r.kontaktperson ?? '–' },
              ]}
            />
          ))}
      </Fetched>
    </>
  );
}
