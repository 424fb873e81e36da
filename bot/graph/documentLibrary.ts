import type { DocumentLibrary } from '#bot/ports/documentLibrary.ts';
import type { GraphClient } from './client.ts';
import { deltaPage } from './delta.ts';
import { download } from './download.ts';
import { safeFileName } from './fileName.ts';
import { createFolderPaths, type FolderPaths } from './folderPaths.ts';
import { createSaving } from './saving.ts';
import { createDriveId, type SiteConfig } from './site.ts';
import { ensureSubscription } from './subscriptions.ts';

const FALLBACK_NAME = 'Dokument.docx';

/** One site's document library. `now`: machine clock, milliseconds. */
export function createDocumentLibrary(graph: GraphClient, config: SiteConfig, now: () => number = Date.now): DocumentLibrary {
  const driveId = createDriveId(graph, config);
  const saving = createSaving(graph);
  let folders: FolderPaths | null = null;

  return {
    driveId,
    async changes(cursor) {
      const drive = await driveId();
      if (cursor === null || !folders) folders = createFolderPaths(graph, drive);
      return deltaPage(graph, drive, folders, cursor);
    },
    download: (item, maxBytes, as) => download(graph, item, maxBytes, as),
    async create(folder, name, bytes, as) {
      return saving.create(await driveId(), folder, safeFileName(name, FALLBACK_NAME), bytes, as);
    },
    replace: (item, bytes, ifMatch, as) => saving.replace(item, bytes, ifMatch, as),
    async ensureSubscription(notificationUrl, clientState) {
      return ensureSubscription(graph, await driveId(), notificationUrl, clientState, now());
    },
  };
}
