import type { Sammanstallning } from '#domain/sammanstallning/sammanstallning.ts';
import { apply } from '#domain/sammanstallning/sammanstallning.ts';
import type { Editor } from './editor.ts';
import type { Clash } from './rebase.ts';

export type Choice = 'mine' | 'both' | 'theirs';

/** A person has chosen what is to stand where two had changed the same paragraph. It can be undone like any other step. */
export function settle(e: Editor, clash: Clash, choice: Choice): Editor {
  const clashes = e.clashes.filter((c) => c !== clash);
  const model = choice === 'theirs' ? e.model : put(e.model, clash, choice);
  return { ...e, clashes, model, past: model === e.model ? e.past : [...e.past, e.model], writing: null };
}

function put(model: Sammanstallning, { id, mine, theirs }: Clash, choice: 'mine' | 'both'): Sammanstallning {
  if (mine === null) return choice === 'both' ? model : apply(model, { kind: 'setAside', styckeId: id });
  const now = model.stycken.find((s) => s.id === id);
  if (!now) {
    return { stycken: [...model.stycken, mine], setAside: model.setAside.filter((s) => !mine.sources.includes(s)) };
  }
  const text = choice === 'both' && theirs !== null ? `${now.text}\n\n${mine.text}` : mine.text;
  const sources = [...new Set([...now.sources, ...mine.sources])];
  const delId = choice === 'both' ? now.delId : mine.delId;
  return { ...model, stycken: model.stycken.map((s) => (s === now ? { ...s, text, sources, delId } : s)) };
}
