import type { Json } from '../contract/contract.ts';
import { deltaItem } from '../driveItems.ts';
import { decodeCursor, encodeCursor, type Cursor } from '../deltaTokens.ts';
import { GraphError, notFound } from '../errors.ts';
import type { Ask, GraphWorld, Routes } from '../graphWorld.ts';
import type { Reply } from '../http.ts';
import type { LibraryItem } from '../library/item.ts';
import type { LibraryView } from '../library/view.ts';
import { sightOf } from '../library/visibility.ts';
import { selected, topOf, withQuery } from '../odata.ts';
import { checkSite } from '../permissions.ts';

interface Page {
  readonly items: readonly LibraryItem[];
  readonly next: Cursor;
  readonly more: boolean;
}

/** Everything alive, by depth and id. What changes while a client reads comes again in the next delta, so nothing is missed. */
function crawl(view: LibraryView, after: { to: number; depth: number; id: string }, size: number): Page {
  const left = view.all().filter((i) => !i.deleted)
    .map((item) => ({ item, depth: view.depthOf(item) }))
    .filter(({ item, depth }) => depth > after.depth || (depth === after.depth && item.id > after.id))
    .sort((a, b) => a.depth - b.depth || (a.item.id < b.item.id ? -1 : 1));
  const page = left.slice(0, size);
  const last = page.at(-1);
  const more = left.length > page.length;
  const next: Cursor = more
    ? { kind: 'crawl', epoch: view.epoch, to: after.to, depth: last!.depth, id: last!.item.id }
    : { kind: 'since', epoch: view.epoch, from: after.to, to: null };
  return { items: page.map((p) => p.item), next, more };
}

/** What changed in (from, to], in the order of the changes, each item once with its latest state. */
function since(view: LibraryView, from: number, to: number, size: number): Page {
  const left = view.all().filter((i) => i.seq > from && i.seq <= to).sort((a, b) => a.seq - b.seq);
  const items = left.slice(0, size);
  const more = left.length > items.length;
  return { items, next: { kind: 'since', epoch: view.epoch, from: more ? items.at(-1)!.seq : to, to: more ? to : null }, more };
}

/** SharePoint sends the folders above a changed item along, although they have not changed. */
function withAncestors(view: LibraryView, items: readonly LibraryItem[]): LibraryItem[] {
  const own = new Set(items);
  const above = new Set(items.filter((i) => !i.deleted).flatMap((i) => view.ancestorsOf(i)).filter((i) => !own.has(i)));
  return [...above, ...items];
}

async function delta(world: GraphWorld, ask: Ask): Promise<Reply> {
  const { driveId } = world.municipality.site;
  if (ask.match.params['drive-id'] !== driveId) throw notFound();
  checkSite(world.municipality, ask.caller, 'read', ask.match);
  const link = `${world.linkBase}/drives/${driveId}/root/delta`;
  const size = topOf(ask.query.get('$top'), world.pageSize);
  const keep: ReadonlyMap<string, string> = new Map([...ask.query].filter(([name]) => name === '$select' || name === '$top'));
  const token = ask.query.get('$skiptoken') ?? ask.query.get('$skipToken') ?? ask.query.get('token') ?? ask.query.get('$deltatoken');

  return world.library.exclusive(async (view) => {
    const start: Cursor = { kind: 'crawl', epoch: view.epoch, to: view.seq, depth: -1, id: '' };
    if (token === 'latest') return answer([], { kind: 'since', epoch: view.epoch, from: view.seq, to: null }, false);
    const cursor = token === undefined ? start : decodeCursor(token);
    if (cursor === null || cursor.epoch !== view.epoch) {
      throw new GraphError(410, 'resyncRequired', 'Resync required. Replace any local items with the server\'s version (including deletes).', { location: withQuery(link, keep, { $skiptoken: encodeCursor(start) }) });
    }
    const page = cursor.kind === 'crawl' ? crawl(view, cursor, size) : since(view, cursor.from, cursor.to ?? view.seq, size);
    const items = cursor.kind === 'since' && ask.headers['deltaexcludeparent'] === undefined ? withAncestors(view, page.items) : page.items;
    return answer(items.filter((i) => sightOf(world.municipality, ask.caller, view, i) !== 'none'), page.next, page.more);

    function answer(items: readonly LibraryItem[], next: Cursor, more: boolean): Reply {
      const to = withQuery(link, keep, more ? { $skiptoken: encodeCursor(next) } : { token: encodeCursor(next) });
      const json: Json = {
        '@odata.context': `${world.linkBase}/$metadata#Collection(driveItem)`,
        value: items.map((i) => selected(deltaItem(world, view, i), ask.query.get('$select'))),
        [more ? '@odata.nextLink' : '@odata.deltaLink']: to,
      };
      return { status: 200, json };
    }
  });
}

export const deltaRoutes: Routes = {
  'GET /drives/{drive-id}/root/delta': { handle: delta, query: ['token', '$deltatoken', '$skiptoken', '$skipToken', '$select', '$top'] },
};
