import type { Context } from './context.ts';
import type { DateHit } from './dates.ts';
import * as words from './deadlineWords.ts';
import { spanAt } from './sentences.ts';

export type CandidateRole = 'deadline' | 'extension' | 'extension-asked' | 'original' | 'partial' | 'rest';

/** A date that a sentence makes into a deadline of some kind. Positions are in the flow. */
export interface Candidate {
  readonly hit: DateHit;
  readonly role: CandidateRole;
  /** The evidence: from the words that make it a deadline to the end of the date (or of the clause after it). */
  readonly from: number;
  readonly to: number;
  /** The words before the date in its own clause. */
  readonly before: string;
  readonly sentence: string;
  /** 2: a formula that leaves no doubt; 1: reading between the lines. */
  readonly strength: 1 | 2;
}

/** Every date of the document that is a deadline of some kind, in the order of the text. */
export function deadlineCandidates(context: Context): Candidate[] {
  const found: Candidate[] = [];
  let previous: (Before & { sentence: number }) | null = null;
  for (const hit of context.dates) {
    const index = spanAt(context.sentences, hit.from);
    const sentence = context.sentences[index];
    const beside: Before | null = previous?.sentence === index ? previous : null;
    // "15 november 2023–31 januari 2024": the words before the first day speak of the last.
    const range: Before | null = beside && beside.candidate?.role !== 'original' && endsRange(context.layout.flow, beside, hit) ? beside : null;
    if (range?.candidate && found.at(-1) === range.candidate) found.pop();
    const clauseFrom: number = range ? range.clauseFrom : beside ? beside.hit.to : (sentence?.from ?? hit.from);
    const candidate: Candidate | null = candidateAt(context, hit, index, clauseFrom, range ? null : beside);
    if (candidate) found.push(candidate);
    previous = { hit, candidate, sentence: index, clauseFrom };
  }
  return found;
}

/** The date before in the same sentence, and where its clause began. */
interface Before {
  readonly hit: DateHit;
  readonly candidate: Candidate | null;
  readonly clauseFrom: number;
}

function endsRange(flow: string, before: Before, hit: DateHit): boolean {
  const between = flow.slice(before.hit.to, hit.from);
  if (/^\s*(?:[-–—]|till|t\.?\s?o\.?\s?m\.?|till\s+och\s+med)\s*$/i.test(between)) return true;
  return /^\s*och\s*$/i.test(between) && /(?:mellan|från)\s*$/i.test(flow.slice(before.clauseFrom, before.hit.from));
}

function candidateAt(context: Context, hit: DateHit, index: number, clauseFrom: number, previous: Before | null): Candidate | null {
  const sentence = context.sentences[index];
  if (!sentence) return null;
  const flow = context.layout.flow;
  const before = flow.slice(clauseFrom, hit.from);
  const nextDate = context.dates.find((d) => d.from > hit.to && d.from < sentence.to);
  const after = flow.slice(hit.to, nextDate ? nextDate.from : sentence.to);
  const base = { hit, before, sentence: sentence.text };

  const extension = extensionRole(before, sentence.text, flow.slice(sentence.from, hit.from));
  if (extension) return { ...base, role: extension, from: clauseStart(flow, clauseFrom, hit.from), to: hit.to, strength: 2 };

  const label = labelBefore(context, index, before);
  const strength = label !== null ? 2 : strengthOf(hit, before, after, previous?.candidate ?? null);
  if (strength === null) return null;
  const from = label ?? (previous ? clauseStart(flow, clauseFrom, hit.from) : sentence.from);
  const role = roleOf(before, after, sentence.text, previous?.candidate ?? null);
  const to = role === 'partial' && !words.PART.test(before) ? Math.min(sentence.to, hit.to + after.length) : lateSubjectEnd(hit, after, before);
  return { ...base, role, from, to, strength };
}

/** "Remisstid" on a line of its own, the date on the next. */
function labelBefore(context: Context, index: number, before: string): number | null {
  if (before.trim() !== '') return null;
  const previous = context.sentences[index - 1];
  if (!previous || previous.text.length > 60 || /[.!?]$/.test(previous.text)) return null;
  return words.DEADLINE_NOUN.test(previous.text) && !words.OTHER_MATTER.test(previous.text) ? previous.from : null;
}

function strengthOf(hit: DateHit, before: string, after: string, inherited: Candidate | null): 1 | 2 | null {
  // "För att hinna sammanställa synpunkterna behöver vi ert underlag": the purpose is not what is asked for.
  if (/^\s*(?:går|gick|löper|löpte)\s+(?:remiss|svars|yttrande)tiden\s+(?:för\s[^.;]{0,120}\s)?ut(?!\p{L})/iu.test(after)) return 2;
  const clause = lastClause(before).replace(/(?:^|\s)för\s+att\s[^.;]{0,120}?(?=\s(?:behöver|önskar|vill|ber|ska|måste)\s)/iu, ' ');
  if (words.NOT_ANSWERING.test(clause)) return null;
  // "I det tidigare utskicket angavs den 14 januari": names no answer, but which date is dead.
  if (/tidigare\s+(?:utskick|missiv|remiss)|(?<!\p{L})(?:missivet|utskicket|remissbrevet)(?!\p{L})/iu.test(before) && words.SUPERSEDED.test(before) && /(?:angavs|angav|uppgavs|stod)\s+(?:\p{L}+\s+){0,4}?(?:den\s*)?$/iu.test(before)) return 2;
  if (hit.form === 'week' && words.ANSWER.test(before) && /(?:under|i|senast(?:\s+under)?|före|t\.?o\.?m\.?)\s*$/iu.test(before) && !words.PAST_EVENT.test(between(before))) return 2;
  // A row of a plan: "Slutligt yttrande | 31 mars 2025".
  if (/^\s*(?:slutlig|preliminär|sista|skriftlig)\p{L}*\s+(?:remiss)?(?:svar|yttranden?|synpunkter)(?:et)?\s*(?:senast)?\s*[|:]?\s*$/iu.test(before) && after.trim() === '') return 2;
  if (words.OTHER_MATTER.test(clause) || words.OTHER_MATTER.test(after.slice(0, 60).split(/[.;]/)[0] ?? '')) {
    if (!/(?:remiss+var|remissyttrand|remisstid|svarstid)/i.test(clause)) return null;
  }
  const noun = lastMatch(words.DEADLINE_NOUN, before);
  if (noun && words.NOUN_TO_DATE.test(before.slice(noun.end)) && before.length - noun.end < 120) return 2;
  // "inom tre veckor" carries its own limiter; "i slutet av maj" needs words that oblige.
  const tight = words.isTight(before) || (hit.form === 'relative' && (hit.isSpan === true || /(?:\b(?:ska|skall|önskas|önskar|lämnas|behöver|vill)\b[^.;]*|senast\s+(?:i\s+|under\s+)?)$/iu.test(before)));
  if (tight && words.ANSWER.test(before) && !words.PAST_EVENT.test(between(before))) return 2;
  if (/(?<!\p{L})(?:behöver|ska|skall|bör|måste)\s+ha\s+nått\s+[\p{L}]+\s*$/iu.test(before) && words.ANSWER.test(before)) return 2;
  // "Svar önskas senast, via e-post eller per post, onsdagen den 31 januari"
  if (/(?<!\p{L})senast,\s(?:[^.;]|\.(?=\S)){0,90},\s*$/iu.test(before) && words.ANSWER.test(before)) return 2;
  if (tight && words.ANSWER.test(before)) return /(?:senast|till\s?handa)/i.test(before) || hit.form === 'relative' ? 2 : null;
  if (tight && /^[^.;]{0,25}\b(?:ska|skall|bör|måste|behöver|vill|önskar)\b/iu.test(after) && words.ANSWER.test(after.slice(0, 120))) return 2;
  if (/^\s*(?:är|blir|[–-])\s+(?:sista|senaste)\s+(?:svars)?dag/iu.test(after) && words.ANSWER.test(after.slice(0, 80))) return 2;
  if ((tight || /\b(?:har|får)\s+till\s*$/iu.test(before)) && /^[^.;]{0,12}\batt\s+(?:svara|yttra|lämna|inkomma|komma\s+in)(?!\p{L})/iu.test(after)) return 2;
  // "Nämnderna får nu på sig till", "är ute på samråd under tiden".
  if (/(?:får|har|fått)\s+(?:nu\s+|därför\s+)?på\s+sig\s+(?:fram\s+)?(?:till|t\.?o\.?m\.?)\s*(?:och\s+med\s*)?(?:den\s*)?$/iu.test(before)) return 2;
  if (/(?:samråd|remiss|granskning|utställning)(?:et|en|stid(?:en)?)?\s+(?:pågår\s+|hålls\s+)?(?:(?:under\s+)?(?:tiden|perioden)|mellan|från|till|t\.?o\.?m\.?|fram\s+till|till\s+och\s+med)\s*(?:och\s+med\s*)?(?:den\s*)?(?:\d[^.;]{2,24}?(?:[-–—]|till|och)\s*(?:den\s*)?)?$/iu.test(before) && !/(?<!\p{L})(?:var|varit|gick|hölls)(?!\p{L})/iu.test(clause)) return 2;
  // "utställningstiden som pågår 24 februari–22 april": the days stand at once after the verb.
  if (/(?:samråds|remiss|gransknings|utställnings)tid(?:en)?,?\s+(?:som\s+)?(?:pågår|är|löper)\s+(?:den\s+)?\d[^.;]{2,24}?[-–]\s*$/iu.test(before)) return 2;
  // "Ni får nu till den 26 april på er", "den 12 april som sista svarsdag".
  if (/(?:får|har|fått)\s+(?:nu\s+|därför\s+|i\s+stället\s+)?(?:fram\s+)?till\s*(?:och\s+med\s*)?$/iu.test(before) && /^\s*på\s+(?:er|sig|dig)\s+att\s+(?:svara|yttra|lämna)/iu.test(after)) return 2;
  if (/^\s*(?:gäller\s+(?:\p{L}+\s+)?)?som\s+(?:sista|senaste|ny)?\s*(?:svarsdag|svarsdatum|svarstid|dag\s+(?:för|att)\s+svar)/iu.test(after)) return 2;
  if (/(?:för|om)\s+(?:\p{L}+\s+)?(?:yttrande|svar|synpunkter)\s+(?:till|den|t\.?o\.?m\.?)\s*(?:den)?\s*$/iu.test(before)) return 2;
  if (/(?:besvara[ds]|besvarad|varit\s+inne|vara\s+inne|inkommen|inkomna|inkomma|inkommit|lämna[ds]|inlämna[ds])\s+(?:\p{L}+\s+){0,4}(?:den\s*)?$/iu.test(before) && words.ANSWER.test(before) && /\b(?:ska|skall|skulle|bör)\b/i.test(before)) return 1;
  if (tight && inherited && (words.PART.test(before) || words.REST.test(before) || before.length < 40)) return inherited.strength;
  // "… senast den 25 oktober och yttrande över gångplanen den 29 november"
  if (inherited && /^\s*,?\s*(?:och|samt|men)\s+(?:yttrande|svar|synpunkter|remissvar)\p{L}*\s+(?:över|på|om|angående|avseende|gällande)\s[^.;]{3,80}$/iu.test(before)) return inherited.strength;
  // "nu den 2 juni i stället för den 12 maj"
  if (inherited && before.length < 60 && words.SUPERSEDED.test(before)) return inherited.strength;
  if (inherited && /^\s*(?:och|,|respektive|samt|till|men)?[^.]{0,12}(?:till|respektive)\s*(?:den)?\s*$/i.test(before)) return inherited.strength;
  return null;
}

/** The words between the answer and the date, where a past event would stand. */
function between(before: string): string {
  const last = lastMatch(words.ANSWER, before);
  return last ? before.slice(last.end) : before;
}

function roleOf(before: string, after: string, sentence: string, inherited: Candidate | null): CandidateRole {
  if (/från\s*(?:den\s*)?$/i.test(before) && words.MOVED.test(sentence)) return 'original';
  if (words.SUPERSEDED.test(before) && !/(?:istället|i\s*stället)\s+(?:ha|ska|vara|senast)/i.test(before)) return 'original';
  if (/^\s*(?:,\s*)?(?:har\s+)?(?:förlängts|flyttats|senarelagts|ändrats|tidigarelagts)\s+till/i.test(after)) return 'original';
  if (words.REST.test(before) || words.REST.test(after.slice(0, 60))) return 'rest';
  if (words.PART.test(before) || words.PART.test(after.slice(0, 80)) || (words.PART.test(sentence) && inherited === null && words.PART.test(before + after))) return 'partial';
  return 'deadline';
}

function extensionRole(before: string, sentence: string, soFar: string): CandidateRole | null {
  const word = lastMatch(words.EXTENSION, before);
  if (!word) return null;
  // "Tillfälliga anstånd" in the name of a proposal is not about the remiss: the date has to follow closely.
  if (!/^[^.;:]{0,60}(?:till|t\.?\s?o\.?\s?m\.?|senast|med|ut|fram)\s*(?:och\s+med\s*)?(?:den)?\s*$/iu.test(before.slice(word.end))) return null;
  const isWholeRemiss = /(?:remiss|svars)tiden/i.test(before) && !/(?:nämnd|förvaltning|styrelse|kontor|bolag|kommun)\p{L}*\s+(?:har|fick)\b/iu.test(soFar);
  if (isWholeRemiss && !/anstånd|uppskov/i.test(before)) return null;
  if (words.NOT_GRANTED.test(soFar) && !/bevilja|medge|medgiv|fått|erhåll/i.test(soFar)) return 'extension-asked';
  if (/\b(?:inte|ej)\s+(?:bevilja|medge|fått)/i.test(soFar)) return 'extension-asked';
  return words.GRANTED.test(sentence) || /^\W*anstånd/i.test(before) ? 'extension' : null;
}

/** Where the clause with the date begins: after the last comma or "men"/"och" of some weight. */
function clauseStart(flow: string, from: number, to: number): number {
  const lead = /^[\s,;]*(?:och|men|samt)?\s*/.exec(flow.slice(from, to));
  return from + (lead?.[0].length ?? 0);
}

/** "Senast fredagen den 13 november ska synpunkterna ha kommit in": the subject after the date belongs to the evidence only when none stands before. */
function lateSubjectEnd(hit: DateHit, after: string, before: string): number {
  if (words.ANSWER.test(before) || words.DEADLINE_NOUN.test(before)) return hit.to;
  const subject = words.ANSWER.exec(after);
  return subject ? hit.to + subject.index + subject[0].length : hit.to;
}

const lastClause = (before: string): string => before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('.') + 1, 0));

function lastMatch(pattern: RegExp, text: string): { start: number; end: number } | null {
  let last: { start: number; end: number } | null = null;
  for (const match of text.matchAll(new RegExp(pattern.source, `g${pattern.flags.replace('g', '')}`))) last = { start: match.index, end: match.index + match[0].length };
  return last;
}
