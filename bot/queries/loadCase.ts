import type { Arende, SvarsuppdragWithSvar, Utskick } from '#domain/arende/arende.ts';
import { caseState, type CaseState } from '#domain/arende/caseState.ts';
import type { Choice } from '#domain/arende/choice.ts';
import { withInternalDay } from '#domain/arende/internalDay.ts';
import { readFullmaktige } from '#domain/arende/fullmaktige.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { Reading } from '#domain/reading/reading.ts';
import type { Register } from '#domain/register/register.ts';
import type { Handling } from '#bot/ports/libraryStore.ts';
import type { Stores } from '#bot/ports/store.ts';

/** One ärende with all that its pages show. */
export interface Case {
  readonly arende: Arende;
  readonly handlingar: readonly Handling[];
  readonly state: CaseState;
  readonly utskick: Utskick | null;
  readonly svarsuppdrag: readonly SvarsuppdragWithSvar[];
  readonly register: Register;
  /** Whom and how, as somebody chose before sending. */
  readonly choice: Choice;
  readonly chosenBy: string | null;
  /** The point that says that fullmäktige decides; null when no handling does. */
  readonly fullmaktige: string | null;
}

export async function loadCase(s: Stores, arendeId: string, today: Datum, register?: Register): Promise<Case | null> {
  const arende = await s.arenden.byId(arendeId);
  if (!arende) return null;
  const handlingar = (await s.library.ofArende(arendeId)).filter((h) => h.deletedAt === null);
  const documents = handlingar.filter((h) => h.role === 'remiss').map((h) => ({ handlingId: h.id, name: h.name, reading: h.reading as Reading }));
  const read = caseState(documents, await s.arenden.faltDecisions(arendeId), await s.arenden.doubtDecisions(arendeId), today);
  const state = withInternalDay(read, await s.outside.internalDay(arendeId));
  const utskick = await s.utskick.ofArende(arendeId);
  const made = await s.arenden.choice(arendeId);
  return {
    choice: made.choice, chosenBy: made.by, fullmaktige: readFullmaktige(documents),
    arende, handlingar, state, utskick,
    svarsuppdrag: utskick ? await s.utskick.svarsuppdragOf(utskick.id) : [],
    register: register ?? await s.register.read(),
  };
}
