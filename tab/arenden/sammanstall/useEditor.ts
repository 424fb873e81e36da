import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import { ApiError, isPassing, messageOf } from '../../api/ApiError.ts';
import { useCall } from '../../api/ClientContext.ts';
import { keys } from '../../api/keys.ts';
import { backoffSeconds } from '../../api/sse.ts';
import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';
import { incoming, isDirty, open, sameModel, saved, type Editor } from './editor.ts';
import { forgetUnsaved, keepUnsaved, recallUnsaved } from './unsaved.ts';

export type SaveState = 'idle' | 'saving' | 'saved' | 'kept';
const QUIET_MS = 900;

interface Editing {
  readonly editor: Editor;
  readonly change: (how: (e: Editor) => Editor) => void;
  readonly saveState: SaveState;
  /** Saves what is on screen now, also when only the product's own placing is new. Gives the revision, or null when it could not. */
  readonly flush: () => Promise<number | null>;
}

/** The merge with its saving: a second after the latest change, again when it failed, and never over somebody else's. */
export function useEditor(view: SammanstallningView): Editing {
  const call = useCall();
  const queries = useQueryClient();
  const tell = useTell();
  const { common } = useTexts();
  const { arendeId } = view;
  const [editor, setEditor] = useState(() => open(view, view.mayMerge ? recallUnsaved(arendeId) : null));
  const [saveState, setSaveState] = useState<SaveState>('idle');
  const [failures, setFailures] = useState(0);
  const latest = useRef(editor);
  latest.current = editor;
  const saving = useRef<Promise<number | null> | null>(null);
  const serverModel = useRef(view.model);
  serverModel.current = view.model;

  const change = useCallback((how: (e: Editor) => Editor) => {
    setEditor((now) => (latest.current = how(now)));
  }, []);
  useEffect(() => { if (saving.current === null) change((e) => incoming(e, view)); }, [view, change]);
  const dirty = isDirty(editor);
  useEffect(() => {
    if (dirty || editor.clashes.length > 0) keepUnsaved(arendeId, editor);
    else forgetUnsaved(arendeId);
  }, [arendeId, dirty, editor]);

  const put = useCallback(async (): Promise<number | null> => {
    const { model, revision } = latest.current;
    setSaveState('saving');
    try {
      const reply = await call('saveSammanstallning', { params: { arendeId }, body: { revision, model: { stycken: model.stycken.map((s) => ({ ...s, sources: [...s.sources] })), setAside: [...model.setAside] } } });
      change((e) => saved(e, model, reply.revision));
      queries.setQueryData(keys.sammanstallning(arendeId), reply);
      setFailures(0);
      setSaveState('saved');
      return reply.revision;
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) {
        const theirs = await call('getSammanstallning', { params: { arendeId } }).catch(() => null);
        if (theirs) {
          change((e) => incoming(e, theirs));
          queries.setQueryData(keys.sammanstallning(arendeId), theirs);
        }
        setSaveState('idle');
      } else {
        if (!isPassing(error)) tell('error', messageOf(error, common.errors));
        setSaveState('kept');
      }
      setFailures((n) => n + 1);
      return null;
    }
  }, [arendeId, call, change, queries, tell, common]);
  /** One at a time: two saves of one's own would look like somebody else's. */
  const save = useCallback(() => (saving.current ??= put().finally(() => { saving.current = null; })), [put]);

  useEffect(() => {
    if (!dirty || !view.mayMerge || saveState === 'saving') return undefined;
    const wait = failures === 0 ? QUIET_MS : backoffSeconds(failures, Math.random()) * 1000;
    const timer = setTimeout(() => void save(), wait);
    return () => clearTimeout(timer);
  }, [dirty, editor.model, saveState, failures, save, view.mayMerge]);
  useEffect(() => {
    const again = (): void => setFailures(0);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);

  const flush = useCallback(
    async () => {
      await saving.current;
      return sameModel(latest.current.model, serverModel.current) ? latest.current.revision : save();
    },
    [save],
  );
  return { editor, change, saveState, flush };
}
