import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { LeveransRow } from '#domain/contract/arenden.ts';
import { useCall } from './ClientContext.ts';
import { keys } from './keys.ts';

/** Every card that was or will be sent in the ärende, and how it went. */
export function useLeverans(arendeId: string): UseQueryResult<LeveransRow[]> {
  const call = useCall();
  return useQuery({ queryKey: keys.leverans(arendeId), queryFn: ({ signal }) => call('leverans', { params: { arendeId }, signal }) });
}
