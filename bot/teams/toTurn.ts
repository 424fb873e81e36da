import type { CardActionTurn, ConversationType, Turn } from '#bot/ports/turn.ts';
import type { VerifiedActivity } from './activity.ts';
import { cleanCharacters, cleanData, cleanMessage } from './cleanText.ts';

const TYPES: Readonly<Record<string, ConversationType>> = { personal: 'personal', groupChat: 'groupChat', channel: 'channel' };
// An upgrade keeps the app where it was, so its removal half is no removal.
const INSTALLATIONS: Readonly<Record<string, 'installed' | 'uninstalled'>> = { add: 'installed', 'add-upgrade': 'installed', remove: 'uninstalled' };

/** A verified activity in the product's words. What the product does not know becomes `other`. `receivedAt` in milliseconds. */
export function toTurn(activity: VerifiedActivity, receivedAt: number): Turn {
  const person = activity.from?.aadObjectId;
  if (!person) return { kind: 'other' };
  const base = {
    from: { aadObjectId: person, tenantId: activity.tenantId, name: cleanCharacters(activity.from?.name ?? '') },
    conversation: { aadObjectId: person, conversationId: activity.conversation.id, serviceUrl: activity.serviceUrl, tenantId: activity.tenantId },
    // Teams leaves the type out in some personal chats.
    conversationType: activity.conversation.conversationType === undefined ? ('personal' as const) : (TYPES[activity.conversation.conversationType] ?? ('groupChat' as const)),
  };
  const value = record(activity.value);
  if (activity.type === 'message') {
    const verb = text(value['verb']) ?? text(value['action']);
    if (verb !== null && !activity.text?.trim()) return { ...base, kind: 'card-action', verb, data: dataOf(value), replyToActivityId: activity.replyToId ?? null, trigger: 'manual' };
    return { ...base, kind: 'message', ...cleanMessage(activity.text ?? ''), locale: activity.locale ?? null, activityId: activity.id ?? '', ...(activity.value === undefined ? {} : { value: cleanData(activity.value) }) };
  }
  if (isCardInvoke(activity)) {
    const action = record(value['action']);
    const trigger = value['trigger'] === 'automatic' ? 'automatic' : 'manual';
    return { ...base, kind: 'card-action', verb: text(action['verb']) ?? '', data: record(cleanData(action['data'])), replyToActivityId: activity.replyToId ?? null, trigger };
  }
  const installation = activity.type === 'installationUpdate' ? INSTALLATIONS[activity.action ?? ''] : undefined;
  return installation ? { ...base, kind: installation, at: instant(activity.timestamp, receivedAt) } : { kind: 'other' };
}

/** An Action.Execute: it waits for its answer in the HTTP response, unlike an Action.Submit, which comes as a message. */
export function isCardInvoke(activity: VerifiedActivity): boolean {
  return activity.type === 'invoke' && activity.name === 'adaptiveCard/action';
}

/** Action.Submit carries verb and data in one object; the verb is not data. */
function dataOf(value: Record<string, unknown>): CardActionTurn['data'] {
  const { verb: _verb, action: _action, ...data } = value;
  return record(cleanData(data));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.length > 0 && value.length <= 200 ? cleanCharacters(value) : null;
}

function instant(timestamp: string | undefined, receivedAt: number): string {
  const at = Date.parse(timestamp ?? '');
  return new Date(Number.isNaN(at) ? receivedAt : at).toISOString();
}
