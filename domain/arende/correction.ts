import type { Datum, Instant } from '../calendar/datum.ts';
import { isAnswered, type Del, type SvarsuppdragWithSvar, type Utskick } from './arende.ts';

/** What a correction changed; null is unchanged. */
export interface Changes {
  readonly title: { readonly from: string; readonly to: string } | null;
  readonly svarsdatum: { readonly from: Datum; readonly to: Datum } | null;
  /** Titles of parts, as they were and as they are. */
  readonly delar: { readonly added: readonly string[]; readonly removed: readonly string[]; readonly renamed: readonly { readonly from: string; readonly to: string }[] } | null;
  /** The handlingar that now lie in the folder go with it. */
  readonly handlingar: boolean;
}

export interface Correction {
  readonly id: string;
  readonly utskickId: string;
  readonly changes: Changes;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** What a handläggare wants it to be; null leaves it as it is. A part without id is new. */
export interface Wanted {
  readonly title: string | null;
  readonly svarsdatum: Datum | null;
  readonly delar: readonly { readonly id: string | null; readonly title: string }[] | null;
  readonly handlingar: boolean;
}

export type Corrected =
  | { readonly kind: 'corrected'; readonly utskick: Utskick; readonly changes: Changes }
  | { readonly kind: 'unchanged' }
  /** A part of the wish is not the remiss's own, or is named twice. */
  | { readonly kind: 'unknown-part' }
  /** Somebody has handed in synpunkter about a part that is to go. */
  | { readonly kind: 'part-spoken-of'; readonly title: string };

/** The utskick as corrected. Parts keep their ids when they are renamed, so that what has been written about them stays where it is. */
export function correct(utskick: Utskick, svarsuppdrag: readonly SvarsuppdragWithSvar[], wanted: Wanted, newId: () => string, at: Instant): Corrected {
  const title = wanted.title !== null && wanted.title !== utskick.title ? { from: utskick.title, to: wanted.title } : null;
  const svarsdatum = wanted.svarsdatum !== null && wanted.svarsdatum !== utskick.svarsdatum ? { from: utskick.svarsdatum, to: wanted.svarsdatum } : null;
  const kept = (wanted.delar ?? utskick.delar).flatMap((d) => (d.id === null ? [] : [d.id]));
  if (new Set(kept).size < kept.length || kept.some((id) => !utskick.delar.some((d) => d.id === id))) return { kind: 'unknown-part' };
  const gone = utskick.delar.filter((d) => !kept.includes(d.id));
  const spoken = gone.find((d) => svarsuppdrag.some((u) => u.svar.some((s) => s.synpunkter.some((sp) => sp.delId === d.id))));
  if (spoken) return { kind: 'part-spoken-of', title: spoken.title };

  const highest = Math.max(0, ...utskick.delar.map((d) => d.ordinal));
  const renamed: { from: string; to: string }[] = [];
  const added: string[] = [];
  const delar = (wanted.delar ?? utskick.delar).map<Del>((d) => {
    const was = utskick.delar.find((old) => old.id === d.id);
    if (was && was.title !== d.title) renamed.push({ from: was.title, to: d.title });
    if (was) return { ...was, title: d.title };
    added.push(d.title);
    return { id: newId(), ordinal: highest + added.length, title: d.title };
  });
  const parts = renamed.length + added.length + gone.length > 0 ? { added, removed: gone.map((d) => d.title), renamed } : null;
  if (!title && !svarsdatum && !parts && !wanted.handlingar) return { kind: 'unchanged' };
  return {
    kind: 'corrected', changes: { title, svarsdatum, delar: parts, handlingar: wanted.handlingar },
    utskick: {
      ...utskick, title: title?.to ?? utskick.title, svarsdatum: svarsdatum?.to ?? utskick.svarsdatum, delar,
      handlingarAt: wanted.handlingar ? at : (utskick.handlingarAt ?? null), revision: (utskick.revision ?? 0) + 1,
    },
  };
}

/**
 * Whom a correction concerns. Another day alone: those who have not answered and whose own day it moves, so that somebody with a longer anstånd is
 * left in peace. Anything else: everybody, for who has answered may want to add something.
 */
export function concernedBy(changes: Changes, u: SvarsuppdragWithSvar, dayBefore: Datum, dayAfter: Datum): boolean {
  if (changes.title !== null || changes.delar !== null || changes.handlingar) return true;
  return !isAnswered(u) && dayBefore !== dayAfter;
}
