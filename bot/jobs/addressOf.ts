import type { Addressee } from '#bot/ports/ledgerStore.ts';
import type { ConversationAddress } from '#bot/ports/messenger.ts';

export type AddressPlan =
  | { readonly kind: 'send'; readonly to: ConversationAddress }
  /** No conversation is known, or the last one was refused: it may be opened, which says nothing to the person. */
  | { readonly kind: 'open'; readonly aadObjectId: string }
  /** No request is made: after a definitive no, none follows until the person is heard from. */
  | { readonly kind: 'refuse'; readonly code: string };

/** Where a person is to be reached, by what is known before anything is sent. */
export function addressOf(addressee: Addressee | undefined): AddressPlan {
  if (!addressee) return { kind: 'refuse', code: 'nobody' };
  const { aadObjectId, conversation, reach } = addressee;
  if (reach === 'left' || reach === 'blocked' || reach === 'guest') return { kind: 'refuse', code: reach };
  // Teams has told that the app is gone; a card sent there may be answered by 200 and vanish.
  if (conversation?.installed === false) return { kind: 'refuse', code: 'not-installed' };
  if (!conversation || reach === 'not-installed') return { kind: 'open', aadObjectId };
  return { kind: 'send', to: { aadObjectId, conversationId: conversation.conversationId, serviceUrl: conversation.serviceUrl, tenantId: conversation.tenantId } };
}
