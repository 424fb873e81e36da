import { isAnswered } from '#domain/arende/arende.ts';
import { answersFor, type Actor } from '#domain/permissions/permissions.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import type { Stores } from '#bot/ports/store.ts';

/** How many things wait for an answer from this person that chat must not tell of. */
export async function secretWaiting(s: Stores, actor: Actor): Promise<number> {
  const mine = answersFor(actor);
  if (mine.length === 0) return 0;
  return (await s.utskick.remisserOf(mine)).filter((r) => !visibleInChat(r.arende) && r.utskick.state === 'skickat' && !isAnswered(r.uppdrag)).length;
}
