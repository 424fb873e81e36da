import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { TokenSource } from './client.ts';
import { listenToEvents, type ReadingNow } from './events.ts';
import { keys, LISTS } from './keys.ts';

/** A reading that nobody has told of for so long has ended with the process that did it. */
const READING_LASTS_MS = 45_000;

/** Makes what is on screen fresh when somebody else has changed it, and keeps which file is being read. */
export function useEvents(token: TokenSource, url: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    const onChange = (arendeId: string): void => {
      void queries.invalidateQueries({ queryKey: keys.arende(arendeId) });
      for (const queryKey of LISTS) void queries.invalidateQueries({ queryKey });
    };
    let forgetting: ReturnType<typeof setTimeout> | undefined;
    const onReading = (reading: ReadingNow): void => {
      clearTimeout(forgetting);
      queries.setQueryData(keys.underway, reading.fraction >= 1 ? null : reading);
      forgetting = setTimeout(() => queries.setQueryData(keys.underway, null), READING_LASTS_MS);
    };
    const onReconnect = (): void => void queries.invalidateQueries();
    void listenToEvents({ fetch: window.fetch.bind(window), url, token, onChange, onReading, onReconnect }, ended.signal);
    return () => {
      clearTimeout(forgetting);
      ended.abort();
    };
  }, [queries, token, url]);
}
