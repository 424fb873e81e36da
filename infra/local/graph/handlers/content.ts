import { conflictBehavior } from '../conflictBehavior.ts';
import { driveItem } from '../driveItems.ts';
import { invalidRequest } from '../errors.ts';
import { identityOf, type Ask, type GraphWorld, type Routes } from '../graphWorld.ts';
import type { Reply } from '../http.ts';
import { checkSite } from '../permissions.ts';
import { checkDrive, checkWritable, itemOf, namesOf } from '../target.ts';
import { save } from '../writing.ts';

/** 302 to an address that carries its own permission. */
async function download(world: GraphWorld, ask: Ask): Promise<Reply> {
  checkDrive(world, ask);
  checkSite(world.municipality, ask.caller, 'read', ask.match);
  return world.library.exclusive(async (view) => {
    const item = itemOf(world, view, ask);
    if (item.kind === 'folder') throw invalidRequest('The requested item is not a file.');
    return { status: 302, headers: { location: world.preAuthorised.downloadUrl(item.id) } };
  });
}

const CONFLICT = '@microsoft.graph.conflictBehavior';

/** Replaces, or creates with the folders that lack. By id only what exists. */
async function put(world: GraphWorld, ask: Ask): Promise<Reply> {
  checkDrive(world, ask);
  checkSite(world.municipality, ask.caller, 'write', ask.match);
  return world.library.exclusive(async (library) => {
    const byId = ask.match.params['path'] === undefined;
    if (byId) itemOf(world, library, ask);
    const names = namesOf(library, ask);
    checkWritable(world, ask, names);
    const { status, landed } = await save(world, library, {
      names, bytes: ask.body, by: identityOf(world, ask.caller), ifMatch: ask.headers['if-match'],
      behavior: byId ? 'replace' : conflictBehavior(ask.query.get(CONFLICT), 'replace'),
    });
    return { status, json: driveItem(world, landed.view, landed.item) };
  });
}

const DOWNLOAD = { handle: download, query: [] };
const PUT = { handle: put, query: [CONFLICT] };

export const contentRoutes: Routes = {
  'GET /drives/{drive-id}/items/{item-id}/content': DOWNLOAD,
  'GET /drives/{drive-id}/root:/{path}:/content': DOWNLOAD,
  'PUT /drives/{drive-id}/items/{item-id}/content': PUT,
  'PUT /drives/{drive-id}/items/{item-id}:/{path}:/content': PUT,
  'PUT /drives/{drive-id}/root:/{path}:/content': PUT,
};
