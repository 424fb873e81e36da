import type { LocalPerson } from '#local/municipality.ts';
import type { Chat, ChatMessage } from './chats.ts';
import type { ChatStore } from './chatStore.ts';
import { outcomeOf, refreshActionFor, type PressOutcome, type Sent } from './outcome.ts';
import type { Postman } from './postman.ts';
import { executed, fromPerson, said, submitted, type Around } from './shape.ts';
import { cardOf, type Activity, type Json } from './wire.ts';

/** A button as the card renderer hands it over: `data` holds the card's own data and what the person has filled in. */
export interface PressedAction {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly id?: string;
  readonly verb?: string;
  readonly data?: unknown;
}

/** What a person can do in the chat. Everything is signed and posted to the bot as Teams does it. */
export interface UserSide {
  chat(personAadId: string): Chat;
  send(personAadId: string, text: string): Promise<Sent>;
  press(personAadId: string, activityId: string, action: PressedAction): Promise<PressOutcome>;
  /** What the client does by itself when the card comes into view. Null when the card asks for nothing. */
  refresh(personAadId: string, activityId: string): Promise<PressOutcome | null>;
  /** `refused` when the municipality's IT does not allow the app for this person. */
  install(personAadId: string): Promise<{ kind: 'installed' } | { kind: 'refused' }>;
  uninstall(personAadId: string): Promise<void>;
  /** Nothing is unread after this. With `receipt`, the bot is told, as when the tenant has granted read receipts. */
  read(personAadId: string, options?: { receipt?: boolean }): Promise<Chat>;
  /** The organisation's retention takes the message away: a later change of it gets 404. */
  vanish(personAadId: string, activityId: string): void;
  /** Sends an activity once more, as Teams does after a slow answer: with the same id, or later with a new one. */
  replay(activityId: string, options?: { newId?: boolean }): Promise<Sent>;
  /** Posts anything at all, with our own token unless another `authorization` is given (null: none). */
  post(activity: Activity, options?: { authorization?: string | null }): Promise<Sent>;
  /** An activity from this person as `send` would make it, not yet sent; for tests that change it first. */
  draft(personAadId: string, text: string): Activity;
  /** Everything sent to the bot, oldest first. */
  readonly inbound: readonly Activity[];
}

export function userSide(around: Around, chats: ChatStore, postman: Postman, nextId: () => string): UserSide {
  const { ids } = around;

  function make(person: LocalPerson, own: Json & { readonly type: string }): Activity {
    return fromPerson(around, person, nextId(), own);
  }

  function messageOf(person: LocalPerson, activityId: string): ChatMessage {
    const found = chats.of(person.aadObjectId).messages.find((m) => m.id === activityId && !m.deleted);
    if (!found) throw new Error(`No message ${activityId} in the chat with ${person.displayName}`);
    return found;
  }

  async function execute(person: LocalPerson, activityId: string, action: Json, trigger: 'manual' | 'automatic'): Promise<PressOutcome> {
    const outcome = outcomeOf(await postman.post(make(person, executed(activityId, action, trigger))));
    if (outcome.kind === 'card') chats.apply({ kind: 'viewed', person: person.aadObjectId, id: activityId, card: outcome.card });
    return outcome;
  }

  async function send(person: LocalPerson, text: string): Promise<Sent> {
    if (!chats.of(person.aadObjectId).installed) throw new Error(`${person.displayName} does not have the app`);
    const activity = make(person, said(text));
    const message: ChatMessage = { id: activity.id!, from: 'person', at: around.business(), activity, view: null, edited: null, deleted: false };
    chats.apply({ kind: 'said', person: person.aadObjectId, message });
    return postman.post(activity);
  }

  async function submit(person: LocalPerson, activityId: string, data: Json): Promise<PressOutcome> {
    const teams = data['msteams'] as { type?: string; text?: string; value?: unknown } | undefined;
    if (teams?.type === 'imBack') return unreachedOnly(await send(person, String(teams.value)));
    const back = teams?.type === 'messageBack' ? { ...submitted(activityId, teams.value), text: teams.text } : submitted(activityId, data);
    return unreachedOnly(await postman.post(make(person, back)));
  }

  async function setApp(person: LocalPerson, installed: boolean): Promise<void> {
    chats.apply({ kind: 'app', person: person.aadObjectId, installed });
    const bot = [{ id: ids.botId() }];
    const members = installed ? { membersAdded: bot } : { membersRemoved: bot };
    await postman.post(make(person, { type: 'installationUpdate', action: installed ? 'add' : 'remove' }));
    await postman.post(make(person, { type: 'conversationUpdate', ...members }));
  }

  return {
    inbound: postman.sent,
    chat: (aad) => chats.of(aad),
    send: (aad, text) => send(ids.byAad(aad), text),
    async press(aad, activityId, action) {
      const person = ids.byAad(aad);
      messageOf(person, activityId);
      if (action.type === 'Action.Submit') return submit(person, activityId, (action.data ?? {}) as Json);
      return execute(person, activityId, { ...action, data: action.data ?? {} }, 'manual');
    },
    async refresh(aad, activityId) {
      const person = ids.byAad(aad);
      const action = refreshActionFor(cardOf(messageOf(person, activityId).activity), ids.mri(person));
      return action ? execute(person, activityId, action, 'automatic') : null;
    },
    async install(aad) {
      const person = ids.byAad(aad);
      if (person.app === 'never') return { kind: 'refused' };
      if (!chats.of(aad).installed) await setApp(person, true);
      return { kind: 'installed' };
    },
    async uninstall(aad) {
      if (chats.of(aad).installed) await setApp(ids.byAad(aad), false);
    },
    async read(aad, options = {}) {
      const last = chats.of(aad).messages.findLast((m) => m.from === 'bot');
      if (chats.of(aad).unread > 0) chats.apply({ kind: 'read', person: aad });
      if (options.receipt && last) {
        const own = { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: last.id } };
        await postman.post(make(ids.byAad(aad), own));
      }
      return chats.of(aad);
    },
    vanish: (aad, id) => chats.apply({ kind: 'vanished', person: aad, id }),
    async replay(activityId, options = {}) {
      const earlier = postman.sent.find((a) => a.id === activityId);
      if (!earlier) throw new Error(`Nothing was sent with id ${activityId}`);
      return postman.post(options.newId ? { ...earlier, id: nextId(), timestamp: around.business() } : earlier);
    },
    post: (activity, options) => postman.post(activity, options),
    draft: (aad, text) => make(ids.byAad(aad), said(text)),
  };
}

/** A submitted form is answered in the chat, so only a bot that cannot be reached is worth a word. */
function unreachedOnly(sent: Sent): PressOutcome {
  return sent.status >= 200 && sent.status < 300 ? { kind: 'nothing' } : outcomeOf({ ...sent, status: sent.status === 200 ? 0 : sent.status });
}
