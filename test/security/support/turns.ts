import type { AttackedTown } from './attackedTown.ts';
import { ask, type Answer } from './http.ts';

export type Json = Record<string, unknown>;

/** An activity of a person in the one-to-one chat as Teams sends it, with an id of its own; `over` lies on top. */
export function activityOf(rig: AttackedTown, aadObjectId: string, over: Json = {}): Json {
  return { ...rig.town.connector.userSide.draft(aadObjectId, 'hej'), ...over };
}

/** A press on a card: what the client names is `verb` and `data`, both free for anybody to make up. */
export function pressOf(rig: AttackedTown, aadObjectId: string, verb: unknown, data: unknown, over: Json = {}): Json {
  const { text: _text, attachments: _attachments, ...plain } = activityOf(rig, aadObjectId);
  return { ...plain, type: 'invoke', name: 'adaptiveCard/action', replyToId: '1', value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }, ...over };
}

/** A token as the Connector issues it, unless `claims` and `by` say otherwise. */
export async function connectorToken(rig: AttackedTown, claims: Json = {}, by: Parameters<AttackedTown['town']['connector']['signing']['issueForTests']>[1] = {}): Promise<string> {
  const { connector, scenario } = rig.town;
  return `Bearer ${await connector.signing.issueForTests({ aud: scenario.clientIds.bot, serviceurl: connector.serviceUrl, ...claims }, by)}`;
}

/** POST /api/messages. `body` text is sent as it stands; without `authorization` a good token, null for none. */
export async function toDoor(rig: AttackedTown, body: unknown, authorization?: string | null, headers: Record<string, string> = {}): Promise<Answer> {
  const token = authorization === undefined ? await connectorToken(rig) : authorization;
  return ask(rig.town.productUrl, {
    method: 'POST', path: '/api/messages', body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: token }), ...headers },
  });
}

/** What Teams reads of the answer to an invoke. */
export interface CardAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: Json | string;
}

export async function press(rig: AttackedTown, aadObjectId: string, verb: unknown, data: unknown, over: Json = {}): Promise<CardAnswer> {
  const answer = await toDoor(rig, pressOf(rig, aadObjectId, verb, data, over));
  if (answer.status !== 200) throw new Error(`The door answered ${answer.status}`);
  return JSON.parse(answer.text) as CardAnswer;
}
