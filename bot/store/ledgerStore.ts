import type { LedgerStore } from '#bot/ports/ledgerStore.ts';
import type { Query } from './database.ts';
import { ledgerPlanning } from './ledgerPlanning.ts';
import { ledgerRedraws } from './ledgerRedraws.ts';
import { ledgerSending } from './ledgerSending.ts';
import { ledgerViews } from './ledgerViews.ts';
import { morningCards } from './morningCards.ts';

/** Many due contacts, carried by few dispatches; the table of states is in domain/paminnelse/README.md. */
export function ledgerStore(query: Query): LedgerStore {
  return { ...ledgerPlanning(query), ...ledgerSending(query), ...ledgerRedraws(query), ...ledgerViews(query), ...morningCards(query) };
}
