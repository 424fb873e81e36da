import type { ConversationAddress, Messenger, OutgoingCard, SendOutcome } from '#bot/ports/messenger.ts';
import { activitiesPath, cardActivity, tooLarge } from './activities.ts';
import { createConnector, type ConnectorAnswer, type ConnectorOptions } from './connector.ts';
import { createServiceUrlRule } from './serviceUrls.ts';

export interface MessengerOptions extends ConnectorOptions {
  readonly botAppId: string;
  readonly tenantId: string;
  /** For one attempt, connection and answer together. */
  readonly timeoutMs: number;
  /** Where a conversation is opened with a person who has not written yet, e.g. "https://smba.trafficmanager.net/emea/". */
  readonly defaultServiceUrl: string;
}

const TOO_LARGE: SendOutcome = { kind: 'refused', status: 413, code: 'card-too-large' };

export function createMessenger(options: MessengerOptions): Messenger {
  const connector = createConnector(options);
  const mayCall = createServiceUrlRule(options.serviceUrls);

  function foreign(to: ConversationAddress): SendOutcome | null {
    return to.tenantId.toLowerCase() === options.tenantId.toLowerCase() ? null : { kind: 'refused', status: 0, code: 'foreign-tenant' };
  }

  return {
    async sendCard(to, message) {
      if (tooLarge(message.card)) return TOO_LARGE;
      const activity = withSender(cardActivity(message, options.tenantId, true), options.botAppId);
      return foreign(to) ?? delivered(await connector.call('POST', to.serviceUrl, activitiesPath(to.conversationId), activity, options.timeoutMs));
    },

    async updateCard(to, activityId, message: OutgoingCard) {
      if (tooLarge(message.card)) return TOO_LARGE;
      const activity = { ...withSender(cardActivity(message, options.tenantId, false), options.botAppId), id: activityId };
      return foreign(to) ?? delivered(await connector.call('PUT', to.serviceUrl, activitiesPath(to.conversationId, activityId), activity, options.timeoutMs), activityId);
    },

    async openConversation(aadObjectId) {
      const body = {
        bot: { id: `28:${options.botAppId}` },
        isGroup: false,
        // Teams takes the Entra object id here, in the personal scope only.
        members: [{ id: aadObjectId }],
        tenantId: options.tenantId,
        channelData: { tenant: { id: options.tenantId } },
      };
      const answer = await connector.call('POST', options.defaultServiceUrl, 'v3/conversations', body, options.timeoutMs);
      if (answer.kind !== 'accepted') return answer;
      const { id, serviceUrl } = answer.body;
      if (typeof id !== 'string' || !id) return { kind: 'unknown', cause: 'accepted-without-id' };
      const better = typeof serviceUrl === 'string' && mayCall(serviceUrl) ? serviceUrl : options.defaultServiceUrl;
      return { kind: 'open', address: { aadObjectId, conversationId: id, tenantId: options.tenantId, serviceUrl: better } };
    },
  };
}

function withSender<T extends object>(activity: T, botAppId: string): T & { from: { id: string } } {
  return { ...activity, from: { id: `28:${botAppId}` } };
}

/**
 * Accepted without an id is not `delivered`: the card is probably there but could never be redrawn. `unknown` is the
 * state that is never resent and is looked into; an update already knows its id.
 */
function delivered(answer: ConnectorAnswer, knownId?: string): SendOutcome {
  if (answer.kind !== 'accepted') return answer;
  const id = answer.body['id'];
  const activityId = knownId ?? (typeof id === 'string' ? id : '');
  return activityId ? { kind: 'delivered', activityId } : { kind: 'unknown', cause: 'accepted-without-id' };
}
