import type { Datum } from '#domain/calendar/datum.ts';
import { longDate, longDateWithWeekday } from '#domain/calendar/format.ts';
import type { NextStep } from '#domain/arende/nextStep.ts';
import type { Language } from '#domain/calendar/format.ts';
import { commonEn } from '#domain/texts/common.en.ts';
import { commonSv } from '#domain/texts/common.sv.ts';
import { conversationEn } from '#domain/texts/conversation.en.ts';
import { conversationSv } from '#domain/texts/conversation.sv.ts';

/** Lines of plain text for one chat message; nothing in them is markdown, Teams is told so. */
const say = (...lines: readonly (string | null)[]): string => lines.filter((line) => line !== null).join('\n');
const words = (language: Language) => (language === 'sv' ? { t: conversationSv, common: commonSv } : { t: conversationEn, common: commonEn });

const MAX_ROWS = 10;

export type Role = 'svarar' | 'handlagger' | 'okandRoll';

/** What the bot can do for that role; a greeting is returned. */
export function answerHjalp(data: { readonly role: Role; readonly greeting: string | null }, language: Language = 'sv'): string {
  const { t } = words(language);
  return say(data.greeting === null ? null : t.hello(data.greeting), ...t.help[data.role]);
}

/** One of my remisser: what domain/contract/svar calls MySvarsuppdrag. */
export interface MinRemiss {
  readonly title: string;
  readonly diarienummer: string;
  readonly instans: string;
  readonly svarsdatum: Datum;
  readonly workingDaysLeft: number;
  readonly status: 'oppet' | 'oppnat' | 'besvarat' | 'avstatt' | 'forsenat';
}

const isDone = (r: MinRemiss): boolean => r.status === 'besvarat' || r.status === 'avstatt';

export function answerMinaRemisser(remisser: readonly MinRemiss[], today: Datum, language: Language = 'sv'): string {
  const { t, common } = words(language);
  const open = remisser.filter((r) => !isDone(r)).sort((a, b) => (a.svarsdatum < b.svarsdatum ? -1 : 1));
  const done = remisser.length - open.length;
  const left = (r: MinRemiss): string => (r.svarsdatum < today ? t.mina.past : r.svarsdatum === today ? t.mina.lastDay : t.mina.left(common.workingDays(r.workingDaysLeft)));
  return say(
    open.length === 0 ? t.mina.none : t.mina.heading(open.length),
    ...open.slice(0, MAX_ROWS).map((r) => t.mina.row(r.title, common.dnr(r.diarienummer), withinSentence(r.instans), longDate(r.svarsdatum, language), left(r))),
    open.length > MAX_ROWS ? t.mina.more(open.length - MAX_ROWS) : null,
    done === 0 ? null : t.mina.done(done),
  );
}

export function answerVadArKvar(steps: readonly NextStep[], language: Language = 'sv'): string {
  const { t, common } = words(language);
  const row = (step: NextStep): string => {
    switch (step.kind) {
      case 'svara': return step.calendar === null
        ? t.kvar.svara(step.title, common.dnr(step.diarienummer), withinSentence(step.instans), longDate(step.svarsdatum, language))
        : t.kvar.lamnaTillNamnden(step.title, step.instans, longDate(step.calendar.stopDate, language), longDate(step.calendar.meeting, language));
      case 'granska': return t.kvar.granska(step.title, step.unconfirmed);
      case 'anstand': return t.kvar.anstand(withinSentence(step.instans), step.title);
      case 'sammanstall': return t.kvar.sammanstall(step.title);
      default: return step satisfies never;
    }
  };
  if (steps.length === 0) return t.kvar.none;
  return say(t.kvar.heading, ...steps.slice(0, MAX_ROWS).map(row), steps.length > MAX_ROWS ? t.mina.more(steps.length - MAX_ROWS) : null);
}

export interface SvarsdatumFact {
  readonly title: string;
  readonly diarienummer: string;
  readonly instans: string;
  /** The day that counts for this instans. */
  readonly svarsdatum: Datum;
  /** The day of the utskick, when another day counts here because of anstånd. */
  readonly ordinary: Datum | null;
  readonly askedFor: Datum | null;
  /** Does the person asking answer for that instans? */
  readonly mine: boolean;
  /** File that the day was read in, or who confirmed it; a fact without a source is not told. */
  readonly source: { readonly file: string } | { readonly confirmedBy: string };
}

/** One or a few; `asked` tells whether a certain case or nämnd was named, so that silence gets the right sentence. */
export function answerSvarsdatum(facts: readonly SvarsdatumFact[], asked: boolean, language: Language = 'sv'): string {
  const { t, common } = words(language);
  if (facts.length === 0) return asked ? t.svarsdatum.notFound : t.svarsdatum.noneOpen;
  return say(
    ...facts.slice(0, MAX_ROWS).map((f) => [
      t.svarsdatum.row(f.instans, longDateWithWeekday(f.svarsdatum, language), f.title, common.dnr(f.diarienummer)),
      ...(f.ordinary === null ? [] : [f.mine ? t.svarsdatum.withAnstand(longDate(f.ordinary, language)) : t.svarsdatum.withAnstandFor(f.instans, longDate(f.ordinary, language))]),
      ...(f.askedFor === null ? [] : [t.svarsdatum.asked(longDate(f.askedFor, language))]),
      'file' in f.source ? t.svarsdatum.source(f.source.file) : t.svarsdatum.sourceConfirmed(f.source.confirmedBy),
    ].join(' ')),
    facts.length > MAX_ROWS ? t.mina.more(facts.length - MAX_ROWS) : null,
  );
}

export interface UtskickStatus {
  readonly title: string;
  readonly diarienummer: string;
  readonly total: number;
  readonly abstained: number;
  readonly missing: readonly { readonly instans: string; readonly svarsdatum: Datum; readonly opened: boolean; readonly anstand: boolean }[];
}

/** `mayHandle` false: somebody asks who only answers; who has answered is for those who handle the remiss. */
export function answerVilkaHarInteSvarat(utskick: readonly UtskickStatus[], mayHandle: boolean, language: Language = 'sv'): string {
  const { t, common } = words(language);
  if (!mayHandle) return t.inteSvarat.notYours;
  if (utskick.length === 0) return t.inteSvarat.none;
  return say(...utskick.flatMap((u) => {
    const dnr = common.dnr(u.diarienummer);
    if (u.missing.length === 0) return [t.inteSvarat.all(u.title, dnr, u.total), ...(u.abstained === 0 ? [] : [t.inteSvarat.abstained(u.abstained)])];
    const rows = u.missing.slice(0, 30).map((m) => [t.inteSvarat.row(m.instans, longDate(m.svarsdatum, language)), ...(m.anstand ? [t.inteSvarat.anstand] : []), ...(m.opened ? [] : [t.inteSvarat.unopened])].join(', '));
    return [t.inteSvarat.heading(u.title, dnr, u.missing.length, u.total), ...rows, ...(u.missing.length > 30 ? [t.mina.more(u.missing.length - 30)] : []), ...(u.abstained === 0 ? [] : [t.inteSvarat.abstained(u.abstained)])];
  }));
}

/** An honest no, with what is possible instead. `truncated`: the message was longer than was read, so nothing was understood of it. */
export function answerOkand(data: { readonly truncated: boolean }, language: Language = 'sv'): string {
  const { t } = words(language);
  return data.truncated ? t.okand.tooLong : say(t.okand.sorry, t.okand.can, t.okand.inCard);
}

const withinSentence = (name: string): string => (/^\p{Lu}\p{Ll}+$/u.test(name) ? name.charAt(0).toLocaleLowerCase('sv') + name.slice(1) : name);
