import type { ConflictBehavior } from './conflictBehavior.ts';
import { GraphError, invalidRequest, locked, nameExists, preconditionFailed } from './errors.ts';
import type { GraphWorld } from './graphWorld.ts';
import { cTagOf, eTagOf, type Identity, type LibraryItem } from './library/item.ts';
import type { Landed, LibraryWork } from './library/library.ts';
import { numberedName } from './library/names.ts';

/** 412 unless If-Match names the item as it is; no header, no condition. */
export function checkMatch(item: LibraryItem | null, ifMatch: string | undefined): void {
  if (ifMatch === undefined || (item !== null && ifMatch === '*')) return;
  // Tags hold commas themselves, so they cannot be told apart by splitting.
  const tags = ifMatch.match(/"[^"]*"/g) ?? [`"${ifMatch.trim()}"`];
  if (item === null || !tags.some((tag) => [eTagOf(item), cTagOf(item)].includes(tag))) throw preconditionFailed();
}

/** 423 when somebody has the file open. */
export async function checkUnlocked(world: GraphWorld, library: LibraryWork, item: LibraryItem): Promise<void> {
  if (await world.locks.isLocked(library.pathOf(item), library.diskPath(item))) throw locked();
}

/** 409 when a file stands where a folder should. */
export function checkParents(library: LibraryWork, names: readonly string[]): void {
  for (let n = 1; n < names.length; n++) if (library.at(names.slice(0, n))?.kind === 'file') throw nameExists();
}

/** The first of "a.docx", "a 1.docx", "a 2.docx" ... that is free. */
export function freeNames(library: LibraryWork, names: readonly string[]): string[] {
  const folder = names.slice(0, -1);
  for (let n = 0; ; n++) {
    const tried = [...folder, n === 0 ? names.at(-1)! : numberedName(names.at(-1)!, n)];
    if (!library.at(tried)) return tried;
  }
}

export interface Saving {
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
  readonly behavior: ConflictBehavior;
  readonly ifMatch: string | undefined;
  readonly by: Identity;
}

/** Puts a file into the library: 201 when it is new, 200 when it took another's place. */
export async function save(world: GraphWorld, library: LibraryWork, saving: Saving): Promise<{ status: 200 | 201; landed: Landed }> {
  checkParents(library, saving.names);
  const there = library.at(saving.names);
  checkMatch(there, saving.ifMatch);
  if (there?.kind === 'folder') throw nameExists();
  if (there && saving.behavior === 'fail') throw nameExists();
  if (there && saving.behavior === 'replace') {
    await checkUnlocked(world, library, there);
    return { status: 200, landed: await toDisk(() => library.write(saving.names, saving.bytes, saving.by)) };
  }
  return { status: 201, landed: await toDisk(() => library.write(freeNames(library, saving.names), saving.bytes, saving.by)) };
}

/** What the disk refuses, in Graph's words. */
export async function toDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new GraphError(507, 'quotaLimitReached', 'The user has reached their quota limit.');
    if (code === 'ENAMETOOLONG') throw invalidRequest('The name is too long.');
    throw cause;
  }
}
