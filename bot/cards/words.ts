import { bothDays, type External } from './externalDay.ts';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import { longDate } from '#domain/calendar/format.ts';
import type { Language } from '#domain/calendar/format.ts';
import { clockAt, datumAt } from '#domain/calendar/stockholm.ts';
import { cardTextsEn } from '#domain/texts/cards.en.ts';
import { cardTextsSv } from '#domain/texts/cards.sv.ts';
import type { CardTexts } from '#domain/texts/cards.sv.ts';
import { commonEn } from '#domain/texts/common.en.ts';
import { commonSv } from '#domain/texts/common.sv.ts';
import type { CommonTexts } from '#domain/texts/common.sv.ts';
import { errorsEn } from '#domain/texts/errors.en.ts';
import { errorsSv } from '#domain/texts/errors.sv.ts';
import type { ErrorCode } from '#domain/texts/errors.sv.ts';

/** The catalogues in one language, with the two ways of saying when. */
export interface CardWords {
  readonly common: CommonTexts;
  readonly cards: CardTexts;
  readonly errors: Readonly<Record<ErrorCode, string>>;
  /** Both days of a remiss from outside. */
  both(svarsdatum: Datum, external: External): string;
  /** «17 oktober 2016» */
  day(datum: Datum): string;
  /** «14 oktober 2016 kl. 15.42», on a Swedish wall. */
  moment(at: Instant): string;
}

export function cardWords(language: Language): CardWords {
  const common = language === 'sv' ? commonSv : commonEn;
  return {
    common,
    cards: language === 'sv' ? cardTextsSv : cardTextsEn,
    errors: language === 'sv' ? errorsSv : errorsEn,
    day: (datum) => longDate(datum, language),
    both: (svarsdatum, external) => bothDays(svarsdatum, external, language),
    moment: (at) => common.dateAndTime(longDate(datumAt(at), language), clockAt(at)),
  };
}
