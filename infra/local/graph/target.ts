import type { Ask, GraphWorld } from './graphWorld.ts';
import { accessDenied, notFound } from './errors.ts';
import { sightOf, sightOfPath } from './library/visibility.ts';
import type { LibraryItem } from './library/item.ts';
import type { LibraryView } from './library/view.ts';
import { parsePath } from './library/names.ts';

export function checkDrive(world: GraphWorld, ask: Ask): void {
  if (ask.match.params['drive-id'] !== world.municipality.site.driveId) throw notFound();
}

/** Names from the root that the request means: from `items/{id}`, `root:/{path}`, or a path below an item. */
export function namesOf(view: LibraryView, ask: Ask): string[] {
  const { 'item-id': id, path } = ask.match.params;
  const below = path === undefined ? [] : parsePath(path);
  if (id === undefined) return below;
  const item = id === 'root' ? view.root : view.get(id);
  if (!item) throw notFound();
  const own = view.pathOf(item);
  return [...(own === '' ? [] : own.split('/')), ...below];
}

/** The item that the request means, if it is there and the caller sees it; 404 otherwise. */
export function itemOf(world: GraphWorld, view: LibraryView, ask: Ask): LibraryItem {
  const item = view.at(namesOf(view, ask));
  if (!item || sightOf(world.municipality, ask.caller, view, item) === 'none') throw notFound();
  return item;
}

/** May the caller write at this path? What is out of sight is 404, a folder that is only passed through 403. */
export function checkWritable(world: GraphWorld, ask: Ask, names: readonly string[]): void {
  if (sightOfPath(world.municipality, ask.caller, names.join('/')) === 'full') return;
  const parent = sightOfPath(world.municipality, ask.caller, names.slice(0, -1).join('/'));
  throw parent === 'none' ? notFound() : accessDenied();
}
