import type { RegisterStore } from '#bot/ports/registerStore.ts';
import type { Query } from './database.ts';

interface Row { aad_object_id: string; conversation_id: string; service_url: string; tenant_id: string; installed: boolean }

/** Where people are reached. Events come twice and out of order: an older one changes nothing. */
export function conversations(query: Query): Pick<RegisterStore, 'saveConversation' | 'conversationOf'> {
  return {
    saveConversation: async (c) => void (await query(
      `insert into conversation as c (aad_object_id, conversation_id, service_url, tenant_id, installed, changed_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (aad_object_id) do update set conversation_id = excluded.conversation_id, service_url = excluded.service_url,
         tenant_id = excluded.tenant_id, installed = excluded.installed, changed_at = excluded.changed_at
       where c.changed_at <= excluded.changed_at`,
      [c.aadObjectId, c.conversationId, c.serviceUrl, c.tenantId, c.installed, c.changedAt],
    )),
    conversationOf: async (aadObjectId) => {
      const [r] = await query<Row>('select aad_object_id, conversation_id, service_url, tenant_id, installed from conversation where aad_object_id = $1', [aadObjectId]);
      return r ? { aadObjectId: r.aad_object_id, conversationId: r.conversation_id, serviceUrl: r.service_url, tenantId: r.tenant_id, installed: r.installed } : null;
    },
  };
}
