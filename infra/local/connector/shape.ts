import type { Instant } from '#domain/calendar/datum.ts';
import { clockAt, datumAt } from '#domain/calendar/stockholm.ts';
import type { LocalMunicipality, LocalPerson } from '#local/municipality.ts';
import type { Identities } from './identity.ts';
import type { Activity, Json } from './wire.ts';

export interface Around {
  readonly municipality: LocalMunicipality;
  readonly ids: Identities;
  readonly botName: string;
  serviceUrl(): string;
  business(): Instant;
}

/** What Teams puts around everything a person does in a one-to-one chat with a bot. */
export function fromPerson(around: Around, person: LocalPerson, id: string, own: Json & { readonly type: string }): Activity {
  const { municipality, ids } = around;
  const at = around.business();
  const tenantId = municipality.tenantId;
  return {
    id,
    timestamp: at,
    localTimestamp: `${datumAt(at)}T${clockAt(at).replace('.', ':')}:00.000${offsetAt(at)}`,
    localTimezone: 'Europe/Stockholm',
    channelId: 'msteams',
    serviceUrl: around.serviceUrl(),
    from: { id: ids.mri(person), name: person.displayName, aadObjectId: person.aadObjectId },
    conversation: { conversationType: 'personal', tenantId, id: ids.conversationId(person) },
    recipient: { id: ids.botId(), name: around.botName },
    entities: [{ locale: 'sv-SE', country: 'SE', platform: 'Web', timezone: 'Europe/Stockholm', type: 'clientInfo' }],
    locale: 'sv-SE',
    ...own,
    channelData: { tenant: { id: tenantId }, ...(own['channelData'] as Json | undefined) },
  };
}

/** "+02:00" in summer, "+01:00" in winter. */
function offsetAt(at: Instant): string {
  const wall = Date.parse(`${datumAt(at)}T${clockAt(at).replace('.', ':')}:00.000Z`);
  const hours = Math.round((wall - Date.parse(at)) / 3_600_000);
  return `+0${hours}:00`;
}

export function said(text: string): Json & { readonly type: string } {
  const html = text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return { type: 'message', text, textFormat: 'plain', attachments: [{ contentType: 'text/html', content: `<p>${html}</p>` }] };
}

/** Action.Submit: a message without text, with the inputs as its value. */
export function submitted(replyToId: string, data: unknown): Json & { readonly type: string } {
  return { type: 'message', value: data, replyToId, channelData: { source: { name: 'message' }, legacy: { replyToId } } };
}

export function executed(replyToId: string, action: Json, trigger: 'manual' | 'automatic'): Json & { readonly type: string } {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', ...action }, trigger },
    replyToId,
    channelData: { source: { name: 'message' }, legacy: { replyToId } },
  };
}
