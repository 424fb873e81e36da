import type { Addressee, LedgerStore } from '#bot/ports/ledgerStore.ts';
import type { Query } from './database.ts';
import { groupBy } from './groupBy.ts';
import { CONTACT, DISPATCH, asContact, asDispatch, dispatchesById } from './ledgerRows.ts';
import type { ContactRow, DispatchRow } from './ledgerRows.ts';

type Views = 'dispatch' | 'contactsOf' | 'contactsOfAll' | 'addressees' | 'ofArende' | 'inTrouble';

interface AddresseeRow {
  id: string; aad_object_id: string; reach: Addressee['reach']; conversation_id: string | null; service_url: string | null; tenant_id: string | null; installed: boolean | null;
}

/** What people and the loop look at. */
export function ledgerViews(query: Query): Pick<LedgerStore, Views> {
  const contacts = async (where: string, params: Parameters<Query>[1]) => (await query<ContactRow>(`select ${CONTACT} from due_contact c ${where}`, params)).map(asContact);
  return {
    dispatch: async (id) => {
      const [row] = await query<DispatchRow>(`select ${DISPATCH} from dispatch d where d.id = $1`, [id]);
      return row ? asDispatch(row) : null;
    },
    contactsOf: (id) => contacts("where c.dispatch_id = $1 and c.state = 'carried' order by c.due_on, c.ordinal", [id]),
    contactsOfAll: async (ids) => {
      const carried = await contacts("where c.dispatch_id = any($1::text[]) and c.state = 'carried' order by c.due_on, c.ordinal", [ids]);
      return groupBy(carried, (c) => c.dispatchId!);
    },
    addressees: async (personIds) => {
      const rows = await query<AddresseeRow>(
        `select p.id, p.aad_object_id, p.reach, c.conversation_id, c.service_url, c.tenant_id, c.installed
         from person p left join conversation c on c.aad_object_id = p.aad_object_id where p.id = any($1::text[])`,
        [personIds],
      );
      return new Map(rows.map((r) => [r.id, asAddressee(r)]));
    },
    ofArende: async (arendeId) => {
      const found = await contacts('where c.arende_id = $1 order by c.ordinal desc', [arendeId]);
      const dispatches = await dispatchesById(query, [...new Set(found.flatMap((c) => c.dispatchId ?? []))]);
      return found.map((contact) => ({ contact, dispatch: contact.dispatchId === null ? null : (dispatches.get(contact.dispatchId) ?? null) }));
    },
    inTrouble: async () => {
      const found = await contacts(IN_TROUBLE, []);
      const dispatches = await dispatchesById(query, [...new Set(found.flatMap((c) => c.dispatchId ?? []))]);
      return found.map((contact) => ({ contact, dispatch: dispatches.get(contact.dispatchId!)! }));
    },
  };
}

const IN_TROUBLE = `join dispatch d on d.id = c.dispatch_id
  left join svarsuppdrag s on s.id = c.svarsuppdrag_id left join utskick u on u.id = s.utskick_id
  where d.state in ('refused', 'unknown') and c.state = 'carried'
    and (s.id is null or (u.state = 'skickat'
      and (s.opened_at is null or d.sent_business_at is null or s.opened_at < d.sent_business_at)
      and not exists (select 1 from svar v where v.svarsuppdrag_id = s.id)))
    and not exists (select 1 from due_contact later join dispatch arrived on arrived.id = later.dispatch_id
      where later.arende_id = c.arende_id and later.svarsuppdrag_id is not distinct from c.svarsuppdrag_id and later.state = 'carried'
        and (c.svarsuppdrag_id is not null or later.person_id = c.person_id)
        and arrived.state = 'delivered' and arrived.settled_at > d.settled_at)
  order by c.ordinal desc`;

function asAddressee(r: AddresseeRow): Addressee {
  return {
    personId: r.id, aadObjectId: r.aad_object_id, reach: r.reach,
    conversation: r.conversation_id === null || r.service_url === null || r.tenant_id === null
      ? null
      : { conversationId: r.conversation_id, serviceUrl: r.service_url, tenantId: r.tenant_id, installed: r.installed ?? true },
  };
}
