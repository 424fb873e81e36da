import type { Arende } from '../arende/arende.ts';
import type { Roll } from '../register/register.ts';

/** A signed-in person with what the register lets the person do today. Built from the verified token, never from card data. */
export interface Actor {
  readonly personId: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly roller: readonly { readonly instansId: string; readonly roll: Roll }[];
  /** The sending body of this municipality (kommunstyrelsen); null while the register has none. */
  readonly senderInstansId: string | null;
}

const has = (a: Actor, instansId: string | null, ...roller: Roll[]): boolean =>
  instansId !== null && a.roller.some((r) => r.instansId === instansId && roller.includes(r.roll));

/** Register, review, send, remind, merge: the sending body's handläggare and registrator. */
export const mayHandle = (a: Actor): boolean => has(a, a.senderInstansId, 'handlaggare', 'registrator');

/** Decide on anstånd: the sending body's handläggare. Nobody grants their own. */
export const mayGrantAnstand = (a: Actor, instansId: string): boolean => has(a, a.senderInstansId, 'handlaggare') && !mayAnswer(a, instansId);

/** Decide on anstånd for what an instans has sent on: who answers for that instans. Nobody grants their own. */
export const mayGrantUnder = (a: Actor, parentInstansId: string, instansId: string): boolean => mayAnswer(a, parentInstansId) && !mayAnswer(a, instansId);

/** Write, save and hand in for an instans. */
export const mayAnswer = (a: Actor, instansId: string): boolean => has(a, instansId, 'kontaktperson', 'stallforetradare', 'handlaggare');

/** Tell how it went in the nämnd and that the protokollsutdrag is sent: who answers, and the nämndsekreterare, who owns the minutes. */
export const mayTellUtfall = (a: Actor, instansId: string): boolean => mayAnswer(a, instansId) || has(a, instansId, 'namndsekreterare');

/** The instanser that the person answers for, each once. */
export const answersFor = (a: Actor): string[] => [...new Set(a.roller.map((r) => r.instansId))].filter((id) => mayAnswer(a, id));

/** Read what an instans is asked, and its own draft. */
export const maySeeSvarsuppdrag = (a: Actor, instansId: string): boolean => a.roller.some((r) => r.instansId === instansId);

/** The instanser whose drafts the person may see. */
export const draftsVisibleTo = (a: Actor): readonly string[] => [...new Set(a.roller.map((r) => r.instansId))];

/**
 * See an ärende at all: those who handle it; a secret one its own handläggare and the registrator alone. Recipients see their own svarsuppdrag
 * instead.
 */
export const maySeeArende = (a: Actor, arende: Pick<Arende, 'secret' | 'handlaggareId'>): boolean =>
  mayHandle(a) && (arende.secret !== true || arende.handlaggareId === a.personId || has(a, a.senderInstansId, 'registrator'));
