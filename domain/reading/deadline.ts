import { parseDatum } from '../calendar/datum.ts';
import type { Datum } from '../calendar/datum.ts';
import type { Context } from './context.ts';
import { deadlineCandidates } from './deadlineCandidates.ts';
import type { Candidate } from './deadlineCandidates.ts';
import * as words from './deadlineWords.ts';
import { fieldAt } from './layout.ts';
import { nearerDays, receiverOf } from './nearerDays.ts';
import type { Doubt, DocumentKind, Reading, VagueDeadline } from './reading.ts';

/** The part of a Reading that is about days to answer by. */
export type Deadlines = Pick<Reading, 'deadline' | 'deadlineTime' | 'vagueDeadline' | 'originalDeadline' | 'deadlineMoved' | 'extension' | 'outerDeadline' | 'partialDeadlines' | 'doubts'>;

/** A candidate that is a real day. */
type Dated = Candidate & { readonly datum: Datum };
const dated = (c: Candidate): c is Dated => c.hit.datum !== null;

/**
 * The deadlines of one document. None is better than a wrong one: two different dates that nothing in the text ranks give no deadline and a doubt.
 * `inDecision` tells whether a place stands in the proposed decision: the day a nämnd means to send its answer is no deadline of the remiss.
 * `sender` is the body the answers go to, when known: a date for an answer to somebody else then steps back.
 */
export function readDeadlines(context: Context, kind: DocumentKind, sender: string | null, inDecision: (position: number) => boolean): Deadlines {
  const all = deadlineCandidates(context).filter((c) => kind !== 'strategi' || /remiss/i.test(c.sentence));
  const flow = context.layout.flow;
  const withDatum = all.map((c) => (c.hit.datum === null ? c : Object.assign({}, c, { datum: c.hit.datum })));
  const of = (...roles: Candidate['role'][]): Dated[] => withDatum.filter((c): c is Dated => dated(c) && roles.includes(c.role));
  const moved = context.sentences.some((s) => words.MOVED.test(s.text) && /(?:remisstid|svarstid|svarsdatum|sista\s+(?:svars)?dag|remiss+var)/i.test(s.text) && !/(?:nämnd|förvaltning)\p{L}*\s+har\s+fått/iu.test(s.text));

  let originals = of('original');
  let mains = strongest(of('rest').length > 0 ? of('rest') : of('deadline'));
  let partials = of('partial');
  if (of('rest').length > 0) partials = [...partials, ...of('deadline').filter((c) => !mains.some((m) => m.datum === c.datum))];
  if (mains.length === 0 && partials.length > 0) {
    const last = partials.reduce((a, b) => (b.datum > a.datum ? b : a));
    mains = [last];
    partials = partials.filter((c) => c.datum !== last.datum);
  }
  // "Svar angående reglementet senast …. Svar angående styrmodellen senast …": each day for its own part.
  if (!moved && distinct(mains) > 1 && new Set(mains.map(subjectOf)).size >= distinct(mains) && mains.every((c) => subjectOf(c) !== null)) {
    const last = mains.reduce((a, b) => (b.datum > a.datum ? b : a));
    partials = [...partials, ...mains.filter((c) => c.datum !== last.datum)];
    mains = mains.filter((c) => c.datum === last.datum);
  }
  if (moved && originals.length === 0 && distinct(mains) > 1) {
    const inOwn = mains.filter((c) => words.MOVED.test(c.sentence));
    const after = distinct(inOwn) === 1 ? inOwn : mains.filter((c) => words.MOVED.test(c.sentence) || words.MOVED.test(sentenceBefore(context, c)));
    if (distinct(after) === 1) {
      originals = mains.filter((c) => c.datum !== after[0]?.datum);
      mains = after;
    }
  }
  // "Den 3 mars skickade vi ut remissen med svarsdatum 11 april. Den återkallas och ersätts av denna."
  if (originals.length === 0 && distinct(mains) > 1 && words.REPLACED.test(flow)) {
    const earlier = mains.filter((c) => words.SENT_BEFORE.test(c.sentence));
    const now = mains.filter((c) => !earlier.some((e) => e.datum === c.datum));
    if (distinct(earlier) === 1 && distinct(now) === 1) [originals, mains] = [earlier, now];
  }
  const told = mains.filter((c) => !inDecision(c.hit.from));
  const { nearer, outer } = nearerDays(told.length > 0 ? told : mains, sender);
  mains = [...nearer];
  mains = mains.filter((c) => !originals.some((o) => o.datum === c.datum));

  const doubts: Doubt[] = [];
  const first = mains[0];
  const contradicted = distinct(mains) > 1;
  if (contradicted) {
    for (const c of mains) {
      const field = fieldAt(context.layout, c.datum, c.from, c.to, 'ordagrant');
      doubts.push({ code: 'contradictory-dates', quote: field.quote, where: field.where, data: { field: 'deadline', datum: c.datum, others: others(mains, c.datum) } });
    }
  }
  const best = contradicted ? undefined : preferred(mains) ?? first;
  const deadline = best ? fieldAt(context.layout, best.datum, best.from, best.to, best.strength === 2 ? 'ordagrant' : 'tolkat') : null;
  const vague = deadline || contradicted ? undefined : all.find((c) => c.role !== 'extension' && c.role !== 'extension-asked' && (c.hit.form === 'year-missing' || c.hit.form === 'week' || c.hit.form === 'relative') && (kind !== 'other' || ABOUT_REMISS.test(c.sentence)));
  const timed = best ?? vague;
  const extension = of('extension')[0] ?? yearOfExtension(all, best ?? null, context);
  const outside = outer.filter((c) => c.datum !== best?.datum && !contradicted)[0];
  const outerDeadline = outside ? fieldAt(context.layout, { datum: outside.datum, scope: receiverOf(outside) }, outside.from, outside.to, 'ordagrant') : null;
  if (outerDeadline) doubts.push({ code: 'outer-deadline', quote: outerDeadline.quote, where: outerDeadline.where, data: { datum: outerDeadline.value.datum, to: outerDeadline.value.scope, own: best?.datum ?? '' } });
  const asked = all.find((c) => c.role === 'extension-asked');
  if (asked) {
    const field = fieldAt(context.layout, null, asked.from, asked.to, 'ordagrant');
    doubts.push({ code: 'extension-not-granted', quote: field.quote, where: field.where, data: { datum: asked.hit.datum ?? '' } });
  }
  return {
    deadline,
    deadlineTime: timed?.hit.time ? fieldAt(context.layout, timed.hit.time, timed.hit.from, timed.hit.to, 'ordagrant') : null,
    vagueDeadline: vague ? fieldAt(context.layout, { form: formOf(vague), asWritten: flow.slice(vague.hit.from, vague.hit.to) }, vague.from, vague.to, 'tolkat') : null,
    originalDeadline: originals[0] ? fieldAt(context.layout, originals[0].datum, originals[0].from, originals[0].to, 'ordagrant') : null,
    deadlineMoved: moved || originals.length > 0,
    extension: extension ? fieldAt(context.layout, extension.datum, extension.from, extension.to, extension.hit.datum === null ? 'tolkat' : 'ordagrant') : null,
    outerDeadline,
    partialDeadlines: uniqueByDate(partials).map((c) => fieldAt(context.layout, { datum: c.datum, scope: scopeOf(c, flow) }, c.from, c.to, 'ordagrant')),
    doubts,
  };
}

/** "anstånd till den 26 oktober": the first such day after the one that it moves, which bears its year; after the first dated day of the text when that is all there is. */
function yearOfExtension(all: readonly Candidate[], deadline: Dated | null, context: Context): Dated | null {
  const granted = all.find((c) => c.role === 'extension' && c.hit.form === 'year-missing' && c.hit.monthDay !== null);
  const from = deadline?.datum ?? context.dates.find((d) => d.datum !== null)?.datum;
  if (!granted || granted.hit.monthDay === null || from === undefined || from === null) return null;
  const year = Number(from.slice(0, 4));
  const datum = [year, year + 1].map((y) => parseDatum(`${y}-${granted.hit.monthDay}`)).find((d) => d !== null && d >= from);
  return datum ? { ...granted, datum } : null;
}

/** In a document that is no remiss only a sentence that speaks of one can ask for an answer. */
const ABOUT_REMISS = /remiss|samråd|yttra\s+(?:er|sig)|svarstid/iu;

const formOf = (c: Candidate): VagueDeadline['form'] => (c.hit.form === 'week' ? 'week' : c.hit.form === 'relative' ? 'relative' : 'year-missing');
const distinct = (list: readonly Dated[]): number => new Set(list.map((c) => c.datum)).size;
const others = (list: readonly Dated[], datum: Datum): string => [...new Set(list.map((c) => c.datum))].filter((d) => d !== datum).join(', ');

function uniqueByDate(list: readonly Dated[]): Dated[] {
  return list.filter((c, i) => list.findIndex((d) => d.datum === c.datum) === i);
}

function strongest(list: readonly Dated[]): Dated[] {
  const strong = list.filter((c) => c.strength === 2);
  return strong.length > 0 ? strong : [...list];
}

/** The sentence that names the answer and the verb is the best evidence; a head or a label the next. */
function preferred(list: readonly Dated[]): Dated | undefined {
  return list.find((c) => words.ANSWER.test(c.before) || words.DEADLINE_NOUN.test(c.before));
}

/** What of the remiss an answer is about, when the clause says so. */
function subjectOf(c: Candidate): string | null {
  return /(?:svar|synpunkter|yttranden?|remissvar)(?:et|en)?\s+(?:angående|avseende|gällande|på|över|rörande|om|som\s+(?:gäller|rör|avser))\s+((?!remiss|förslaget\s|det\s|detta\s)[\p{L}-]{4,}(?:\s[\p{L}-]+)?)/iu.exec(c.before)?.[1]?.toLowerCase() ?? null;
}

function sentenceBefore(context: Context, c: Candidate): string {
  const i = context.sentences.findIndex((s) => s.from <= c.hit.from && c.hit.from <= s.to);
  return context.sentences[i - 1]?.text ?? '';
}

function scopeOf(c: Dated, flow: string): string {
  const text = `${c.before} ${flow.slice(c.hit.to, c.to)}`;
  const match = /(?:avsnitt(?:et|en)?\s*[\d.]+(?:\s*(?:och|,|[-–])\s*[\d.]+)*|kapitel\s*\d+|preliminära?\s+\p{L}+|del(?:en|ar|arna)?\s+\d+|bilaga\s*\d+)/iu.exec(text);
  return match?.[0] ?? text.trim().slice(0, 80);
}
