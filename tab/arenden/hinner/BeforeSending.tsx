import { useState, type ReactNode } from 'react';
import type { Datum } from '#domain/calendar/datum.ts';
import type { ArendeDetail, Preview } from '#domain/contract/arenden.ts';
import { usePreviewOn } from '../../api/usePreview.ts';
import { Empty } from '../../components/Empty.tsx';
import { Fetched } from '../../components/Fetched.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { StageHeading } from '../../components/StageHeading.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useTexts } from '../../texts/texts.ts';
import { Besked, Milestones } from './Besked.tsx';
import { OtherDay } from './OtherDay.tsx';

const ORDER: readonly Preview['rows'][number]['verdict'][] = ['hinner-inte', 'forvaltningens-forslag', 'hinner-med-omedelbar-justering', 'okant', 'hinner'];

/** The count a handläggare wants before anything is sent, which later day would do, and what decides it for each. */
export function BeforeSending({ arende, svarsdatum }: { readonly arende: ArendeDetail; readonly svarsdatum: Datum }): ReactNode {
  const { hinner } = useTexts();
  const [trying, setTrying] = useState<Datum | null>(null);
  const query = usePreviewOn(arende.id, trying);
  const change = <RouteLink to={{ page: 'arende', arendeId: arende.id, stage: 'granska' }}>{hinner.change}</RouteLink>;
  const text = useSummary(query.data);
  return (
    <>
      <StageHeading title={hinner.heading} {...(text === undefined ? {} : { text })} aside={change} />
      <Fetched query={query}>
        {(preview) => (preview.rows.length === 0
          ? <Empty text={hinner.none} />
          : (
            <>
              <OtherDay arende={arende} svarsdatum={svarsdatum} preview={preview} trying={trying} onTry={setTrying} />
              <DataTable
                caption={hinner.caption} rows={[...preview.rows].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))} rowKey={(r) => r.instansId}
                columns={[
                  { key: 'instans', header: hinner.instans, cell: (r) => r.instans },
                  { key: 'verdict', header: hinner.verdict, wide: true, cell: (r) => <Besked row={r} /> },
                  { key: 'milestones', header: hinner.milestones, cell: (r) => <Milestones row={r} /> },
                  { key: 'person', header: hinner.kontaktperson, cell: (r) => r.kontaktperson ?? '–' },
                ]}
              />
            </>
          ))}
      </Fetched>
    </>
  );
}

/** «7 av 24 hinner inte till 17 oktober 2016.», and how many nobody knows about. */
function useSummary(p: Preview | undefined): string | undefined {
  const { hinner, datum } = useTexts();
  if (p === undefined || p.total === 0) return undefined;
  if (p.unknown === p.total) return hinner.noneKnown;
  const day = datum.day(p.svarsdatum);
  const count = p.notInTime > 0 ? hinner.summary(p.notInTime, p.total, day) : p.unknown > 0 ? hinner.summaryKnown(day) : hinner.summaryAll(p.total, day);
  return p.unknown > 0 ? `${count} ${hinner.unknown(p.unknown)}` : count;
}
