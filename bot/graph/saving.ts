import type { As, SaveOutcome } from '#bot/ports/documentLibrary.ts';
import { YttraError } from '#bot/errors.ts';
import { jsonOf, type GraphClient } from './client.ts';
import { folderOfPath, pathInDrive, toLibraryItem, type DriveItem } from './driveItem.ts';
import { uploadInParts } from './uploadSession.ts';

/** Above this, Graph advises an upload session. */
export const SIMPLE_LIMIT_BYTES = 4 * 1024 * 1024;

const MAY_NOT_OVERWRITE = '@microsoft.graph.conflictBehavior';

export interface Saving {
  create(driveId: string, folder: string, name: string, bytes: Uint8Array, as: As): Promise<SaveOutcome>;
  replace(item: { driveId: string; itemId: string }, bytes: Uint8Array, ifMatch: string, as: As): Promise<SaveOutcome>;
}

/** Neither ever overwrites what somebody else has written. `name` must be safe already (safeFileName). */
export function createSaving(graph: GraphClient): Saving {
  return {
    async create(driveId, folder, name, bytes, as) {
      const at = `/drives/${encodeURIComponent(driveId)}${pathInDrive(folder, name)}`;
      if (bytes.length > SIMPLE_LIMIT_BYTES) {
        const session = await graph.ask(as, 'POST', `${at}/createUploadSession`, { body: { item: { [MAY_NOT_OVERWRITE]: 'fail' } } });
        return outcome(session.ok ? await uploadInParts(graph, session, bytes) : session, driveId);
      }
      return outcome(await graph.ask(as, 'PUT', `${at}/content`, { query: { [MAY_NOT_OVERWRITE]: 'fail' }, body: bytes }), driveId);
    },
    async replace({ driveId, itemId }, bytes, ifMatch, as) {
      const at = `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`;
      const headers = { 'if-match': ifMatch };
      if (bytes.length > SIMPLE_LIMIT_BYTES) {
        const session = await graph.ask(as, 'POST', `${at}/createUploadSession`, { headers, body: { item: { [MAY_NOT_OVERWRITE]: 'replace' } } });
        return outcome(session.ok ? await uploadInParts(graph, session, bytes) : session, driveId);
      }
      return outcome(await graph.ask(as, 'PUT', `${at}/content`, { headers, body: bytes }), driveId);
    },
  };
}

/** By status, never by Graph's error code. A file that is gone (404) has changed like any other. */
async function outcome(response: Response, driveId: string): Promise<SaveOutcome> {
  if (response.ok) {
    const item = await jsonOf<DriveItem>(response);
    return { kind: 'saved', item: toLibraryItem(item, driveId, folderOfPath(item.parentReference?.path ?? 'root:')) };
  }
  await response.body?.cancel();
  switch (response.status) {
    case 404:
    case 409:
    case 412:
      return { kind: 'conflict' };
    case 423:
      return { kind: 'locked' };
    case 403:
      return { kind: 'forbidden' };
    default:
      throw new YttraError('fault', { cause: new Error(`Graph answered ${response.status} to a save`) });
  }
}
