import type { Datum } from '../calendar/datum.ts';
import type { Doubt, Field, Reading } from './reading.ts';

/** A proposal for one field of a case, with every document that says so. `document` is the index in the list of readings. */
export interface Proposal<T> {
  readonly value: T;
  readonly evidence: readonly { readonly document: number; readonly field: Field<T> }[];
}

export interface CaseDoubt extends Doubt {
  readonly document: number;
}

export interface CaseReading {
  readonly title: Proposal<string> | null;
  readonly sender: Proposal<string> | null;
  readonly senderDiarienummer: Proposal<string> | null;
  /** Never a date that a document makes impossible, or that the documents disagree on without a majority. */
  readonly deadline: Proposal<Datum> | null;
  /** Every date that some document states as the day to answer, with where; in the order of the calendar. */
  readonly stated: readonly Proposal<Datum>[];
  /** Those of them that a document makes impossible. */
  readonly impossible: readonly Datum[];
  /** Dates that stand in some document as deadline and are not proposed, with where. */
  readonly questioned: readonly Proposal<Datum>[];
  readonly extensions: readonly { readonly document: number; readonly addressee: string | null; readonly field: Field<Datum> }[];
  readonly doubts: readonly CaseDoubt[];
}

/**
 * The documents of one case read together. Each nämnd has its own förvaltningsgrupp, meeting and anstånd, so those never contradict one another;
 * the deadline, the sender and the number are the case's. `today` is the day of reading: a date already past is not preferred.
 */
export function readCase(readings: readonly Reading[], today: Datum): CaseReading {
  const stated = grouped(readings, statedIn).sort((a, b) => (a.value < b.value ? -1 : 1));
  const impossible = new Set(readings.flatMap((r) => r.doubts.filter((d) => d.code === 'impossible-date-order' && d.data['field'] === 'deadline').map((d) => d.data['datum'] ?? '')));
  const sound = stated.filter((p) => !impossible.has(p.value));
  const deadline = chosen(sound, today);
  const questioned = stated.filter((p) => p !== deadline);
  return {
    title: best(grouped(readings, (r) => one(r.title))),
    sender: best(grouped(readings, (r) => one(r.sender))),
    senderDiarienummer: best(grouped(readings, (r) => {
      const number = r.diarienummer.find((d) => d.value.owner === 'sender');
      return number ? [{ ...number, value: number.value.normalised }] : [];
    })),
    deadline,
    stated,
    impossible: [...impossible],
    questioned: stated.length > 1 || impossible.size > 0 ? questioned : [],
    extensions: readings.flatMap((r, document) => (r.extension ? [{ document, addressee: r.addressee?.value ?? null, field: r.extension }] : [])),
    doubts: [
      ...readings.flatMap((r, document) => r.doubts.map((d) => ({ ...d, document }))).filter((d) => stated.length < 2 || !isContradiction(d)),
      ...(stated.length > 1 ? questioned.flatMap((p) => contradiction(p, stated)) : []),
      ...acrossDoubts(readings),
    ],
  };
}

const one = <T>(field: Field<T> | null): Field<T>[] => (field ? [field] : []);
const isContradiction = (d: Doubt): boolean => d.code === 'contradictory-dates' && d.data['field'] === 'deadline';

/** A document that contradicts itself has no deadline, but states both of the dates. */
function statedIn(r: Reading): Field<Datum>[] {
  if (r.deadline) return [r.deadline];
  return r.doubts.filter(isContradiction).flatMap((d) => (d.where && d.data['datum'] ? [{ value: d.data['datum'], quote: d.quote, where: d.where, certainty: 'ordagrant' as const }] : []));
}

function grouped<T extends string>(readings: readonly Reading[], pick: (r: Reading) => readonly Field<T>[]): Proposal<T>[] {
  const groups = new Map<string, { value: T; evidence: { document: number; field: Field<T> }[] }>();
  readings.forEach((reading, document) => {
    for (const field of pick(reading)) {
      const key = field.value.toLowerCase();
      const group = groups.get(key) ?? { value: field.value, evidence: [] };
      group.evidence.push({ document, field });
      groups.set(key, group);
    }
  });
  return [...groups.values()];
}

function best<T>(proposals: readonly Proposal<T>[]): Proposal<T> | null {
  return proposals.reduce<Proposal<T> | null>((a, b) => (a && a.evidence.length >= b.evidence.length ? a : b), null);
}

/** One sound date, or the one most documents say; a tie is nobody's to break but a person's. */
function chosen(sound: readonly Proposal<Datum>[], today: Datum): Proposal<Datum> | null {
  if (sound.length < 2) return sound[0] ?? null;
  const ahead = sound.filter((p) => p.value >= today);
  const pool = ahead.length > 0 ? ahead : sound;
  const most = Math.max(...pool.map((p) => p.evidence.length));
  const top = pool.filter((p) => p.evidence.length === most);
  return top.length === 1 ? (top[0] ?? null) : null;
}

function contradiction(p: Proposal<Datum>, stated: readonly Proposal<Datum>[]): CaseDoubt[] {
  const others = stated.filter((s) => s !== p).map((s) => s.value).join(', ');
  return p.evidence.map(({ document, field }) => ({ code: 'contradictory-dates', document, quote: field.quote, where: field.where, data: { field: 'deadline', datum: p.value, others } }));
}

/** Names and lists that differ between documents of one case. */
function acrossDoubts(readings: readonly Reading[]): CaseDoubt[] {
  const doubts: CaseDoubt[] = [];
  const parts = readings.map((r) => r.parts.map((p) => p.value));
  readings.forEach((reading, document) => {
    for (const part of reading.parts) {
      const others = parts.filter((_, i) => i !== document);
      const variant = others.flat().find((name) => name !== part.value && stem(name) === stem(part.value) && !endsAlike(name, part.value));
      const alone = others.filter((list) => list.length > 0).length > 1 && !others.flat().includes(part.value);
      if (variant && alone) doubts.push({ code: 'part-name-variant', document, quote: part.quote, where: part.where, data: { name: part.value, other: variant } });
    }
    if (reading.attachments.length === 0) return;
    const fuller = readings.filter((r) => r.attachments.length > reading.attachments.length).flatMap((r) => r.attachments);
    const missing = fuller.find((a) => !reading.attachments.some((b) => overlap(a.value, b.value) > 0.6));
    if (missing) doubts.push({ code: 'attachment-missing', document, quote: '', where: null, data: { name: missing.value } });
    doubts.push(...waveringRecipients(readings, document));
    const other = readings.find((r) => r !== reading && r.attachments.length === reading.attachments.length && r.attachments.length > 1);
    const first = reading.attachments[0];
    if (other && first && document < readings.indexOf(other) && overlap(first.value, other.attachments[0]?.value ?? '') < 0.6 && other.attachments.some((a) => overlap(a.value, first.value) > 0.6)) {
      doubts.push({ code: 'attachment-order', document, quote: first.quote, where: first.where, data: {} });
    }
  });
  return doubts;
}

/** "Stockholms stadshus AB" in one document, "Stockholms Stadshus AB" in another: told of the one that does not write the name as most capitals do. */
function waveringRecipients(readings: readonly Reading[], document: number): CaseDoubt[] {
  const elsewhere = readings.filter((_, i) => i !== document).flatMap((r) => r.recipients.map((x) => x.value.asWritten));
  const capitals = (name: string): number => name.replace(/[^\p{Lu}]/gu, '').length;
  return (readings[document]?.recipients ?? []).flatMap((field): CaseDoubt[] => {
    const name = field.value.asWritten;
    const other = elsewhere.find((n) => n !== name && n.toLowerCase() === name.toLowerCase() && /\s(?:AB|stad|kommun)$/i.test(n) && capitals(n) > capitals(name));
    return other ? [{ code: 'inconsistent-body-name', document, quote: field.quote, where: field.where, data: { name, other } }] : [];
  });
}

/** "Arbetssätt" and "Övergripande arbetssätt" are no variants: one says more. */
function endsAlike(a: string, b: string): boolean {
  return a.toLowerCase().endsWith(b.toLowerCase()) || b.toLowerCase().endsWith(a.toLowerCase());
}

/** "Profiler" and "Profilering" begin alike; the first six letters tell. */
const stem = (name: string): string => (name.toLowerCase().split(' ').pop() ?? '').slice(0, 6);

function overlap(a: string, b: string): number {
  const words = (s: string): Set<string> => new Set(s.toLowerCase().split(/[^\p{L}\d]+/u).filter((w) => w !== ''));
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared === 0 ? 0 : (2 * shared) / (x.size + y.size);
}
