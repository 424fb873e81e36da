import { z } from 'zod';
import { EFTERFRAGAN_ANSWERS } from '../paminnelse/efterfragan.ts';
import { LONGEST_NUDGE, MOST_QUIET_PERIODS } from '../paminnelse/settings.ts';
import { ROLLER } from '../register/register.ts';
import { datum, id } from './common.ts';
import { route } from './route.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const reminderSettings = z.strictObject({
  hours: z.strictObject({ from: clock, until: clock }),
  quiet: z.array(z.strictObject({ from: datum, to: datum })).max(MOST_QUIET_PERIODS),
  /** Working days before the day that counts. */
  steps: z.array(z.number().int().min(0).max(100)).min(1).max(20),
  /** Working days; 0 is never. */
  nudgeAfter: z.number().int().min(0).max(LONGEST_NUDGE),
});
export type ReminderSettings = z.infer<typeof reminderSettings>;

const settingsView = z.object({
  settings: reminderSettings, defaults: reminderSettings,
  /** Today lies in a quiet period, which ends that day. */
  quietUntil: datum.nullable(),
});
export type SettingsView = z.infer<typeof settingsView>;

/** One reminder to come: when, to whom, and what it counts from. */
const coming = z.object({
  on: datum, svarsuppdragId: id, arendeId: id, title: z.string(), instans: z.string(), person: z.string(),
  /** Working days before `countsTo`; null for one that counts down to nothing. */
  before: z.number().int().nullable(), because: z.enum(['stop-date', 'svarsdatum', 'not-opened', 'chosen']), countsTo: datum.nullable(),
  /** The quiet day that it would have come. */
  movedFrom: datum.nullable(), paused: z.enum(['remiss', 'person']).nullable(),
});
export type Coming = z.infer<typeof coming>;

const overdue = z.object({
  svarsuppdragId: id, instans: z.string(), svarsdatum: datum, mailbox: z.string().nullable(),
  /** Whom to ask, best first. */
  people: z.array(z.object({ personId: id, name: z.string(), roll: z.enum(ROLLER), away: z.boolean(), reachable: z.boolean(), mail: z.string().nullable() })),
  asked: z.array(z.object({ person: z.string(), by: z.string(), on: datum, answer: z.enum(EFTERFRAGAN_ANSWERS).nullable() })),
});
export type Overdue = z.infer<typeof overdue>;

const arendeView = z.object({
  coming: z.array(coming), overdue: z.array(overdue),
  /** The whole remiss is silent. */
  paused: z.object({ by: z.string(), on: datum }).nullable(),
  /** People who have silenced their own. */
  silent: z.array(z.object({ person: z.string(), instans: z.string(), on: datum })),
});
export type ArendePaminnelser = z.infer<typeof arendeView>;

const LEFT_OUT = ['had-card', 'paused', 'nobody', 'unreachable', 'overdue', 'by-mail'] as const;
const remindNowView = z.object({
  rows: z.array(z.object({ svarsuppdragId: id, instans: z.string(), person: z.string().nullable(), opened: z.boolean(), leftOut: z.enum(LEFT_OUT).nullable() })),
  /** As the first of them would get it. */
  card: z.record(z.string(), z.unknown()).nullable(),
  /** It would come at a time when nobody is otherwise reminded. */
  warning: z.enum(['quiet', 'closed']).nullable(), quietUntil: datum.nullable(),
});
export type RemindNowView = z.infer<typeof remindNowView>;

const mine = z.object({
  coming: z.array(coming), paused: z.enum(['remiss', 'person']).nullable(), chosen: datum.nullable(),
  /** The next Thursday that may be chosen, and the last day before which any may; null when none is left. */
  thursday: datum.nullable(), last: datum.nullable(),
});
export type MyReminders = z.infer<typeof mine>;

export const paminnelserRoutes = {
  getReminderSettings: route({ method: 'GET', path: '/installningar/paminnelser', body: z.undefined(), response: settingsView }),
  /** Coming reminders are planned anew. 409 when somebody else has changed what the person saw. */
  saveReminderSettings: route({ method: 'PUT', path: '/installningar/paminnelser', body: z.strictObject({ settings: reminderSettings, seen: reminderSettings }), response: settingsView }),
  arendePaminnelser: route({ method: 'GET', path: '/arenden/:arendeId/paminnelser', body: z.undefined(), response: arendeView }),
  /** Silences every reminder of the remiss, or lets them come again. */
  pauseArende: route({ method: 'POST', path: '/arenden/:arendeId/paminnelser', body: z.strictObject({ paused: z.boolean() }), response: arendeView }),
  previewRemindNow: route({ method: 'GET', path: '/arenden/:arendeId/paminn-nu', body: z.undefined(), response: remindNowView }),
  /** One card a person at once; who has had a card today is left out. Pressed twice it sends once. */
  remindNow: route({ method: 'POST', path: '/arenden/:arendeId/paminn-nu', body: z.strictObject({ svarsuppdragIds: z.array(id).min(1).max(500) }), response: z.object({ sent: z.number().int() }) }),
  /** Asks one person whether the svar of an instans that is late is on its way. */
  askAfter: route({ method: 'POST', path: '/arenden/:arendeId/efterfragan', body: z.strictObject({ svarsuppdragId: id, personId: id }), response: arendeView }),
  myPaminnelser: route({ method: 'GET', path: '/paminnelser', body: z.undefined(), response: z.array(coming) }),
  getMyReminders: route({ method: 'GET', path: '/svarsuppdrag/:svarsuppdragId/paminnelser', body: z.undefined(), response: mine }),
  /** One's own reminders of one remiss: on another day, silent, or as they were. */
  setMyReminders: route({
    method: 'POST', path: '/svarsuppdrag/:svarsuppdragId/paminnelser',
    body: z.discriminatedUnion('what', [z.strictObject({ what: z.literal('day'), day: datum }), z.strictObject({ what: z.literal('pause') }), z.strictObject({ what: z.literal('resume') })]), response: mine,
  }),
} as const;
