import type { Datum } from '../calendar/datum.ts';
import type { Candidate } from './deadlineCandidates.ts';

type Dated = Candidate & { readonly datum: Datum };

const DEPARTMENT = /(?:departement|regering)/i;
const BODY = /(?:\p{L}*departement\p{L}*|regeringskansliet|kommunstyrelsen|stadsledningskontoret|kommunledningskontoret|stadskontoret|\p{L}+nämnden|länsstyrelsen|\p{L}+verket)/iu;
/** The reader is asked: "ert underlag", "nämndernas svar". */
const YOURS = /(?<!\p{L})(?:ert|era|er|ni|ditt|dina|nämndernas?|nämndens|bolagens|förvaltningarnas|förvaltningens)(?!\p{L})/iu;
/** Who passes the remiss on must itself answer: "kommunens svar", "Stadshus AB ska svara kommunstyrelsen". */
const PASSED_ON = /(?<!\p{L})(?:kommunens|stadens|regionens|koncernens|bolagets|förbundets|vårt|vi\s+ska)(?!\p{L})|ska\s+(?:svara|yttra\s+sig|lämna\s+(?:sitt|ett)|ha\s+svarat)|departement|regering/iu;

const distinct = (list: readonly Dated[]): number => new Set(list.map((c) => c.datum)).size;

/**
 * A document may tell both the day that the original sender has set and the one of a nearer body that collects the answers. The nearer one
 * is the reader's; the other is told beside it. Where nothing ranks them, all are nearer, and the caller raises a doubt.
 * `sender` is the body the answers go to, null when not known.
 */
export function nearerDays(list: readonly Dated[], sender: string | null): { readonly nearer: readonly Dated[]; readonly outer: readonly Dated[] } {
  if (distinct(list) < 2) return { nearer: list, outer: [] };
  const apart = (nearer: readonly Dated[]): { nearer: readonly Dated[]; outer: readonly Dated[] } => ({ nearer, outer: list.filter((c) => !nearer.some((n) => n.datum === c.datum)) });
  const yours = list.filter((c) => YOURS.test(c.before) && !PASSED_ON.test(c.before));
  if (distinct(yours) === 1 && list.every((c) => yours.some((y) => y.datum === c.datum) || PASSED_ON.test(c.before))) return apart(yours);
  if (sender === null) return { nearer: list, outer: [] };
  const department = DEPARTMENT.test(sender);
  // "Kommunens svar ska vara departementet till handa …; vi önskar ert underlag …": the later stage is not the reader's day.
  const nearer = department ? list : list.filter((c) => !DEPARTMENT.test(c.before));
  if (distinct(nearer) === 1) return apart(nearer);
  const fits = list.filter((c) => {
    const named = BODY.exec(c.before)?.[0] ?? null;
    return named !== null && (named.toLowerCase() === sender.toLowerCase() || (department && DEPARTMENT.test(named)));
  });
  // A date that names nobody is as much the sender's as one that names it.
  return distinct(fits) === 1 ? apart(list.filter((c) => fits.includes(c) || !BODY.test(c.before))) : { nearer: list, outer: [] };
}

/** Whom the outer day is for, as the clause names it; empty when it names nobody. */
export const receiverOf = (c: Candidate): string => BODY.exec(c.before)?.[0] ?? '';
