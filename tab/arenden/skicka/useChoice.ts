import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Preview } from '#domain/contract/arenden.ts';
import { messageOf } from '../../api/ApiError.ts';
import { useCall } from '../../api/ClientContext.ts';
import { keys } from '../../api/keys.ts';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';
import { chosenIn, type Chosen } from './choice.ts';

/** Saves what is chosen, press by press: what is pressed while one save is under way is kept and goes next, so that quick ticking loses nothing. */
export function useChoice(arendeId: string, preview: Preview): { readonly chosen: Chosen; readonly change: (how: (c: Chosen) => Chosen) => void } {
  const call = useCall();
  const queries = useQueryClient();
  const tell = useTell();
  const { common } = useTexts();
  const [wanted, setWanted] = useState<Chosen | null>(null);
  const state = useRef<{ wanted: Chosen | null; next: boolean; busy: boolean }>({ wanted: null, next: false, busy: false });

  const change = useCallback((how: (c: Chosen) => Chosen): void => {
    const s = state.current;
    s.wanted = how(s.wanted ?? chosenIn(preview));
    s.next = true;
    setWanted(s.wanted);
    if (s.busy) return;
    s.busy = true;
    const save = async (): Promise<void> => {
      let { revision } = preview;
      try {
        while (s.next && s.wanted !== null) {
          s.next = false;
          const { leftOut, added, wishes, toFullmaktige } = s.wanted;
          const now = await call('chooseRecipients', { params: { arendeId }, body: { revision, leftOut: [...leftOut], added: [...added], wishes: [...wishes], toFullmaktige } });
          revision = now.revision;
          await queries.cancelQueries({ queryKey: keys.preview(arendeId), exact: true });
          queries.setQueryData(keys.preview(arendeId), now);
        }
      } catch (error) {
        tell('error', messageOf(error, common.errors));
        await queries.invalidateQueries({ queryKey: keys.preview(arendeId) });
      }
      Object.assign(s, { wanted: null, next: false, busy: false });
      setWanted(null);
      void queries.invalidateQueries({ queryKey: keys.arende(arendeId), exact: true });
    };
    void save();
  }, [arendeId, preview, call, queries, tell, common]);
  return { chosen: wanted ?? chosenIn(preview), change };
}
