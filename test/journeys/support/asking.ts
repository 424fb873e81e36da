import type { TabPerson } from '#local/people/person.ts';
import type { Json } from '#local/connector/wire.ts';
import { textOf } from '#local/rehearsal/cardText.ts';
import type { Village } from './village.ts';

/** What the product answers when it refuses: the status and its Swedish sentence. */
export async function refusal(asked: Promise<unknown>): Promise<string> {
  const fault: unknown = await asked.then(() => null, (error: unknown) => error);
  if (!(fault instanceof Error)) throw new Error('It was not refused');
  return fault.message;
}

/** The person's svarsuppdrag for that instans. */
export async function uppdragOf(person: TabPerson, instans: string): Promise<string> {
  const found = (await person.call('mySvarsuppdrag', {})).find((s) => s.instans === instans);
  if (!found) throw new Error(`${instans} has no svarsuppdrag`);
  return found.id;
}

/** Every card in the person's chat as it looks now, oldest first, as text. */
export const cardsOf = (village: Village, person: { readonly aadObjectId: string }): readonly string[] => village.chatOf(person).cards().map((c) => textOf(c.card));

/** Presses the button with those data on the newest card, as a client does whose card is older than the world. */
export function pressOld(village: Village, person: { readonly aadObjectId: string }, verb: string, data: Json, cardId?: string) {
  const { userSide } = village.town.connector;
  const id = cardId ?? village.chatOf(person).cards().at(-1)!.id;
  return userSide.press(person.aadObjectId, id, { type: 'Action.Execute', verb, data });
}
