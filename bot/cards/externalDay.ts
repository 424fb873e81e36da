import { longDate, type Language } from '#domain/calendar/format.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { internalDayEn } from '#domain/texts/internalDay.en.ts';
import { internalDaySv } from '#domain/texts/internalDay.sv.ts';
import { oneLine } from './literal.ts';

/** When our own answer is due, and where, for a remiss from outside. */
export interface External {
  readonly day: Datum;
  readonly sender: string;
}

/** «Svara till oss senast 3 oktober 2016. Vårt svar ska vara hos Justitiedepartementet 17 oktober 2016.» */
export const bothDays = (svarsdatum: Datum, external: External, language: Language): string =>
  (language === 'sv' ? internalDaySv : internalDayEn).both({ day: longDate(svarsdatum, language), external: longDate(external.day, language), sender: oneLine(external.sender) });
