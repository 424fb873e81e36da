import type { GraphClient } from './client.ts';
import { jsonOf } from './client.ts';
import { folderOfPath, type DriveItem } from './driveItem.ts';

const APP = { kind: 'app' } as const;

export interface FolderPaths {
  /** Path of a folder from the library's root; "" for the root, and for a folder that is gone. */
  of(folderId: string): Promise<string>;
  /** A folder that delta has told of: its name or place may be new. */
  learn(item: DriveItem): void;
}

/**
 * SharePoint's delta tells an item's parent by id alone, and a renamed folder does not bring its files along. So folders
 * are remembered as id -> (name, parent), from delta where it tells them and by one question where it does not.
 */
export function createFolderPaths(graph: GraphClient, driveId: string): FolderPaths {
  const folders = new Map<string, { name: string; parentId: string | null }>();
  const asked = new Map<string, string>();

  async function ask(folderId: string): Promise<string> {
    const known = asked.get(folderId);
    if (known !== undefined) return known;
    const response = await graph.ask(APP, 'GET', `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(folderId)}`, { query: { $select: 'id,name,root,parentReference' } });
    const item = response.ok ? await jsonOf<DriveItem>(response) : null;
    if (!response.ok) await response.body?.cancel();
    const path = !item || item.root ? '' : [folderOfPath(item.parentReference?.path ?? ''), item.name ?? ''].filter(Boolean).join('/');
    asked.set(folderId, path);
    return path;
  }

  async function of(folderId: string, depth = 0): Promise<string> {
    const folder = folders.get(folderId);
    if (!folder || depth > 100) return ask(folderId);
    if (folder.parentId === null) return '';
    return [await of(folder.parentId, depth + 1), folder.name].filter(Boolean).join('/');
  }

  return {
    of: (folderId) => of(folderId),
    learn(item) {
      if (!item.folder && !item.root) return;
      asked.clear();
      if (item.deleted) folders.delete(item.id);
      else folders.set(item.id, { name: item.name ?? '', parentId: item.root ? null : (item.parentReference?.id ?? null) });
    },
  };
}
