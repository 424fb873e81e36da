import type { DeltaPage, LibraryItem } from '#bot/ports/documentLibrary.ts';
import { YttraError } from '#bot/errors.ts';
import { jsonOf, type GraphClient } from './client.ts';
import { folderOfPath, ITEM_FIELDS, toLibraryItem, type DriveItem } from './driveItem.ts';
import type { FolderPaths } from './folderPaths.ts';

const APP = { kind: 'app' } as const;

interface DeltaAnswer {
  readonly value: readonly DriveItem[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

/**
 * One page of changes. The cursor is Graph's own link. Folders are learnt and left out; what is deleted is always told,
 * because its answer does not say reliably what it was. An item that comes twice on a page counts with its last state.
 */
export async function deltaPage(graph: GraphClient, driveId: string, folders: FolderPaths, cursor: string | null): Promise<DeltaPage> {
  const first = `/drives/${encodeURIComponent(driveId)}/root/delta`;
  const response = cursor === null ? await graph.ask(APP, 'GET', first, { query: { $select: ITEM_FIELDS } }) : await graph.ask(APP, 'GET', graph.link(cursor));
  if (response.status === 410) {
    await response.body?.cancel();
    return { kind: 'resync' };
  }
  if (!response.ok) throw await refused(response);
  const answer = await jsonOf<DeltaAnswer>(response).catch((cause: unknown) => {
    throw new YttraError('library-unreachable', { cause, retryable: true });
  });
  for (const item of answer.value) folders.learn(item);
  const items = new Map<string, LibraryItem>();
  for (const item of answer.value) {
    if (!item.file && !item.deleted) continue;
    items.delete(item.id);
    items.set(item.id, toLibraryItem(item, driveId, item.deleted ? '' : await folderOf(item, folders)));
  }
  const next = answer['@odata.nextLink'] ?? answer['@odata.deltaLink'];
  if (next === undefined) throw new YttraError('library-unreachable', { cause: new Error('A delta page without a link'), retryable: true });
  return { kind: 'page', items: [...items.values()], cursor: graph.link(next), more: answer['@odata.nextLink'] !== undefined };
}

function folderOf(item: DriveItem, folders: FolderPaths): Promise<string> | string {
  const { path, id } = item.parentReference ?? {};
  if (path !== undefined) return folderOfPath(path);
  return id === undefined ? '' : folders.of(id);
}

async function refused(response: Response): Promise<YttraError> {
  await response.body?.cancel();
  return new YttraError(response.status === 403 ? 'library-forbidden' : 'fault', { cause: new Error(`Graph answered ${response.status} to delta`) });
}
