import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RouteName } from '#domain/contract/routes.ts';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';
import { ApiError, messageOf } from './ApiError.ts';
import type { CallArgs, Reply } from './client.ts';
import { useCall } from './ClientContext.ts';
import { LISTS } from './keys.ts';

interface Options<N extends RouteName> {
  /** What is fetched anew when somebody else had changed it (409). */
  readonly stale: readonly (readonly string[])[];
  readonly onSuccess?: (reply: Reply<N>) => void;
}

/** Sends a change, once however often the button is pressed while it is under way. A refusal is told as a sentence; on 409 the latest is fetched as well. */
export function useSend<N extends RouteName>(name: N, options: Options<N>): UseMutationResult<Reply<N>, Error, CallArgs<N>> {
  const call = useCall();
  const queries = useQueryClient();
  const tell = useTell();
  const { common } = useTexts();
  const underWay = useRef(false);
  const mutation = useMutation({
    mutationFn: (args: CallArgs<N>) => call(name, args),
    onSuccess: (reply) => {
      options.onSuccess?.(reply);
      for (const queryKey of LISTS) void queries.invalidateQueries({ queryKey });
    },
    onError: (error) => {
      tell('error', messageOf(error, common.errors));
      if (!(error instanceof ApiError) || error.status !== 409) return;
      for (const queryKey of options.stale) void queries.invalidateQueries({ queryKey });
    },
    onSettled: () => { underWay.current = false; },
  });
  const mutate: typeof mutation.mutate = (args, on) => {
    if (underWay.current) return;
    underWay.current = true;
    mutation.mutate(args, on);
  };
  return { ...mutation, mutate } as typeof mutation;
}
