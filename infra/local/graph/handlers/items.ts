import { driveItem } from '../driveItems.ts';
import { notFound } from '../errors.ts';
import type { Ask, GraphWorld, Routes } from '../graphWorld.ts';
import type { Reply } from '../http.ts';
import type { LibraryItem } from '../library/item.ts';
import type { LibraryView } from '../library/view.ts';
import { sightOf } from '../library/visibility.ts';
import { pageOf, selected, topOf, withQuery } from '../odata.ts';
import { checkSite } from '../permissions.ts';
import { checkDrive, itemOf } from '../target.ts';

function reading(world: GraphWorld, ask: Ask, work: (view: LibraryView, item: LibraryItem) => Reply): Promise<Reply> {
  checkDrive(world, ask);
  checkSite(world.municipality, ask.caller, 'read', ask.match);
  return world.library.exclusive(async (view) => work(view, itemOf(world, view, ask)));
}

const one = (world: GraphWorld, ask: Ask): Promise<Reply> =>
  reading(world, ask, (view, item) => ({ status: 200, json: selected(driveItem(world, view, item), ask.query.get('$select')) }));

const children = (world: GraphWorld, ask: Ask): Promise<Reply> => reading(world, ask, (view, item) => {
  if (item.kind === 'file') throw notFound();
  const seen = view.childrenOf(item).filter((c) => sightOf(world.municipality, ask.caller, view, c) !== 'none').sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const link = `${world.linkBase}/drives/${world.municipality.site.driveId}/items/${item.id}/children`;
  const { value, next } = pageOf(seen, topOf(ask.query.get('$top'), world.pageSize), ask.query.get('$skiptoken'), (token) => withQuery(link, ask.query, { $skiptoken: token }));
  return { status: 200, json: { value: value.map((c) => selected(driveItem(world, view, c), ask.query.get('$select'))), ...next } };
});

const ONE = { handle: one, query: ['$select'] };
const CHILDREN = { handle: children, query: ['$select', '$top', '$skiptoken'] };

export const itemRoutes: Routes = {
  'GET /drives/{drive-id}/root': ONE,
  'GET /drives/{drive-id}/root:/{path}': ONE,
  'GET /drives/{drive-id}/items/{item-id}': ONE,
  'GET /drives/{drive-id}/root/children': CHILDREN,
  'GET /drives/{drive-id}/root:/{path}:/children': CHILDREN,
  'GET /drives/{drive-id}/items/{item-id}/children': CHILDREN,
};
