import type { Instant } from '#domain/calendar/datum.ts';
import { clockAt, datumAt } from '#domain/calendar/stockholm.ts';
import type { Chat, ChatMessage } from '#local/connector/chats.ts';
import { refreshActionFor } from '#local/connector/outcome.ts';
import { cardOf, type Json } from '#local/connector/wire.ts';
import type { ShownChat, ShownClock, ShownMessage } from './contract.ts';

const longDay = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "måndag 3 oktober 2016" and "09.00", as Swedish offices write them. */
export function shownClock(at: Instant): ShownClock {
  return { day: longDay.format(new Date(`${datumAt(at)}T00:00:00Z`)), time: clockAt(at) };
}

/** Anything that a person can fill in, however deep. */
export function hasInput(card: unknown): boolean {
  if (Array.isArray(card)) return card.some(hasInput);
  if (typeof card !== 'object' || card === null) return false;
  const type = (card as Json)['type'];
  return (typeof type === 'string' && type.startsWith('Input.')) || Object.values(card).some(hasInput);
}

export interface ShowRules {
  readonly appName: string;
  mri: string;
  isReceipt(card: Json): boolean;
}

function noticeOf(message: ChatMessage, appName: string): string {
  const { activity } = message;
  const channelData = activity['channelData'] as { notification?: { summary?: string } } | undefined;
  return activity.summary ?? channelData?.notification?.summary ?? activity.text ?? `Du har ett nytt kort från ${appName}.`;
}

function shownMessage(message: ChatMessage, rules: ShowRules): ShownMessage {
  const { activity } = message;
  const card = message.view ?? cardOf(activity);
  const at = shownClock(message.at);
  const redrawn = message.view !== null || message.edited !== null;
  return {
    id: message.id, from: message.from, day: at.day, time: at.time,
    text: card === null ? (activity.text ?? null) : null,
    card: message.deleted ? null : card,
    notice: noticeOf(message, rules.appName),
    version: `${message.edited ?? ''}#${JSON.stringify(activity).length}`,
    edited: message.edited !== null,
    deleted: message.deleted,
    refreshes: refreshActionFor(cardOf(activity), rules.mri) !== null,
    receipt: redrawn && card !== null && rules.isReceipt(card),
  };
}

export function shownChat(chat: Chat, rules: ShowRules): ShownChat {
  return { installed: chat.installed, unread: chat.unread, messages: chat.messages.map((m) => shownMessage(m, rules)) };
}
