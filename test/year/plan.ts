import { addDays, type Datum } from '#domain/calendar/datum.ts';
import { longDate } from '#domain/calendar/format.ts';
import { isWorkingDay } from '#domain/calendar/workingDays.ts';
import type { YearNamnd } from './municipality.ts';
import type { Random } from './random.ts';

export interface YearRemiss {
  readonly folder: string;
  readonly title: string;
  readonly text: string;
  /** The handläggare sends it then; sometimes late in the evening or on a Saturday. */
  readonly sendOn: Datum;
  readonly sendAt: string;
  readonly svarsdatum: Datum;
  /** The day on which each instans answers, null when it never does; and whether it asks for anstånd first. */
  readonly answers: readonly { readonly namnd: YearNamnd; readonly on: Datum | null; readonly asks: Datum | null }[];
}

const SUBJECTS = ['Avgifter för båtplatser', 'Belysning i parker', 'Cykelvägar', 'Dagvatten', 'Energiplan', 'Friluftsliv', 'Gångbroar', 'Hundrastgårdar', 'Idrottshallar', 'Julmarknader', 'Kulturskolan', 'Lekplatser', 'Matavfall', 'Naturreservat', 'Odlingslotter'];
const CLOCKS = ['08:20', '09:40', '10:30', '13:15', '15:50', '16:45', '18:30', '21:10'];
/** Which days may be pressed on: nearly always a working day. */
const DAYS = 330;

/** So many remisser over the year, each to twelve nämnder or more. Most are answered in time, some late, some never. */
export function remisserOf(count: number, from: Datum, namnder: readonly YearNamnd[], random: Random): readonly YearRemiss[] {
  return Array.from({ length: count }, (_, n) => {
    let sendOn = addDays(from, 1 + Math.floor((n * DAYS) / count) + random.whole(4));
    while (!isWorkingDay(sendOn) && !random.chance(0.1)) sendOn = addDays(sendOn, 1);
    let svarsdatum = addDays(sendOn, 30 + random.whole(75));
    while (!isWorkingDay(svarsdatum)) svarsdatum = addDays(svarsdatum, 1);
    const some = random.chance(0.5) ? namnder : namnder.filter(() => random.chance(0.6));
    const receivers = some.length === 0 ? namnder : some;
    const title = `${SUBJECTS[n % SUBJECTS.length]!} ${n + 1}`;
    return {
      folder: `Remisser/Remiss ${n + 1}`, title, sendOn, sendAt: random.pick(CLOCKS), svarsdatum, text: textOf(n + 1, title, sendOn, svarsdatum, receivers),
      answers: receivers.map((namnd) => ({ namnd, on: answerDay(sendOn, svarsdatum, random), asks: random.chance(0.05) ? addDays(sendOn, 10 + random.whole(15)) : null })),
    };
  });
}

/** A third at once, half around the reminders, a tenth late, the others never. */
function answerDay(sendOn: Datum, svarsdatum: Datum, random: Random): Datum | null {
  const draw = random.whole(100);
  if (draw < 33) return addDays(sendOn, 1 + random.whole(14));
  if (draw < 80) return addDays(svarsdatum, -random.whole(25));
  return draw < 90 ? addDays(svarsdatum, 1 + random.whole(10)) : null;
}

const textOf = (number: number, title: string, on: Datum, svarsdatum: Datum, receivers: readonly YearNamnd[]): string => `Kommunstyrelsen
Stadsledningskontoret

REMISS
${on}
Dnr KS 2027/${String(number).padStart(4, '0')}

# ${title}

Remiss från kommunstyrelsen

Kommunstyrelsen vill veta vad nämnderna tycker om förslaget. Förslagets delar är kostnader, tider och ansvar.

Svara senast den ${longDate(svarsdatum, 'sv')}
Yttrandet ska ha kommit in till kommunstyrelsen senast den ${longDate(svarsdatum, 'sv')}.

Remissinstanser
${receivers.map((r) => `- ${r.name}`).join('\n')}
`;
