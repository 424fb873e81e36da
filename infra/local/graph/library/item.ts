/** Who made or changed an item. */
export interface Identity {
  readonly kind: 'user' | 'app' | 'unknown';
  readonly id: string | null;
  readonly displayName: string;
}

/** One file or folder as the library remembers it. Ids live as long as the state file, through renames and restarts. */
export interface LibraryItem {
  readonly id: string;
  /** For eTag and cTag. */
  readonly guid: string;
  /** Null for the root alone. */
  parentId: string | null;
  name: string;
  readonly kind: 'file' | 'folder';
  size: number;
  /** quickXorHash; null for folders. */
  hash: string | null;
  /** Grows with every change: eTag. */
  version: number;
  /** Grows with the content: cTag. */
  contentVersion: number;
  readonly createdAt: string;
  modifiedAt: string;
  readonly createdBy: Identity;
  modifiedBy: Identity;
  /** When in the library's history it last changed; delta goes by it. */
  seq: number;
  deleted: boolean;
  disk: DiskMark;
}

/** By what an item is known again on the disk. */
export interface DiskMark {
  readonly ino: string;
  /** Nanoseconds; tells a reused inode number from a renamed file. */
  readonly born: string;
  readonly mtime: string;
  readonly size: number;
  /** Milliseconds on the machine's clock when the content was last read. */
  readonly readAt: number;
}

export const eTagOf = (item: LibraryItem): string => `"{${item.guid}},${item.version}"`;
export const cTagOf = (item: LibraryItem): string => `"c:{${item.guid}},${item.contentVersion}"`;
