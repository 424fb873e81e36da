import type { Choice } from '#domain/arende/choice.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { isValidOn } from '#domain/register/register.ts';
import { cleanText } from '#domain/svar/cleanText.ts';
import { loadCase } from '#bot/queries/loadCase.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** `revision` is the one that the person saw; what is written becomes the next. */
export type ChoiceInput = Choice;

/** Keeps whom the remiss goes to, who is left out and why, and how each should answer. Every choice stays, with who made it. */
export async function chooseRecipients(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, arendeId: string, input: ChoiceInput): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  return p.store.tx(async (s) => {
    if (!await s.arenden.lock(arendeId)) return refused('not-found');
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    if (c.utskick) return refused('already-sent');
    if (c.choice.revision !== input.revision) return refused('changed-meanwhile');
    const known = new Set(c.register.instanser.filter((i) => isValidOn(i, today)).map((i) => i.id));
    if ([...input.added, ...input.leftOut.map((l) => l.instansId), ...input.wishes.map((w) => w.instansId)].some((id) => !known.has(id))) return refused('unknown-instans');
    const at = p.clock.now();
    const choice: Choice = {
      revision: input.revision + 1, toFullmaktige: input.toFullmaktige, added: [...new Set(input.added)],
      leftOut: latest(input.leftOut).map((l) => ({ instansId: l.instansId, reason: l.reason === null || cleanText(l.reason).trim() === '' ? null : cleanText(l.reason).trim() })),
      wishes: latest(input.wishes),
    };
    if (!await s.arenden.addChoice(arendeId, choice, actor.personId, at)) return refused('changed-meanwhile');
    await s.log.append({ at, actor: actor.personId, verb: 'recipients-chosen', arendeId, data: { revision: choice.revision, leftOut: choice.leftOut.length, added: choice.added.length, wishes: choice.wishes.length, toFullmaktige: choice.toFullmaktige } });
    await s.arenden.touch(arendeId);
    return ok(null);
  });
}

/** One for each instans: the last that was said. */
const latest = <T extends { readonly instansId: string }>(all: readonly T[]): T[] => [...new Map(all.map((one) => [one.instansId, one])).values()];
