import { daysBetween, weekday } from '../calendar/datum.ts';
import type { Datum } from '../calendar/datum.ts';
import { holidayName } from '../calendar/holidays.ts';
import type { Context } from './context.ts';
import { fieldAt } from './layout.ts';
import type { Doubt, DoubtCode, Field, Reading } from './reading.ts';
import { spanAt } from './sentences.ts';

/** Days that a deadline may lie before the text's own meeting without being a slip: late answers are common, a year too early is not. */
const PLAUSIBLE_LATENESS = 60;

type Draft = Omit<Reading, 'doubts'>;

const about = (code: DoubtCode, field: Field<unknown> | null, data: Record<string, string>): Doubt => ({ code, quote: field?.quote ?? '', where: field?.where ?? null, data });

/** Doubts about the dates of one document. Dates are reported as written; nothing is repaired. */
export function dateDoubts(context: Context, draft: Draft): Doubt[] {
  const doubts: Doubt[] = [];
  const deadline = draft.deadline;
  const limits: Field<Datum>[] = [];
  if (deadline) limits.push(deadline);
  if (draft.extension) limits.push(draft.extension);
  for (const p of draft.partialDeadlines) limits.push({ ...p, value: p.value.datum });
  for (const limit of limits) {
    const holiday = holidayName(limit.value);
    if (weekday(limit.value) >= 6) doubts.push(about('weekend-deadline', limit, { datum: limit.value, day: weekday(limit.value) === 6 ? 'lördag' : 'söndag' }));
    else if (holiday) doubts.push(about('holiday-deadline', limit, { datum: limit.value, day: holiday }));
  }
  if (deadline) doubts.push(...orderDoubts(draft, deadline));
  if (draft.extension && deadline && draft.extension.value < deadline.value) doubts.push(about('impossible-date-order', draft.extension, { field: 'extension', datum: draft.extension.value, against: deadline.value, what: 'deadline' }));
  if (draft.extension && draft.meeting) {
    const slack = daysBetween(draft.meeting.value, draft.extension.value);
    if (slack >= 0 && slack < 14) doubts.push(about('deadline-slack', draft.extension, { datum: draft.extension.value, meeting: draft.meeting.value, days: String(slack) }));
  }
  for (const hit of context.dates) {
    if (hit.form === 'impossible') doubts.push(about('impossible-date', fieldAt(context.layout, null, hit.from, hit.to, 'ordagrant'), { asWritten: context.layout.flow.slice(hit.from, hit.to) }));
    if (hit.datum !== null && hit.weekday !== null && weekday(hit.datum) !== hit.weekday) {
      doubts.push(about('weekday-mismatch', fieldAt(context.layout, null, hit.from, hit.to, 'ordagrant'), { datum: hit.datum, claimed: String(hit.weekday), actual: String(weekday(hit.datum)) }));
    }
  }
  return doubts;
}

/** A deadline before the document itself, or long before the meetings where the answer is prepared. */
function orderDoubts(draft: Draft, deadline: Field<Datum>): Doubt[] {
  const sent = draft.documentKind.value === 'remissmissiv' ? draft.documentDate : null;
  if (sent && deadline.value < sent.value) return [about('impossible-date-order', deadline, { field: 'deadline', datum: deadline.value, against: sent.value, what: 'documentDate' })];
  for (const [what, other] of [['forvaltningsgrupp', draft.forvaltningsgrupp], ['meeting', draft.meeting], ['documentDate', draft.documentDate]] as const) {
    if (other && daysBetween(deadline.value, other.value) > PLAUSIBLE_LATENESS && !(draft.extension && draft.extension.value >= other.value)) {
      return [about('impossible-date-order', deadline, { field: 'deadline', datum: deadline.value, against: other.value, what, days: String(daysBetween(deadline.value, other.value)) })];
    }
  }
  const partial = draft.partialDeadlines.find((p) => p.value.datum > deadline.value);
  return partial ? [about('impossible-date-order', { ...partial, value: partial.value.datum }, { field: 'partialDeadlines', datum: partial.value.datum, against: deadline.value, what: 'deadline' })] : [];
}

/** What the document should say and does not. */
export function missingDoubts(context: Context, draft: Draft, contradicted: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  const kind = draft.documentKind.value;
  const vague = draft.vagueDeadline;
  if (vague) doubts.push(about(vague.value.form === 'year-missing' ? 'year-missing' : 'relative-deadline', vague, { asWritten: vague.value.asWritten }));
  if (kind === 'remissmissiv' && !draft.deadline && !vague && !draft.deadlineMoved && !contradicted) doubts.push(about('missing-deadline', null, {}));
  if (kind === 'tjansteutlatande') {
    if (!draft.meeting) doubts.push(about('meeting-date-missing', null, {}));
    if (!draft.forvaltningsgrupp) doubts.push(about('forvaltningsgrupp-missing', null, {}));
    if (draft.handlaggare.length === 0) doubts.push(about('handlaggare-missing', null, {}));
    if (!draft.diarienummer.some((d) => d.value.owner === 'sender')) doubts.push(about('remiss-dnr-missing', null, {}));
    const handover = draft.decisionPoints.some((p) => /(?:överlämna|översänd|som\s+svar|eget\s+svar|till\s+kommunstyrelsen)/i.test(p.value) && !/^\P{L}*tjänsteutlåtandet\s+utgör\s+svar/iu.test(p.value));
    if (draft.decisionPoints.length > 0 && !handover) doubts.push(about('handover-decision-missing', draft.decisionPoints[0] ?? null, {}));
  }
  if (kind === 'remissmissiv') {
    const invitation = context.sentences.find((s) => /bjud(?:er|it|s)?\s+in\b[^.]{0,60}(?:remissmöte|hearing|samrådsmöte)|inbjudan\s+till\s+(?:ett\s+)?remissmöte/iu.test(s.text));
    if (invitation && !meetingDated(context)) doubts.push(about('meeting-date-missing', fieldAt(context.layout, null, invitation.from, invitation.to, 'ordagrant'), {}));
  }
  return doubts;
}

/** A remissmöte has its own day when a date stands beside the meeting, in a sentence that is not about registering. */
function meetingDated(context: Context): boolean {
  return context.dates.some((d) => {
    const s = context.sentences[spanAt(context.sentences, d.from)];
    return s !== undefined && /(?:mötet|remissmöte|äger\s+rum|hålls|tid\s*:|tidpunkt)/i.test(s.text) && !/anmäl|senast|önskemål/i.test(s.text);
  });
}
