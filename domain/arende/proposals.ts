import type { Datum } from '../calendar/datum.ts';
import type { Field, Reading } from '../reading/reading.ts';
import type { Evidence, Falt, FaltProposal } from './falt.ts';

export interface CaseDocument {
  readonly handlingId: string;
  readonly name: string;
  readonly reading: Reading;
}

/** A missiv speaks for the remiss; a nämnd's own document only about it. */
const weight = (d: CaseDocument): number => (d.reading.documentKind.value === 'remissmissiv' ? 0 : d.reading.documentKind.value === 'strategi' ? 1 : 2);
const byWeight = (documents: readonly CaseDocument[]): readonly CaseDocument[] => [...documents].sort((a, b) => weight(a) - weight(b));

export function evidenceOf(d: CaseDocument, field: Field<unknown>): Evidence {
  return { handlingId: d.handlingId, handlingName: d.name, quote: field.quote, start: field.where.start, end: field.where.end, page: field.where.page ?? null };
}

/** What the documents of one ärende propose for each field. A questioned date is never proposed. */
export function proposalsFrom(documents: readonly CaseDocument[], questioned: ReadonlySet<Datum>): readonly FaltProposal[] {
  const ordered = byWeight(documents);
  return [
    single('titel', ordered, (r) => r.title),
    single('avsandare', ordered, (r) => r.sender),
    diarienummer(ordered),
    svarsdatum(ordered, questioned),
    list('remissinstanser', ordered, (r) => r.recipients.map((f) => ({ ...f, value: f.value.asWritten }))),
    list('delar', ordered, (r) => r.parts),
  ].filter((p) => p !== null);
}

function single(falt: Falt, documents: readonly CaseDocument[], pick: (r: Reading) => Field<string> | null): FaltProposal | null {
  const found = documents.flatMap((d) => {
    const field = pick(d.reading);
    return field ? [{ d, field }] : [];
  });
  const first = found[0];
  if (!first) return null;
  const agreeing = found.filter((f) => f.field.value.toLocaleLowerCase('sv') === first.field.value.toLocaleLowerCase('sv'));
  return { falt, values: [first.field.value], certainty: first.field.certainty, evidence: agreeing.map((f) => evidenceOf(f.d, f.field)) };
}

/** The remiss's own number: the sender's in its missiv, else what others quote as the sender's. */
function diarienummer(documents: readonly CaseDocument[]): FaltProposal | null {
  const found = documents.flatMap((d) => d.reading.diarienummer
    .filter((f) => f.value.owner === (weight(d) < 2 ? 'own' : 'sender') || (weight(d) === 0 && f.value.owner === 'sender'))
    .map((field) => ({ d, field })));
  const first = found[0];
  if (!first) return null;
  const same = found.filter((f) => f.field.value.normalised === first.field.value.normalised);
  return { falt: 'diarienummer', values: [first.field.value.asWritten], certainty: first.field.certainty, evidence: same.map((f) => evidenceOf(f.d, f.field)) };
}

/** The missiv's day; without one, the day most documents state. */
function svarsdatum(documents: readonly CaseDocument[], questioned: ReadonlySet<Datum>): FaltProposal | null {
  const found = documents.flatMap((d) => (d.reading.deadline && !questioned.has(d.reading.deadline.value) ? [{ d, field: d.reading.deadline }] : []));
  const first = found.find((f) => weight(f.d) === 0) ?? mostStated(found);
  if (!first) return null;
  const agreeing = found.filter((f) => f.field.value === first.field.value);
  return { falt: 'svarsdatum', values: [first.field.value], certainty: first.field.certainty, evidence: agreeing.map((f) => evidenceOf(f.d, f.field)) };
}

function mostStated<T extends { field: Field<Datum> }>(found: readonly T[]): T | undefined {
  const count = (day: Datum): number => found.filter((f) => f.field.value === day).length;
  return [...found].sort((a, b) => count(b.field.value) - count(a.field.value))[0];
}

function list(falt: Falt, documents: readonly CaseDocument[], pick: (r: Reading) => readonly Field<string>[]): FaltProposal | null {
  const d = documents.find((candidate) => pick(candidate.reading).length > 0);
  if (!d) return null;
  const fields = pick(d.reading);
  const values = [...new Map(fields.map((f) => [f.value.toLocaleLowerCase('sv'), f.value])).values()];
  const evidence = [...new Map(fields.map((f) => [`${f.where.start}-${f.where.end}`, evidenceOf(d, f)])).values()];
  return { falt, values, certainty: fields.every((f) => f.certainty === 'ordagrant') ? 'ordagrant' : 'tolkat', evidence };
}
