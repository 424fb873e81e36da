import type { Datum } from '../calendar/datum.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import type { ArendeSummary } from '../contract/arenden.ts';
import { isAnswered, type Arende, type Stage, type SvarsuppdragWithSvar, type Utskick } from './arende.ts';
import type { CaseState } from './caseState.ts';
import { commonSv } from '../texts/common.sv.ts';

export interface CaseFacts {
  readonly arende: Arende;
  readonly state: CaseState;
  readonly utskick: Utskick | null;
  readonly svarsuppdrag: readonly SvarsuppdragWithSvar[];
  readonly hasDokument: boolean;
}

/** Where the ärende stands in the row of stages. */
export function stageOf(c: CaseFacts): Stage {
  if (c.hasDokument) return 'beslut';
  if (c.utskick === null) return c.state.unconfirmed.length > 0 || c.state.undecided.length > 0 ? 'granska' : 'skicka';
  const answered = c.svarsuppdrag.filter(isAnswered).length;
  return answered === c.svarsuppdrag.length || c.utskick.state === 'stangt' ? 'sammanstall' : 'svar';
}

export function summaryOf(c: CaseFacts, personId: string, today: Datum): ArendeSummary {
  const svarsdatum = c.utskick?.svarsdatum ?? c.state.svarsdatum;
  return {
    id: c.arende.id,
    title: c.utskick?.title ?? c.state.title ?? commonSv.untitled,
    diarienummer: c.utskick?.diarienummer ?? c.state.diarienummer,
    stage: stageOf(c), svarsdatum,
    answered: c.svarsuppdrag.filter(isAnswered).length, total: c.svarsuppdrag.length,
    workingDaysLeft: svarsdatum === null ? null : workingDaysBetween(today, svarsdatum),
    mine: c.arende.handlaggareId === personId,
  };
}
