import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MailView } from '#domain/contract/outside.ts';
import { useCall } from '../../api/ClientContext.ts';

export const mailKey = (arendeId: string): readonly string[] => ['arende', arendeId, 'mail'];

/** What a person sends outside of Teams, and what has been told of it. */
export function useMail(arendeId: string): UseQueryResult<MailView> {
  const call = useCall();
  return useQuery({ queryKey: mailKey(arendeId), queryFn: ({ signal }) => call('mail', { params: { arendeId }, signal }) });
}
