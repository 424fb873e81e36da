import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Me } from '#domain/contract/hem.ts';
import { useCall } from './ClientContext.ts';
import { keys } from './keys.ts';

/** Who one is and what one may do; also the product's own day, which is the only "today" in the tab. */
export function useMe(): UseQueryResult<Me> {
  const call = useCall();
  return useQuery({ queryKey: keys.me, queryFn: ({ signal }) => call('me', { signal }), staleTime: 60_000 });
}
