import type { LeveransRow } from '../contract/arenden.ts';
import type { Dispatch, DueContact } from './ledger.ts';

/** Contact and dispatch as the one word that «Har alla nåtts?» shows. */
export function leveransState(contact: Pick<DueContact, 'state'>, dispatch: Pick<Dispatch, 'state'> | null): LeveransRow['state'] {
  switch (contact.state) {
    case 'superseded': return 'ersatt';
    case 'cancelled': return 'installt';
    case 'planned': return 'planerat';
    case 'carried': break;
    default: return contact.state satisfies never;
  }
  if (dispatch === null) return 'planerat';
  switch (dispatch.state) {
    case 'planned': return 'planerat';
    case 'sending': return 'skickas';
    case 'delivered': return 'framme';
    case 'refused': return 'nekat';
    case 'unknown': return 'okant';
    case 'superseded': return 'ersatt';
    case 'cancelled': return 'installt';
    default: return dispatch.state satisfies never;
  }
}
