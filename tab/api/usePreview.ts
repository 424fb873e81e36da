import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Preview } from '#domain/contract/arenden.ts';
import { useCall } from './ClientContext.ts';
import { keys } from './keys.ts';

/** What would be sent, to whom, and who would not be in time. Fetched only while `enabled`; what came last stays. */
export function usePreview(arendeId: string, enabled: boolean): UseQueryResult<Preview> {
  const call = useCall();
  return useQuery({ queryKey: keys.preview(arendeId), queryFn: ({ signal }) => call('previewUtskick', { params: { arendeId }, signal }), enabled });
}
