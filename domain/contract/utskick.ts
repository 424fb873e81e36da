import { z } from 'zod';
import { WISHES } from '../arende/choice.ts';
import { arendeDetail, preview } from './arenden.ts';
import { datum, id, shortText } from './common.ts';
import { route } from './route.ts';

const reason = z.string().trim().max(1000);
const done = z.object({ done: z.literal(true) });

export const utskickRoutes = {
  /** Whom it goes to and how they should answer. 409 when `revision` is not the latest; one's own press again changes nothing. Answers what would now be sent. */
  chooseRecipients: route({
    method: 'POST', path: '/arenden/:arendeId/recipients',
    body: z.strictObject({
      revision: z.number().int().min(0),
      leftOut: z.array(z.strictObject({ instansId: id, reason: reason.nullable() })).max(300),
      added: z.array(id).max(300),
      wishes: z.array(z.strictObject({ instansId: id, wish: z.enum(WISHES) })).max(300),
      toFullmaktige: z.boolean().nullable(),
    }),
    response: preview,
  }),
  /** The very card that this instans would get, as Adaptive Card JSON. Nothing is sent. */
  previewCard: route({ method: 'POST', path: '/arenden/:arendeId/card', body: z.strictObject({ instansId: id }), response: z.object({ card: z.record(z.string(), z.unknown()) }) }),
  /** «Skicka prov till mig»: the same card to the one who presses and to nobody else, marked as a test; its buttons do nothing. */
  sendTestCard: route({ method: 'POST', path: '/arenden/:arendeId/test-card', body: z.strictObject({ instansId: id }), response: done }),
  /** Corrects what is out. Null leaves it as it is; a part without id is new. 409 when somebody else has corrected it (`revision`). */
  correctUtskick: route({
    method: 'POST', path: '/arenden/:arendeId/corrections',
    body: z.strictObject({
      revision: z.number().int().min(0), title: shortText.nullable(), svarsdatum: datum.nullable(),
      delar: z.array(z.strictObject({ id: id.nullable(), title: shortText })).max(100).nullable(), handlingar: z.boolean(), reason,
    }),
    response: arendeDetail,
  }),
  /** A remiss that was sent in another way on that day: its recipients are followed from here on, and nobody gets a first card. */
  enterOngoing: route({
    method: 'POST', path: '/arenden/:arendeId/ongoing',
    body: z.strictObject({
      seen: z.string().max(100), sentOn: datum, answered: z.array(z.strictObject({ instansId: id, on: datum })).max(300),
      /** The reminders that are still to come; those that have passed never are. */
      remind: z.boolean(),
    }),
    response: arendeDetail,
  }),
  /** Marks it as secret, with a reason, or takes the mark away. Cards that are out are drawn anew. */
  setSecret: route({ method: 'POST', path: '/arenden/:arendeId/secret', body: z.strictObject({ secret: z.boolean(), reason }), response: arendeDetail }),
} as const;
