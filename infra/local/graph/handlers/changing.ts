import type { Json } from '../contract/contract.ts';
import { conflictBehavior } from '../conflictBehavior.ts';
import { driveItem } from '../driveItems.ts';
import { accessDenied, invalidRequest, nameExists, notFound } from '../errors.ts';
import { identityOf, type Ask, type GraphWorld, type Routes } from '../graphWorld.ts';
import type { Reply } from '../http.ts';
import type { LibraryItem } from '../library/item.ts';
import type { LibraryWork } from '../library/library.ts';
import { checkedName } from '../library/names.ts';
import { checkSite } from '../permissions.ts';
import { checkDrive, checkWritable, itemOf } from '../target.ts';
import { checkMatch, checkUnlocked, freeNames, toDisk } from '../writing.ts';

function changing(world: GraphWorld, ask: Ask, work: (library: LibraryWork, item: LibraryItem) => Promise<Reply>): Promise<Reply> {
  checkDrive(world, ask);
  checkSite(world.municipality, ask.caller, 'write', ask.match);
  return world.library.exclusive(async (library) => work(library, itemOf(world, library, ask)));
}

const namesTo = (library: LibraryWork, item: LibraryItem): string[] => library.pathOf(item).split('/').filter((name) => name !== '');

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalidRequest('The name must be a text.');
}

const createFolder = (world: GraphWorld, ask: Ask): Promise<Reply> => changing(world, ask, async (library, parent) => {
  const body = ask.json();
  if (parent.kind === 'file' || body['folder'] === undefined) throw invalidRequest('Only folders can be made here, below a folder.');
  const wanted = [...namesTo(library, parent), checkedName(textOf(body['name']))];
  checkWritable(world, ask, wanted);
  const behavior = conflictBehavior(body['@microsoft.graph.conflictBehavior'], 'fail');
  const there = library.at(wanted);
  if (there && (behavior === 'fail' || there.kind === 'file')) throw nameExists();
  const names = behavior === 'rename' ? freeNames(library, wanted) : wanted;
  const { item, view } = await toDisk(() => library.makeFolder(names, identityOf(world, ask.caller)));
  return { status: 201, json: driveItem(world, view, item) };
});

/** Renames, moves, or both. Nothing else about an item can be changed here. */
const change = (world: GraphWorld, ask: Ask): Promise<Reply> => changing(world, ask, async (library, item) => {
  const body = ask.json();
  const strange = Object.keys(body).find((key) => !['name', 'parentReference', '@microsoft.graph.conflictBehavior'].includes(key));
  if (strange) throw invalidRequest(`The property ${strange} cannot be changed.`);
  if (item.parentId === null) throw accessDenied();
  const from = namesTo(library, item);
  checkWritable(world, ask, from);
  checkMatch(item, ask.headers['if-match']);
  await checkUnlocked(world, library, item);
  const name = body['name'] === undefined ? item.name : checkedName(textOf(body['name']));
  const to = [...folderNames(library, body, from.slice(0, -1)), name];
  checkWritable(world, ask, to);
  const there = library.at(to);
  if (there && there !== item) throw nameExists();
  if (item.kind === 'folder' && to.length > from.length && from.every((part, at) => part === to[at])) throw invalidRequest('A folder cannot be moved into itself.');
  const { item: after, view } = await toDisk(() => library.move(item, to, identityOf(world, ask.caller)));
  return { status: 200, json: driveItem(world, view, after) };
});

function folderNames(library: LibraryWork, body: Json, otherwise: string[]): string[] {
  const id = (body['parentReference'] as Json | null | undefined)?.['id'];
  if (id === undefined || id === null) return otherwise;
  const folder = id === 'root' ? library.root : library.get(textOf(id));
  if (folder?.kind !== 'folder') throw notFound();
  return namesTo(library, folder);
}

const remove = (world: GraphWorld, ask: Ask): Promise<Reply> => changing(world, ask, async (library, item) => {
  if (item.parentId === null) throw accessDenied();
  checkWritable(world, ask, namesTo(library, item));
  checkMatch(item, ask.headers['if-match']);
  await checkUnlocked(world, library, item);
  await library.remove(item, identityOf(world, ask.caller));
  return { status: 204 };
});

export const changingRoutes: Routes = {
  'POST /drives/{drive-id}/items/{item-id}/children': { handle: createFolder, query: [] },
  'PATCH /drives/{drive-id}/items/{item-id}': { handle: change, query: [] },
  'DELETE /drives/{drive-id}/items/{item-id}': { handle: remove, query: [] },
};
