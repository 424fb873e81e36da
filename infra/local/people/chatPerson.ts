import type { ChatMessage } from '#local/connector/chats.ts';
import type { PressOutcome } from '#local/connector/outcome.ts';
import type { UserSide } from '#local/connector/userSide.ts';
import { cardOf, type Json } from '#local/connector/wire.ts';

/** A person of the town in the chat: finds the newest card that has a button, fills in and presses it, as a client does. */
export interface ChatPerson {
  /** Presses the button with that verb (and, where several have it, for that svarsuppdrag). Throws with Teams' words when it is refused. */
  press(verb: string, inputs?: Readonly<Record<string, string>>, svarsuppdragId?: string): Promise<Json | null>;
  cards(): readonly { readonly id: string; readonly card: Json }[];
}

export function chatPerson(userSide: UserSide, aadObjectId: string): ChatPerson {
  const cards = () => userSide.chat(aadObjectId).messages.filter((m) => m.from === 'bot' && !m.deleted).flatMap((m) => {
    const card = shown(m);
    return card ? [{ id: m.id, card }] : [];
  });
  return {
    cards,
    async press(verb, inputs = {}, svarsuppdragId) {
      for (const { id, card } of [...cards()].reverse()) {
        const action = actionsIn(card).find((a) => a['verb'] === verb && (svarsuppdragId === undefined || (a['data'] as Json | undefined)?.['svarsuppdragId'] === svarsuppdragId));
        if (!action) continue;
        const outcome = await userSide.press(aadObjectId, id, { type: 'Action.Execute', verb, data: { ...valuesIn(card), ...(action['data'] as Json), ...inputs } });
        return cardFrom(outcome, verb);
      }
      throw new Error(`No card with a button for ${verb}`);
    },
  };
}

function cardFrom(outcome: PressOutcome, verb: string): Json | null {
  if (outcome.kind === 'error') throw new Error(`${verb} ${outcome.status} ${outcome.code}: ${outcome.text}`);
  return outcome.kind === 'card' ? outcome.card : null;
}

/** What the person sees: a card redrawn for them alone stands over what was sent. */
const shown = (m: ChatMessage): Json | null => m.view ?? cardOf(m.activity);

/** Every object in the card, depth first. */
function* objectsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item);
  else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const item of Object.values(value)) yield* objectsIn(item);
  }
}

const actionsIn = (card: Json): readonly Json[] => [...objectsIn({ body: card['body'], actions: card['actions'] })].filter((o) => o['type'] === 'Action.Execute');

/** Inputs as they stand, which a client sends along. */
function valuesIn(card: Json): Json {
  const inputs = [...objectsIn(card['body'])].filter((o) => String(o['type'] ?? '').startsWith('Input.'));
  return Object.fromEntries(inputs.map((o) => [String(o['id']), o['value'] ?? '']));
}
