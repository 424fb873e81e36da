import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ArendeDetail } from '#domain/contract/arenden.ts';
import { useCall } from './ClientContext.ts';
import { keys } from './keys.ts';

export function useArende(arendeId: string): UseQueryResult<ArendeDetail> {
  const call = useCall();
  return useQuery({ queryKey: keys.arende(arendeId), queryFn: ({ signal }) => call('getArende', { params: { arendeId }, signal }) });
}

/** Puts the ärende that a change answered with in place, and fetches what hangs on it. */
export function useKeepArende(): (arende: ArendeDetail) => void {
  const queries = useQueryClient();
  return useCallback((arende) => {
    queries.setQueryData(keys.arende(arende.id), arende);
    void queries.invalidateQueries({ queryKey: keys.preview(arende.id) });
    void queries.invalidateQueries({ queryKey: keys.leverans(arende.id) });
  }, [queries]);
}
