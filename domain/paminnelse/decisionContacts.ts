import type { Datum } from '../calendar/datum.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import { heirOf } from '../register/heirOf.ts';
import { receiverOf } from '../register/recipients.ts';
import { absenceOn, peopleWith, type Person, type Register, type Roll } from '../register/register.ts';
import type { ContactDraft } from './dueContact.ts';
import type { Step } from './ledger.ts';
import { DEFAULT_STEPS, stepsOf } from './planPaminnelser.ts';
import type { AboutUppdrag } from './reminderContacts.ts';

/** What is planned around a sammanträde; cancelled together when the matter no longer goes there. */
export const DECISION_STEPS: readonly Step[] = ['namnd-utfall', 'beslut-andrat', 'protokollsutdrag'];

/** Working days after the meeting on which the protokollsutdrag is asked for; after the last it shows on Hem and nobody is written to. */
export const PROTOKOLL_DAYS: readonly number[] = [5, 10];

const ASKED: readonly Roll[] = ['namndsekreterare', 'handlaggare', 'kontaktperson', 'stallforetradare'];

/** Who knows how it went in the nämnd: its sekreterare, else its handläggare, else the kontaktperson. `unreachable`: those whom Teams is known not to reach. */
export function toldBy(register: Register, instansId: string, on: Datum, unreachable: ReadonlySet<string> = new Set()): Person | null {
  const ids = [...new Set([heirOf(register, instansId, on), instansId])];
  const inTurn = ASKED.flatMap((roll) => ids.flatMap((id) => peopleWith(register, id, roll, on)));
  const here = inTurn.filter((p) => absenceOn(register, p.id, on) === null);
  return here.find((p) => !unreachable.has(p.id)) ?? here[0] ?? inTurn[0] ?? null;
}

interface Meeting { readonly on: Datum; readonly stopDate: Datum | null }

/**
 * What comes before and after the meeting that decides: where the proposal has gone already (`proposal`), the reminders of the nämnd's stop date go on;
 * and «Hur gick det i nämnden?» the working day after. `occasion` sets them apart from what was planned for the same meeting and cancelled.
 */
export function decisionContacts(
  register: Register, about: AboutUppdrag, meeting: Meeting, proposal: boolean, today: Datum, occasion: string, unreachable?: ReadonlySet<string>, steps: readonly number[] = DEFAULT_STEPS,
): readonly ContactDraft[] {
  const data = { meeting: meeting.on };
  const of = (step: Step, dueOn: Datum, person: Person | null): ContactDraft[] =>
    (person === null ? [] : [{ ...about, personId: person.id, step, occasion: `${meeting.on}|${occasion}`, dueOn, atOnce: false, data }]);
  const stop = meeting.stopDate === null || !proposal ? null : addWorkingDays(meeting.stopDate, 0);
  const reminders = stop === null ? [] : stepsOf(steps).filter(({ before }) => before > 0)
    .map(({ step, before }) => ({ step, dueOn: addWorkingDays(stop, -before) })).filter(({ dueOn }) => dueOn > today)
    .flatMap(({ step, dueOn }) => of(step, dueOn, receiverOf(register, about.instansId, dueOn) ?? receiverOf(register, about.instansId, today)));
  const morning = addWorkingDays(meeting.on, 1);
  return [...reminders, ...of('namnd-utfall', morning, toldBy(register, about.instansId, morning, unreachable))];
}

/** The two gentle questions about the protokollsutdrag, counted from the meeting or, when the decision came in later, from today. */
export function protokollContacts(register: Register, about: AboutUppdrag, meetingOn: Datum, today: Datum, unreachable?: ReadonlySet<string>): readonly ContactDraft[] {
  const from = meetingOn > today ? meetingOn : addWorkingDays(meetingOn, PROTOKOLL_DAYS[0]!) > today ? meetingOn : today;
  return PROTOKOLL_DAYS.flatMap((days) => {
    const dueOn = addWorkingDays(from, days);
    const person = toldBy(register, about.instansId, dueOn, unreachable);
    return person === null ? [] : [{ ...about, personId: person.id, step: 'protokollsutdrag' as const, occasion: `${meetingOn}|${days}`, dueOn, atOnce: false, data: { meeting: meetingOn } }];
  });
}
