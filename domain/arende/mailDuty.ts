import type { Datum, Instant } from '../calendar/datum.ts';

/** What a person says has been sent by e-mail, outside of Yttra. `missiv` concerns the whole ärende and has no svarsuppdrag. */
export interface MailMark {
  readonly id: string;
  readonly svarsuppdragId: string | null;
  readonly what: 'remiss' | 'paminnelse' | 'missiv';
  readonly sentOn: Datum;
  readonly by: string;
  readonly at: Instant;
  /** When it was taken back; null while it holds. */
  readonly undoneAt: Instant | null;
}

export interface MailDuty {
  /** What the handläggare has to send today; null when nothing. */
  readonly todo: 'remiss' | 'paminnelse' | null;
  /** Since when it waits. */
  readonly since: Datum | null;
  /** The next reminder that will be asked for. */
  readonly next: Datum | null;
}

/**
 * What is to be mailed to an instans that answers by e-mail: first the remiss, then a reminder on each planned day. Several days that have passed
 * are one reminder. Whatever has been mailed on a day, the remiss too, stands for the reminders up to that day.
 */
export function mailDuty(u: { readonly answered: boolean; readonly open: boolean; readonly sentOn: Datum; readonly remissNeeded: boolean }, reminderDays: readonly Datum[], marks: readonly MailMark[], today: Datum): MailDuty {
  if (u.answered || !u.open) return { todo: null, since: null, next: null };
  const held = marks.filter((m) => m.undoneAt === null && m.what !== 'missiv');
  const next = reminderDays.find((day) => day > today) ?? null;
  if (u.remissNeeded && !held.some((m) => m.what === 'remiss')) return { todo: 'remiss', since: u.sentOn, next };
  const latest = held.reduce<Datum>((day, m) => (m.sentOn > day ? m.sentOn : day), u.sentOn);
  const due = reminderDays.filter((day) => day > latest && day <= today);
  return due.length === 0 ? { todo: null, since: null, next } : { todo: 'paminnelse', since: due[0]!, next };
}
