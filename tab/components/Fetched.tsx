import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './Failure.tsx';
import { Loading } from './Loading.tsx';

/** Grey lines, then the data, or the sentence that says why not. What was fetched before stays on screen when a later fetch fails. */
export function Fetched<T>({ query, children }: { readonly query: UseQueryResult<T>; readonly children: (data: T) => ReactNode }): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
