import type { InstallationTurn, MessageTurn, CardActionTurn, TurnReply } from '#bot/ports/turn.ts';
import type { Ports } from '#bot/ports/ports.ts';
import { helloSv } from '#domain/texts/hello.sv.ts';

type P = Pick<Ports, 'store' | 'clock'>;

/** The newest verified address wins: Teams may move a chat to another region. */
export async function rememberConversation(p: P, turn: MessageTurn | CardActionTurn): Promise<void> {
  const { conversationId, serviceUrl, tenantId } = turn.conversation;
  await p.store.tx((s) => s.register.saveConversation({ aadObjectId: turn.from.aadObjectId, conversationId, serviceUrl, tenantId, installed: true, changedAt: p.clock.now() }));
}

/** Added or removed. Said hello to once, in the one-to-one chat; never to every member of a channel. */
export async function installation(p: P, turn: InstallationTurn): Promise<TurnReply> {
  if (turn.conversationType !== 'personal') return { kind: 'none' };
  const installed = turn.kind === 'installed';
  const first = await p.store.tx(async (s) => {
    const known = await s.register.conversationOf(turn.from.aadObjectId);
    const { conversationId, serviceUrl, tenantId } = turn.conversation;
    await s.register.saveConversation({ aadObjectId: turn.from.aadObjectId, conversationId, serviceUrl, tenantId, installed, changedAt: turn.at });
    const person = await s.register.personByAadObjectId(turn.from.aadObjectId);
    if (person) await s.register.setReach(person.id, installed ? 'installed' : 'not-installed', p.clock.now());
    return known === null;
  });
  return installed && first ? { kind: 'text', text: helloSv } : { kind: 'none' };
}
