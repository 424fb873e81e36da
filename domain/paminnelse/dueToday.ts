import type { Datum, Instant } from '../calendar/datum.ts';
import { datumAt } from '../calendar/stockholm.ts';
import type { DueContact } from './ledger.ts';
import { quietOn } from '../calendar/quiet.ts';
import { isOfficeTime } from './officeHours.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { PaminnelseSettings } from './settings.ts';

type Rules = Pick<PaminnelseSettings, 'hours' | 'quiet'>;

export interface DueToday {
  /** One dispatch each: everything that the person is to get now, on one card. */
  readonly bundles: readonly { readonly personId: string; readonly contactIds: readonly string[] }[];
  /** A later step, or the first card itself, says it better. */
  readonly superseded: readonly string[];
}

/** Answers the very person who pressed a moment ago: it comes at whatever hour that was. */
function answersAPress(contact: Pick<DueContact, 'step'>): boolean {
  return contact.step === 'prov' || contact.step === 'dokument-klart';
}

export function isPaminnelse(contact: Pick<DueContact, 'step'>): boolean {
  return contact.step.startsWith('paminnelse-');
}

/** What waits in quiet periods and ends with the svarsdatum: the steps, the nudge, and the day that somebody chose. */
export function isReminder(contact: Pick<DueContact, 'step'>): boolean {
  return isPaminnelse(contact) || contact.step === 'inte-oppnad' || contact.step === 'paminn-vald';
}

/** The day it was for has passed, whatever kept it: nobody is reminded of that by itself. The sender chooses whom to ask. */
export function hasLapsed(contact: Pick<DueContact, 'step' | 'data'>, today: Datum): boolean {
  const { until } = contact.data;
  return isReminder(contact) && until !== undefined && today > until;
}

/**
 * What to send now of the planned contacts given, in office hours only; what answers the person's own press comes at any hour. Those that do not
 * wait (`atOnce`) go beside the day's card. The others, the first card of a remiss among them, all go on one card for the person, and at most
 * one such card a day (`hadToday`: who has had it); no reminder in a quiet period. Of several reminders of one svarsuppdrag only the latest is
 * sent, whatever made them pile up: nobody gets three cards at once. What is left out stays planned.
 */
export function dueToday(contacts: readonly DueContact[], hadToday: ReadonlySet<string>, now: Instant, rules: Rules = DEFAULT_SETTINGS): DueToday {
  const today = datumAt(now);
  const open = isOfficeTime(now, rules.hours);
  const quiet = quietOn(today, rules.quiet) !== null;
  const due = contacts.filter((c) => c.state === 'planned' && c.dueOn <= today);
  const going = due.filter((c) => answersAPress(c) || (open && (c.atOnce || !hadToday.has(c.personId)) && !(quiet && isReminder(c))));
  const superseded = new Set(going.filter((c) => isReminder(c) && isSaidBetter(c, going)).map((c) => c.id));
  const bundles = new Map<string, { personId: string; contactIds: string[] }>();
  for (const c of going) {
    if (superseded.has(c.id)) continue;
    // A test is to look like the card itself, so nothing else is on it.
    const key = c.step === 'prov' ? c.id : c.personId;
    const bundle = bundles.get(key);
    if (bundle) bundle.contactIds.push(c.id);
    else bundles.set(key, { personId: c.personId, contactIds: [c.id] });
  }
  return { bundles: [...bundles.values()], superseded: [...superseded] };
}

function isSaidBetter(reminder: DueContact, going: readonly DueContact[]): boolean {
  return going.some((other) => other.svarsuppdragId === reminder.svarsuppdragId && other.personId === reminder.personId && other.id !== reminder.id
    && (other.step === 'ny-remiss' || other.step === 'paminn-nu' || (isReminder(other) && isLater(other, reminder))));
}

/** That nobody has opened it is said by any other. Two of the same day (a plan made anew): the one nearer the svarsdatum, then any but always the same. */
function isLater(a: DueContact, b: DueContact): boolean {
  if ((a.step === 'inte-oppnad') !== (b.step === 'inte-oppnad')) return b.step === 'inte-oppnad';
  if (a.dueOn !== b.dueOn) return a.dueOn > b.dueOn;
  return daysBefore(a) !== daysBefore(b) ? daysBefore(a) < daysBefore(b) : a.id > b.id;
}

/** A chosen day counts down to nothing, and gives way to what does. */
const daysBefore = (c: DueContact): number => (isPaminnelse(c) ? Number(c.step.slice('paminnelse-'.length)) : 1_000);

/** May a dispatch that was bundled earlier still go out? Not when all it carries is meant for office hours and they are over. */
export function mayGoNow(contacts: readonly Pick<DueContact, 'atOnce' | 'step'>[], day: Datum, now: Instant, rules: Rules = DEFAULT_SETTINGS): boolean {
  return contacts.some(answersAPress) || (datumAt(now) === day && isOfficeTime(now, rules.hours) && !(quietOn(day, rules.quiet) !== null && contacts.every(isReminder)));
}
