import type { Json } from '../contract/contract.ts';
import { conflictBehavior } from '../conflictBehavior.ts';
import { driveItem } from '../driveItems.ts';
import { GraphError, invalidRequest, nameExists, notFound } from '../errors.ts';
import { identityOf, type Ask, type GraphWorld, type Routes } from '../graphWorld.ts';
import type { Reply } from '../http.ts';
import { checkSite } from '../permissions.ts';
import { checkDrive, checkWritable, itemOf, namesOf } from '../target.ts';
import { progressOf, receivedOf, type UploadSession } from '../uploadSessions.ts';
import { checkMatch, checkParents, save } from '../writing.ts';

/** Opens a session. With a conflict that can be told now, it is told now. */
const createSession = (uploadBase: () => string) => async (world: GraphWorld, ask: Ask): Promise<Reply> => {
  checkDrive(world, ask);
  checkSite(world.municipality, ask.caller, 'write', ask.match);
  const item: Json = ask.body.length === 0 ? {} : ((ask.json()['item'] as Json | null | undefined) ?? {});
  const behavior = conflictBehavior(item['@microsoft.graph.conflictBehavior'], 'fail');
  return world.library.exclusive(async (library) => {
    const byId = ask.match.params['path'] === undefined;
    if (byId) itemOf(world, library, ask);
    const names = namesOf(library, ask);
    checkWritable(world, ask, names);
    checkParents(library, names);
    const there = library.at(names);
    checkMatch(there, ask.headers['if-match']);
    if (there?.kind === 'folder' || (there && !byId && behavior === 'fail')) throw nameExists();
    const { id, session } = world.uploads.open({ names, behavior: byId ? 'replace' : behavior, ifMatch: ask.headers['if-match'], caller: ask.caller });
    return { status: 200, json: { '@odata.context': `${world.linkBase}/$metadata#microsoft.graph.uploadSession`, uploadUrl: `${uploadBase()}/upload/${id}`, ...progressOf(session) } };
  });
};

export const uploadRoutes = (uploadBase: () => string): Routes => {
  const route = { handle: createSession(uploadBase), query: [] };
  return {
    'POST /drives/{drive-id}/root:/{path}:/createUploadSession': route,
    'POST /drives/{drive-id}/items/{item-id}:/{path}:/createUploadSession': route,
    'POST /drives/{drive-id}/items/{item-id}/createUploadSession': route,
  };
};

const RANGE = /^bytes (\d+)-(\d+)\/(\d+)$/;
const MAX_PART = 60 * 1024 * 1024;

/** Takes one part: 202 until the last, then the item. 416 for a part that does not follow on the one before. */
async function takePart(world: GraphWorld, id: string, session: UploadSession, range: string | undefined, body: Buffer): Promise<Reply> {
  const [, from, to, total] = (RANGE.exec(range ?? '') ?? []).map(Number);
  if (from === undefined || to === undefined || total === undefined || to - from + 1 !== body.length || to >= total || body.length > MAX_PART) throw invalidRequest('The Content-Range header is missing or does not fit the body.');
  if (from !== receivedOf(session) || (session.total ?? total) !== total) throw new GraphError(416, 'invalidRange', 'The uploaded fragment does not follow the fragments received so far.');
  session.parts.push(body);
  session.total = total;
  if (to + 1 < total) return { status: 202, json: progressOf(session) };
  world.uploads.close(id);
  const { names, behavior, ifMatch, caller } = session;
  return world.library.exclusive(async (library) => {
    const { status, landed } = await save(world, library, { names, behavior, ifMatch, bytes: Buffer.concat(session.parts), by: identityOf(world, caller) });
    return { status, json: driveItem(world, landed.view, landed.item) };
  });
}

/** Requests to an upload address, which carries its own permission. */
export async function uploadRequest(world: GraphWorld, method: string, id: string, headers: Readonly<Record<string, string>>, body: Buffer): Promise<Reply> {
  if (headers['authorization'] !== undefined) throw new GraphError(401, 'unauthenticated', 'Do not send a token to an upload address.');
  const session = world.uploads.find(id);
  if (!session) throw notFound();
  if (method === 'PUT') return takePart(world, id, session, headers['content-range'], body);
  if (method === 'GET') return { status: 200, json: progressOf(session) };
  if (method !== 'DELETE') throw new GraphError(405, 'methodNotAllowed', 'The method is not allowed.');
  world.uploads.close(id);
  return { status: 204 };
}
