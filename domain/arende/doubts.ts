import { daysBetween, weekday, type Datum, type Instant } from '../calendar/datum.ts';
import { longDate, weekdayName } from '../calendar/format.ts';
import type { Doubt, DoubtCode } from '../reading/reading.ts';
import { caseDoubtsSv } from '../texts/caseDoubts.sv.ts';
import { doubtSv } from '../texts/reading.sv.ts';
import type { Evidence, Falt } from './falt.ts';
import { evidenceOf, type CaseDocument } from './proposals.ts';

/** A person's decision on a doubt: the value chosen, or null for "noted, it is right as it stands". */
export interface DoubtSettled {
  readonly id: string;
  readonly doubtKey: string;
  readonly value: string | null;
  readonly by: string;
  readonly at: Instant;
  readonly undoneAt: Instant | null;
}

export interface CaseDoubt {
  /** Made of what it is about, so that a decision still fits after the documents are read again. */
  readonly key: string;
  readonly code: DoubtCode;
  /** The Swedish sentence. */
  readonly text: string;
  readonly falt: Falt | null;
  readonly evidence: readonly Evidence[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Dates that may not be proposed while this stands. */
  readonly questioned: readonly Datum[];
  readonly mustDecide: boolean;
  readonly settled: DoubtSettled | null;
}

/** Doubts about dates and numbers concern the remiss, in whichever document they stand; others only in its own missiv. */
const ABOUT_FALT: Partial<Record<DoubtCode, Falt>> = {
  'impossible-date-order': 'svarsdatum', 'impossible-date': 'svarsdatum', 'weekday-mismatch': 'svarsdatum', 'weekend-deadline': 'svarsdatum', 'holiday-deadline': 'svarsdatum',
  'missing-deadline': 'svarsdatum', 'year-missing': 'svarsdatum', 'relative-deadline': 'svarsdatum', 'damaged-dnr': 'diarienummer', 'dnr-variant': 'diarienummer',
  'misspelt-body': 'remissinstanser', 'body-not-in-register': 'remissinstanser', 'body-not-valid': 'remissinstanser', 'part-name-variant': 'delar',
};

/** Everything doubtful about an ärende, what must be decided first. */
export function doubtsFrom(documents: readonly CaseDocument[], settled: readonly DoubtSettled[], today: Datum): readonly CaseDoubt[] {
  const contradiction = contradictoryDates(documents, today);
  const own = documents.flatMap((d) => d.reading.doubts.filter((x) => concernsRemiss(d, x)).map((x) => fromReading(d, x)));
  const all = [...(contradiction ? [contradiction] : []), ...own.filter((x) => !contradiction || !x.questioned.some((q) => contradiction.questioned.includes(q)))];
  return all.map((x) => ({ ...x, settled: settled.filter((s) => s.doubtKey === x.key && s.undoneAt === null).at(-1) ?? null }));
}

function concernsRemiss(d: CaseDocument, x: Doubt): boolean {
  if (d.reading.documentKind.value === 'remissmissiv') return ABOUT_FALT[x.code] !== undefined;
  return x.code === 'impossible-date-order' || x.code === 'damaged-dnr';
}

function fromReading(d: CaseDocument, x: Doubt): CaseDoubt {
  const deadline = d.reading.deadline?.value;
  return {
    key: `${x.code}|${d.handlingId}|${x.quote.slice(0, 120)}`, code: x.code, text: doubtSv(x), falt: ABOUT_FALT[x.code] ?? null,
    evidence: x.where ? [{ handlingId: d.handlingId, handlingName: d.name, quote: x.quote, start: x.where.start, end: x.where.end, page: x.where.page ?? null }] : [],
    choices: [], questioned: x.code === 'impossible-date-order' && deadline ? [deadline] : [], mustDecide: false, settled: null,
  };
}

/** Two documents of one case state different days for the answer. A granted anstånd is another matter and does not count. */
function contradictoryDates(documents: readonly CaseDocument[], today: Datum): CaseDoubt | null {
  const stated = documents.flatMap((d) => (d.reading.deadline ? [{ d, field: d.reading.deadline }] : []));
  const days = [...new Set(stated.map((s) => s.field.value))].sort();
  if (days.length < 2) return null;
  const impossible = documents.flatMap((d) => d.reading.doubts.filter((x) => x.code === 'impossible-date-order').flatMap(() => d.reading.deadline?.value ?? []));
  const questioned = days.filter((day) => impossible.includes(day) || day < today);
  const count = (day: Datum): number => stated.filter((s) => s.field.value === day).length;
  const lines = days.map((day) => {
    const first = stated.find((s) => s.field.value === day)!;
    return caseDoubtsSv.statedAt({ day, document: first.d.name, page: first.field.where.page ?? null, places: count(day) });
  });
  const reasons = questioned.flatMap((day) => [
    ...(weekday(day) >= 6 ? [caseDoubtsSv.weekend({ day, weekday: weekdayName(day, 'sv') })] : []),
    ...documents.filter((d) => d.reading.deadline?.value === day).flatMap((d) => {
      const meeting = d.reading.forvaltningsgrupp?.value;
      return meeting && meeting > day ? [caseDoubtsSv.beforeForvaltningsgrupp({ day, days: daysBetween(day, meeting) })] : [];
    }),
    ...(day < today ? [caseDoubtsSv.passed({ day })] : []),
  ]);
  return {
    key: `contradictory-dates|${days.join(',')}`, code: 'contradictory-dates', falt: 'svarsdatum', mustDecide: true, settled: null, questioned,
    text: caseDoubtsSv.contradictory({ documents: new Set(stated.map((s) => s.d.handlingId)).size, stated: lines, reasons }),
    evidence: stated.map((s) => evidenceOf(s.d, s.field)),
    choices: days.filter((day) => day >= today).map((day) => ({ value: day, label: longDate(day, 'sv') })),
  };
}
