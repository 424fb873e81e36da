import { ROUTES, type RouteName } from '#domain/contract/routes.ts';
import { HANDLAGGARE } from '#local/scenarios/internationellStrategi/people.ts';
import { ACCESS, paramOf, pathOf, type Ids } from './access.ts';
import type { AttackedTown } from './attackedTown.ts';
import { ask, type Answer } from './http.ts';

/** The ids that exist: the ärende, socialnämnden's svarsuppdrag, its anstånd, a doubt of the ärende. */
export async function knownIds(rig: AttackedTown): Promise<Ids> {
  const { doubts } = await (await rig.person(HANDLAGGARE.aadObjectId)).call('getArende', { arendeId: rig.arendeId });
  return { arendeId: rig.arendeId, svarsuppdragId: rig.svarsuppdrag['Socialnämnden']!, anstandId: rig.anstandId, doubtId: doubts[0]?.id ?? '' };
}

export interface Called {
  readonly ids: Ids;
  /** A full Authorization header; null for none. */
  readonly authorization: string | null;
  /** Instead of the id that the route is about. */
  readonly id?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One call as the contract describes it, with what is named changed. */
export function call(rig: AttackedTown, name: RouteName, called: Called): Promise<Answer> {
  const { method } = ROUTES[name];
  const param = paramOf(name) as keyof Ids | null;
  const id = called.id ?? (param === null ? '' : called.ids[param]);
  const body = called.body ?? ACCESS[name].body?.(called.ids) ?? {};
  return ask(rig.town.productUrl, {
    method, path: pathOf(name, id),
    headers: { 'content-type': 'application/json', ...(called.authorization === null ? {} : { authorization: called.authorization }), ...called.headers },
    ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

export async function bearerOf(rig: AttackedTown, aadObjectId: string): Promise<string> {
  return `Bearer ${(await rig.person(aadObjectId)).token}`;
}

export const codeIn = (answer: Answer): unknown => (JSON.parse(answer.text) as { code?: unknown }).code;
