import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './ApiError.ts';

/** Reading is tried again by itself when nothing answered; writing never is: the person decides. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (failures) => 400 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
