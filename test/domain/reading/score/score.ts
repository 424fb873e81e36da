import type { Label, LabelDate, Prediction } from './label.ts';
import { plain, sameName, sameNumber, samePhone, sameTitle, sameWords, withoutBreaks } from './normalise.ts';

const MATERIAL = new Set(['impossible-date-order', 'weekday-mismatch', 'missing-deadline', 'year-missing', 'misspelt-body', 'damaged-dnr', 'weekend-deadline', 'superseded-version', 'meeting-date-missing', 'relative-deadline', 'holiday-deadline', 'contradictory-dates']);

export interface Scored {
  /** F1 of a field over all documents, 0 to 1; 1 when there is nothing to find and nothing was. */
  f1(field: string): number;
  /** F1 over everything but recipients. */
  readonly micro: number;
  readonly kinds: number;
  readonly deadline: { readonly correct: number; readonly missed: number; readonly wrong: number; readonly invented: number };
  readonly foreignNumbers: number;
  /** Quotes that do not hold the date they are the evidence of. */
  readonly badQuotes: readonly string[];
  /** What went wrong, one line each. */
  readonly faults: readonly string[];
  /** Documents without material doubts that got one. */
  readonly falseAlarms: number;
}

/** Compares readings with labels: a wrong value counts both as found too much and as missed. */
export function score(pairs: readonly { readonly label: Label; readonly prediction: Prediction; readonly text: string }[]): Scored {
  const counts = new Map<string, { tp: number; fp: number; fn: number }>();
  const faults: string[] = [];
  const badQuotes: string[] = [];
  const deadline = { correct: 0, missed: 0, wrong: 0, invented: 0 };
  let [kinds, foreignNumbers, falseAlarms] = [0, 0, 0];
  for (const { label, prediction, text } of pairs) {
    const count = (field: string, key: 'tp' | 'fp' | 'fn', what = ''): void => {
      const c = counts.get(field) ?? { tp: 0, fp: 0, fn: 0 };
      c[key] += 1;
      counts.set(field, c);
      if (key !== 'tp') faults.push(`${label.id} ${field} ${key === 'fp' ? 'too much' : 'missed'}: ${what}`);
    };
    const scored = (field: string): boolean => !label.unscored.includes(field);
    const scalar = (field: string, got: string | null, right: readonly string[], same: (a: string, b: string) => boolean): void => {
      if (got !== null && right.some((r) => same(got, r))) return count(field, 'tp');
      if (got !== null) count(field, 'fp', got);
      if (right.length > 0) count(field, 'fn', right[0]);
    };
    const set = <T>(field: string, got: readonly string[], right: readonly T[], same: (a: string, b: T) => boolean, name: (t: T) => string): void => {
      const left = [...right];
      for (const g of got) {
        const at = left.findIndex((r) => same(g, r));
        if (at >= 0) left.splice(at, 1);
        count(field, at >= 0 ? 'tp' : 'fp', g);
      }
      for (const r of left) count(field, 'fn', name(r));
    };
    const words = (field: string, got: readonly string[], right: readonly string[], same: (a: string, b: string) => boolean): void => set(field, got, right, same, String);
    const named = (field: 'title' | 'sender' | 'addressee', same: (a: string, b: string) => boolean): void => {
      const value = label[field];
      if (scored(field)) scalar(field, prediction[field], value ? [value.value, ...value.aliases] : [], same);
    };
    const equal = (a: string, b: string): boolean => a === b;
    if (prediction.documentKind === label.documentKind) kinds += 1;
    else faults.push(`${label.id} kind ${prediction.documentKind}`);
    named('title', sameTitle);
    named('sender', sameName);
    named('addressee', sameName);
    if (scored('diarienummer')) set('diarienummer', prediction.diarienummer, label.diarienummer, (a, b) => sameNumber(a, b.normalised) || sameNumber(a, b.asWritten), (n) => n.asWritten);
    foreignNumbers += label.otherDiarienummer.filter((o) => prediction.diarienummer.some((p) => sameNumber(p, o.asWritten))).length;
    if (scored('recipients')) set('recipients', prediction.recipients, label.recipients, (a, b) => [b.name, ...b.aliases].some((n) => sameName(a, n)), (r) => r.name);
    words('recipientGroups', prediction.recipientGroups, label.recipients.flatMap((r) => r.group ?? []), sameName);
    const date = (field: string, got: string | null, right: LabelDate | null): void => {
      if (!scored(field)) return;
      const good = right ? [right.iso, ...(right.also ?? [])].filter((d) => d !== null) : [];
      if (right && right.iso === null) count(field, got === null || good.includes(got) ? 'tp' : 'fp', got ?? '');
      else scalar(field, got, good, equal);
    };
    date('dates.document', prediction.documentDate, label.dates.document);
    date('dates.deadline', prediction.deadline, label.dates.deadline);
    date('dates.extension', prediction.extension, label.dates.extension);
    date('dates.originalDeadline', prediction.originalDeadline, label.dates.originalDeadline);
    date('dates.forvaltningsgrupp', prediction.forvaltningsgruppDate, label.dates.forvaltningsgrupp);
    date('dates.meeting', prediction.meetingDate, label.dates.meeting);
    words('dates.partialDeadlines', prediction.partialDeadlines, label.dates.partialDeadlines.map((p) => p.iso), equal);
    const due = label.dates.deadline;
    const good = due ? [due.iso, ...(due.also ?? [])] : [];
    if (!due) deadline.invented += prediction.deadline === null ? 0 : 1;
    else if (prediction.deadline === null) deadline[due.iso === null ? 'correct' : 'missed'] += 1;
    else deadline[good.includes(prediction.deadline) ? 'correct' : 'wrong'] += 1;
    if (prediction.deadline !== null && due) {
      const quote = withoutBreaks(prediction.deadlineSpan ?? '');
      const core = /\d{1,2}\s+\p{L}+(\s+\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}/u.exec(withoutBreaks(due.span))?.[0] ?? withoutBreaks(due.span);
      if (quote === '' || !withoutBreaks(text).includes(quote) || !quote.includes(core)) badQuotes.push(`${label.id}: ${quote}`);
    }
    if (scored('handlaggare')) {
      words('handlaggare.name', prediction.handlaggare.map((h) => h.name), label.handlaggare.map((h) => h.name), sameName);
      words('handlaggare.phone', prediction.handlaggare.flatMap((h) => h.phone ?? []), label.handlaggare.flatMap((h) => h.phone ?? []), samePhone);
      words('handlaggare.email', prediction.handlaggare.flatMap((h) => h.email ?? []), label.handlaggare.flatMap((h) => h.email ?? []), (a, b) => plain(a) === plain(b));
    }
    if (scored('replyEmails')) words('replyEmails', prediction.replyEmails, label.replyEmails, (a, b) => plain(a) === plain(b));
    if (scored('signers')) {
      words('signers.name', prediction.signers.map((s) => s.name), label.signers.map((s) => s.name), sameName);
      words('signers.title', prediction.signers.flatMap((s) => s.title ?? []), label.signers.flatMap((s) => s.title ?? []), sameName);
    }
    if (scored('attachments')) words('attachments', prediction.attachments, label.attachments, sameWords);
    words('decisionPoints', prediction.decisionPoints, label.decisionPoints, sameWords);
    if (scored('stance')) scalar('stance', prediction.stance, label.stance ? [label.stance.value, ...label.stance.aliases] : [], equal);
    if (scored('sections')) words('sections', prediction.sections.map((s) => s.replace(/^[\d.]+\s*/, '')), label.sections, sameName);
    const codes = (list: readonly { readonly code: string }[]): string[] => [...new Set(list.map((a) => a.code))].filter((c) => MATERIAL.has(c));
    words('anomalies', codes(prediction.anomalies), codes(label.anomalies), equal);
    if (codes(label.anomalies).length === 0 && codes(prediction.anomalies).length > 0) falseAlarms += 1;
  }
  const f1 = (fields: readonly string[]): number => {
    const sum = { tp: 0, fp: 0, fn: 0 };
    for (const field of fields) for (const key of ['tp', 'fp', 'fn'] as const) sum[key] += counts.get(field)?.[key] ?? 0;
    return sum.tp + sum.fp + sum.fn === 0 ? 1 : (2 * sum.tp) / (2 * sum.tp + sum.fp + sum.fn);
  };
  return { f1: (field) => f1([field]), micro: f1([...counts.keys()].filter((k) => k !== 'recipients')), kinds: kinds / pairs.length, deadline, foreignNumbers, badQuotes, faults, falseAlarms };
}
