import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SvarForm } from '#domain/contract/svar.ts';
import { isPassing, messageOf } from '../api/ApiError.ts';
import { useCall } from '../api/ClientContext.ts';
import { keys } from '../api/keys.ts';
import { backoffSeconds } from '../api/sse.ts';
import { useTell } from '../components/Notices.tsx';
import { useTexts } from '../texts/texts.ts';
import { draftFrom, emptyDraft, utkastFrom, type Draft } from './draft.ts';
import { startingDraft } from './startingDraft.ts';
import { forgetDraft, keepDraft, recallDraft } from './unsavedDraft.ts';

export type DraftState = 'idle' | 'saving' | 'saved' | 'kept';
const QUIET_MS = 1000;

export interface Drafting {
  readonly draft: Draft;
  /** A newer draft of somebody else's, until the person has chosen. */
  readonly other: Draft | null;
  readonly state: DraftState;
  readonly change: (part: Partial<Draft>) => void;
  readonly chooseOther: (take: boolean) => void;
  /** Begins anew after handing in: from what was handed in, since a completion replaces it as the one that counts. */
  readonly restart: (form: SvarForm) => void;
  /** Stops saving and waits for what is under way, so that no draft is left behind the answer. */
  readonly hold: () => Promise<void>;
  /** Goes on saving: it could not be handed in. */
  readonly release: () => void;
  readonly handedIn: () => void;
}

/** Keeps what is written: in the browser at once, in the product a second later, again and again until it is there. */
export function useDraft(form: SvarForm): Drafting {
  const call = useCall();
  const queries = useQueryClient();
  const tell = useTell();
  const { common } = useTexts();
  const { svarsuppdragId } = form;
  const [start] = useState(() => startingDraft(form, recallDraft(svarsuppdragId)));
  const [draft, setDraft] = useState(start.draft);
  const [other, setOther] = useState(start.other);
  const [state, setState] = useState<DraftState>('idle');
  const [failures, setFailures] = useState(0);
  const [unsent, setUnsent] = useState(() => recallDraft(svarsuppdragId) !== null);
  const latest = useRef(draft);
  latest.current = draft;
  const continues = useRef(form.utkastSavedAt);
  const saving = useRef<Promise<void> | null>(null);
  const [held, setHeld] = useState(false);

  const change = useCallback((part: Partial<Draft>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    keepDraft(svarsuppdragId, next, continues.current);
    setDraft(next);
    setUnsent(true);
    setFailures(0);
  }, [svarsuppdragId]);

  const put = useCallback(async () => {
    const sent = latest.current;
    const body = utkastFrom(sent);
    setState('saving');
    try {
      const reply = await call('saveUtkast', { params: { svarsuppdragId }, body: { ...body, synpunkter: [...body.synpunkter] } });
      continues.current = reply.utkastSavedAt;
      queries.setQueryData(keys.svarForm(svarsuppdragId), reply);
      const still = latest.current === sent;
      if (still) forgetDraft(svarsuppdragId);
      else keepDraft(svarsuppdragId, latest.current, continues.current);
      setUnsent(!still);
      setState('saved');
    } catch (error) {
      if (!isPassing(error)) tell('error', messageOf(error, common.errors));
      setFailures((n) => n + 1);
      setState('kept');
    }
  }, [call, queries, svarsuppdragId, tell, common]);
  const save = useCallback(() => (saving.current ??= put().finally(() => { saving.current = null; })), [put]);

  useEffect(() => {
    if (!unsent || held || other !== null || state === 'saving') return undefined;
    const timer = setTimeout(() => void save(), failures === 0 ? QUIET_MS : backoffSeconds(failures, Math.random()) * 1000);
    return () => clearTimeout(timer);
  }, [unsent, held, other, state, failures, draft, save]);
  useEffect(() => {
    const again = (): void => setFailures(0);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);

  const settle = (next: Draft): void => { latest.current = next; setDraft(next); setOther(null); setUnsent(false); setState('idle'); forgetDraft(svarsuppdragId); };
  return {
    draft, other, state, change,
    chooseOther: (take) => {
      if (take && other !== null) return settle(other);
      setOther(null);
      change({});
    },
    restart: (now) => {
      const last = now.lamnade.at(-1);
      // After the meeting it is the nämnd's decision that is written, on top of the proposal.
      settle(last === undefined ? emptyDraft(now) : draftFrom(now, now.decision.handIn ? { ...last, standing: 'namnden', decidedBy: null } : last));
    },
    hold: async () => { setHeld(true); await saving.current; },
    release: () => setHeld(false),
    handedIn: () => { setHeld(false); setUnsent(false); setState('idle'); forgetDraft(svarsuppdragId); },
  };
}
