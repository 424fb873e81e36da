import { daysBetween, weekday, type Datum, type Instant } from '../calendar/datum.ts';
import { longDate, weekdayName } from '../calendar/format.ts';
import { readCase } from '../reading/readCase.ts';
import type { CaseReading } from '../reading/readCase.ts';
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
  'superseded-version': 'svarsdatum', 'missing-deadline': 'svarsdatum', 'year-missing': 'svarsdatum', 'relative-deadline': 'svarsdatum', 'outer-deadline': 'svarsdatum', 'damaged-dnr': 'diarienummer', 'dnr-variant': 'diarienummer',
  'misspelt-body': 'remissinstanser', 'body-not-in-register': 'remissinstanser', 'body-not-valid': 'remissinstanser', 'body-type-mismatch': 'remissinstanser', 'part-name-variant': 'delar',
};

/** Everything doubtful about an ärende, what must be decided first. What its documents say together is `readCase`'s to tell; here it is put to a person. */
export function doubtsFrom(documents: readonly CaseDocument[], settled: readonly DoubtSettled[], today: Datum): readonly CaseDoubt[] {
  const together = readCase(documents.map((d) => d.reading), today);
  const contradiction = contradictoryDates(documents, together, today);
  const own = together.doubts.flatMap((x) => {
    const d = documents[x.document];
    return d && x.code !== 'contradictory-dates' && concernsRemiss(d, x) ? [fromReading(d, x)] : [];
  });
  const all = [...(contradiction ? [contradiction] : []), ...own.filter((x) => !contradiction || !x.questioned.some((q) => contradiction.questioned.includes(q)))];
  return all.map((x) => ({ ...x, settled: settled.filter((s) => s.doubtKey === x.key && s.undoneAt === null).at(-1) ?? null }));
}

function concernsRemiss(d: CaseDocument, x: Doubt): boolean {
  if (d.reading.documentKind.value === 'remissmissiv') return ABOUT_FALT[x.code] !== undefined;
  return x.code === 'impossible-date-order' || x.code === 'damaged-dnr';
}

function fromReading(d: CaseDocument, x: Doubt): CaseDoubt {
  const impossible = x.code === 'impossible-date-order' && x.data['field'] === 'deadline' ? x.data['datum'] : undefined;
  return {
    key: `${x.code}|${d.handlingId}|${x.quote.slice(0, 120)}`, code: x.code, text: doubtSv(x), falt: ABOUT_FALT[x.code] ?? null,
    evidence: x.where ? [{ handlingId: d.handlingId, handlingName: d.name, quote: x.quote, start: x.where.start, end: x.where.end, page: x.where.page ?? null }] : [],
    choices: [], questioned: impossible ? [impossible] : [], mustDecide: false, settled: null,
  };
}

/** The documents, or one of them by itself, state different days for the answer. A granted anstånd is another matter and does not count. */
function contradictoryDates(documents: readonly CaseDocument[], together: CaseReading, today: Datum): CaseDoubt | null {
  const stated = together.stated.flatMap((p) => p.evidence.flatMap((e) => {
    const d = documents[e.document];
    return d ? [{ d, field: e.field }] : [];
  }));
  const days = together.stated.map((p) => p.value);
  if (days.length < 2) return null;
  const questioned = days.filter((day) => together.impossible.includes(day) || day < today);
  const lines = together.stated.map((p) => {
    const first = stated.find((s) => s.field.value === p.value);
    return caseDoubtsSv.statedAt({ day: p.value, document: first?.d.name ?? '', page: first?.field.where.page ?? null, places: p.evidence.length });
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
