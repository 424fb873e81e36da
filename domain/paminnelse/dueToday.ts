import type { Datum, Instant } from '../calendar/datum.ts';
import { datumAt } from '../calendar/stockholm.ts';
import type { DueContact } from './ledger.ts';
import { DEFAULT_HOURS, isOfficeTime } from './officeHours.ts';
import type { OfficeHours } from './officeHours.ts';

export interface DueToday {
  /** One dispatch each: everything that the person is to get now, on one card. */
  readonly bundles: readonly { readonly personId: string; readonly contactIds: readonly string[] }[];
  /** A later step, or the first card itself, says it better. */
  readonly superseded: readonly string[];
}

/** What a person pressed for, and the first card of a remiss, do not wait for office hours or for tomorrow. */
export function isAtOnce(contact: Pick<DueContact, 'atOnce' | 'step'>): boolean {
  return contact.atOnce || contact.step === 'ny-remiss';
}

export function isPaminnelse(contact: Pick<DueContact, 'step'>): boolean {
  return contact.step.startsWith('paminnelse-');
}

/**
 * What to send now of the planned contacts given. Those that do not wait go at once. The others go in office hours, all of a
 * person's on one card, and at most one such card a day (`hadToday`: who has had it). Of several reminders of one
 * svarsuppdrag only the latest is sent, whatever made them pile up: nobody gets three cards at once. What is left out stays planned.
 */
export function dueToday(contacts: readonly DueContact[], hadToday: ReadonlySet<string>, now: Instant, hours: OfficeHours = DEFAULT_HOURS): DueToday {
  const today = datumAt(now);
  const open = isOfficeTime(now, hours);
  const due = contacts.filter((c) => c.state === 'planned' && c.dueOn <= today);
  const going = due.filter((c) => isAtOnce(c) || (open && !hadToday.has(c.personId)));
  const superseded = new Set(going.filter((c) => isPaminnelse(c) && isSaidBetter(c, going)).map((c) => c.id));
  const byPerson = new Map<string, string[]>();
  for (const c of going) {
    if (superseded.has(c.id)) continue;
    const bundle = byPerson.get(c.personId);
    if (bundle) bundle.push(c.id);
    else byPerson.set(c.personId, [c.id]);
  }
  return { bundles: [...byPerson].map(([personId, contactIds]) => ({ personId, contactIds })), superseded: [...superseded] };
}

function isSaidBetter(reminder: DueContact, going: readonly DueContact[]): boolean {
  return going.some((other) => other.svarsuppdragId === reminder.svarsuppdragId && other.personId === reminder.personId && other.id !== reminder.id
    && (other.step === 'ny-remiss' || (isPaminnelse(other) && isLater(other, reminder))));
}

/** Two of the same day (a plan made anew): the one nearer the svarsdatum, then any but always the same. */
function isLater(a: DueContact, b: DueContact): boolean {
  if (a.dueOn !== b.dueOn) return a.dueOn > b.dueOn;
  return daysBefore(a) !== daysBefore(b) ? daysBefore(a) < daysBefore(b) : a.id > b.id;
}

const daysBefore = (c: DueContact): number => Number(c.step.slice('paminnelse-'.length));

/** May a dispatch that was bundled earlier still go out? Not when all it carries is meant for office hours and they are over. */
export function mayGoNow(contacts: readonly Pick<DueContact, 'atOnce' | 'step'>[], day: Datum, now: Instant, hours: OfficeHours = DEFAULT_HOURS): boolean {
  return contacts.some(isAtOnce) || (datumAt(now) === day && isOfficeTime(now, hours));
}
