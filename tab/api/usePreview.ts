import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Datum } from '#domain/calendar/datum.ts';
import type { Preview } from '#domain/contract/arenden.ts';
import { useCall } from './ClientContext.ts';
import { keys } from './keys.ts';

/** What would be sent, to whom, and who would not be in time. Fetched only while `enabled`; what came last stays. */
export function usePreview(arendeId: string, enabled: boolean): UseQueryResult<Preview> {
  const call = useCall();
  return useQuery({ queryKey: keys.preview(arendeId), queryFn: ({ signal }) => call('previewUtskick', { params: { arendeId }, signal }), enabled });
}

/** The same with another svarsdatum, when one is being tried; otherwise as it is. The rows stand until the new ones are there. */
export function usePreviewOn(arendeId: string, day: Datum | null): UseQueryResult<Preview> {
  const call = useCall();
  return useQuery({
    queryKey: day === null ? keys.preview(arendeId) : [...keys.preview(arendeId), day],
    queryFn: ({ signal }) => (day === null ? call('previewUtskick', { params: { arendeId }, signal }) : call('previewOn', { params: { arendeId }, body: { svarsdatum: day }, signal })),
    placeholderData: keepPreviousData,
  });
}
