import { z } from 'zod';

const text = (max: number) => z.string().max(max);
const account = z.object({ id: text(500).optional(), aadObjectId: z.string().regex(/^[0-9A-Za-z-]{1,64}$/).optional(), name: text(500).optional() });

/**
 * The fields of an activity that the product reads; all others are dropped, so nothing unread reaches the SDK
 * (`deliveryMode`, `callerId`, `relatesTo` would change its behaviour).
 */
export const activitySchema = z.object({
  type: text(100),
  id: text(500).optional(),
  channelId: text(100),
  serviceUrl: text(500),
  timestamp: text(50).optional(),
  locale: text(35).optional(),
  from: account.optional(),
  recipient: account.optional(),
  conversation: z.object({ id: text(1000), tenantId: text(64).optional(), conversationType: text(50).optional() }),
  channelData: z.object({ tenant: z.object({ id: text(64) }).optional() }).optional(),
  text: z.string().optional(),
  name: text(200).optional(),
  action: text(100).optional(),
  replyToId: text(500).optional(),
  value: z.unknown().optional(),
});

export type Activity = z.infer<typeof activitySchema>;

/** An activity whose token, serviceUrl, channel and tenant have been checked. Only the inbound check makes one. */
export type VerifiedActivity = Activity & { readonly tenantId: string; readonly __verified: true };
