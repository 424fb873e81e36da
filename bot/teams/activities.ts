import type { OutgoingCard } from '#bot/ports/messenger.ts';

/** Teams allows about 100 KB in UTF-16; 28 KB of JSON keeps well below it. */
export const CARD_LIMIT_BYTES = 28 * 1024;

export interface MessageActivity {
  readonly type: 'message';
  readonly [field: string]: unknown;
}

/** A card alone: Teams splits an activity with text and card in two and then tells no id. */
export function cardActivity(message: OutgoingCard, tenantId: string, notify: boolean): MessageActivity {
  return {
    type: 'message',
    summary: message.summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
    channelData: { tenant: { id: tenantId }, ...(notify ? { notification: { alert: true } } : {}) },
  };
}

/** Plain, because a name or a title inside must not become markup. */
export function textActivity(text: string): MessageActivity {
  return { type: 'message', text, textFormat: 'plain' };
}

export const typingActivity = { type: 'typing' } as const;

export function tooLarge(card: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(card)) > CARD_LIMIT_BYTES;
}

export function activitiesPath(conversationId: string, activityId?: string): string {
  return `v3/conversations/${encodeURIComponent(conversationId)}/activities${activityId === undefined ? '' : `/${encodeURIComponent(activityId)}`}`;
}
