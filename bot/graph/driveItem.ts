import type { LibraryItem } from '#bot/ports/documentLibrary.ts';

/** A driveItem in Graph's words, as far as we read it. A deleted one may hold nothing but its id. */
export interface DriveItem {
  readonly id: string;
  readonly name?: string;
  readonly size?: number;
  readonly eTag?: string;
  readonly webUrl?: string;
  readonly file?: { readonly hashes?: { readonly quickXorHash?: string } };
  readonly folder?: object;
  readonly root?: object;
  readonly package?: object;
  readonly deleted?: object;
  readonly parentReference?: { readonly driveId?: string; readonly id?: string; readonly path?: string };
  readonly lastModifiedBy?: { readonly user?: { readonly id?: string } };
}

export const ITEM_FIELDS = 'id,name,size,eTag,webUrl,file,folder,root,package,deleted,parentReference,lastModifiedBy';

/** `folder`: path from the library's root, as the port has it. */
export function toLibraryItem(item: DriveItem, driveId: string, folder: string): LibraryItem {
  return {
    driveId,
    itemId: item.id,
    name: item.name ?? '',
    folder,
    sizeBytes: item.size ?? 0,
    contentHash: item.file?.hashes?.quickXorHash ?? null,
    eTag: item.eTag ?? '',
    webUrl: item.webUrl ?? '',
    savedBy: item.lastModifiedBy?.user?.id ?? null,
    deleted: item.deleted !== undefined,
  };
}

/** Graph's "/drives/x/root:/A%20B/C" or "/drive/root:" as "A B/C" or "". */
export function folderOfPath(path: string): string {
  const below = path.slice(path.indexOf('root:') + 'root:'.length).replace(/^\/+|\/+$/g, '');
  return below.split('/').map(decoded).join('/');
}

/** Some answers are not encoded, and a "%" in a name then stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Below a drive's root, every name encoded: ("Remisser/A B", "x.docx") -> "/root:/Remisser/A%20B/x.docx:". */
export function pathInDrive(folder: string, name: string): string {
  const names = [...folder.split('/'), name].filter((part) => part !== '' && part !== '.' && part !== '..');
  return `/root:/${names.map(encodeURIComponent).join('/')}:`;
}
