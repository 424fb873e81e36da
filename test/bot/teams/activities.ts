/** Activities as Teams sends them, with invented ids. */
export const TENANT = '7f6b2a10-0000-4000-8000-000000000001';
export const BOT = '0b0b0b0b-0000-4000-8000-000000000002';
export const PERSON = 'aaaaaaaa-0000-4000-8000-000000000003';
export const ISSUER = 'https://api.botframework.com';
export const SERVICE = 'https://smba.trafficmanager.net/emea/';

export function message(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message', id: '1700000000001', channelId: 'msteams', serviceUrl: SERVICE, timestamp: '2026-11-20T09:00:00.000Z', locale: 'sv-SE', text: 'hej',
    from: { id: '29:person', aadObjectId: PERSON, name: 'Maria Ek' }, recipient: { id: `28:${BOT}`, name: 'Yttra' },
    conversation: { id: 'a:chat-1', tenantId: TENANT, conversationType: 'personal' }, channelData: { tenant: { id: TENANT } },
    ...over,
  };
}

export function cardAction(verb: string, data: unknown, over: Record<string, unknown> = {}): Record<string, unknown> {
  const { text: _text, ...base } = message();
  return { ...base, type: 'invoke', name: 'adaptiveCard/action', id: 'f:action-1', replyToId: '1700000000000', value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }, ...over };
}

export function claims(over: Record<string, unknown> = {}): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return { iss: ISSUER, aud: BOT, nbf: now - 60, exp: now + 3600, serviceurl: SERVICE, ...over };
}
