import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import { addDays, later, type Datum } from '#domain/calendar/datum.ts';
import { datumAt } from '#domain/calendar/stockholm.ts';
import type { Coming } from '#domain/contract/paminnelser.ts';
import { comingReminders, type ComingReminder } from '#domain/paminnelse/comingReminders.ts';
import { PAMINNELSE_STEPS } from '#domain/paminnelse/planPaminnelser.ts';
import { nameOfInstans, nameOfPerson, type Register } from '#domain/register/register.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';
import { loadReminding } from './reminding.ts';

type Row = Pick<RemissRow, 'uppdrag' | 'utskick'>;
export interface ComingOf { readonly row: Row; readonly reminder: ComingReminder }

/** Every reminder to come of those remisser, what is due today and has not gone yet and what is paused included; earliest first. */
export async function comingOf(s: Stores, register: Register, rows: readonly Row[], today: Datum): Promise<readonly ComingOf[]> {
  const remindingOf = await loadReminding(s, rows);
  return rows.flatMap((row) => {
    const about = { arendeId: row.uppdrag.arendeId, svarsuppdragId: row.uppdrag.id, instansId: row.uppdrag.instansId };
    const from = later(datumAt(row.utskick.sentAt), addDays(today, -1));
    return comingReminders(register, about, effectiveSvarsdatum(row.utskick, row.uppdrag.anstand), from, remindingOf(row)).map((reminder) => ({ row, reminder }));
  }).sort((a, b) => (a.reminder.dueOn < b.reminder.dueOn ? -1 : a.reminder.dueOn > b.reminder.dueOn ? 1 : 0));
}

export function comingRow(register: Register, { row, reminder: r }: ComingOf): Coming {
  return {
    on: r.dueOn, svarsuppdragId: row.uppdrag.id, arendeId: row.uppdrag.arendeId, title: row.utskick.title, instans: nameOfInstans(register, row.uppdrag.instansId), person: nameOfPerson(register, r.personId),
    before: PAMINNELSE_STEPS.find((step) => step.step === r.step)?.before ?? null, because: r.because, countsTo: r.countsTo, movedFrom: r.movedFrom, paused: r.paused,
  };
}
