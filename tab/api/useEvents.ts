import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { TokenSource } from './client.ts';
import { listenToEvents } from './events.ts';
import { keys, LISTS } from './keys.ts';

/** Makes what is on screen fresh when somebody else has changed it. */
export function useEvents(token: TokenSource, url: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    const onChange = (arendeId: string): void => {
      void queries.invalidateQueries({ queryKey: keys.arende(arendeId) });
      for (const queryKey of LISTS) void queries.invalidateQueries({ queryKey });
    };
    const onReconnect = (): void => void queries.invalidateQueries();
    void listenToEvents({ fetch: window.fetch.bind(window), url, token, onChange, onReconnect }, ended.signal);
    return () => ended.abort();
  }, [queries, token, url]);
}
