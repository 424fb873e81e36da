import type { LibraryItem } from './item.ts';
import type { LibraryState } from './itemStore.ts';
import { sameName } from './names.ts';

/** The library as it stands during one piece of exclusive work: the disk has just been looked at. */
export interface LibraryView {
  readonly root: LibraryItem;
  readonly epoch: string;
  readonly seq: number;
  /** Null when unknown or deleted. */
  get(id: string): LibraryItem | null;
  /** By decoded names from the root, without regard to case; [] is the root. */
  at(names: readonly string[]): LibraryItem | null;
  childrenOf(item: LibraryItem): readonly LibraryItem[];
  /** Names from the root, joined by "/"; "" for the root itself. */
  pathOf(item: LibraryItem): string;
  depthOf(item: LibraryItem): number;
  /** Root first, without the item itself. */
  ancestorsOf(item: LibraryItem): readonly LibraryItem[];
  /** Deleted ones too. */
  all(): readonly LibraryItem[];
}

export function viewOf(state: LibraryState): LibraryView {
  const byId = new Map(state.items.map((i) => [i.id, i]));
  const root = state.items.find((i) => i.parentId === null)!;
  const children = new Map<string, LibraryItem[]>();
  for (const item of state.items) {
    if (item.deleted || item.parentId === null) continue;
    const siblings = children.get(item.parentId);
    if (siblings) siblings.push(item);
    else children.set(item.parentId, [item]);
  }
  const childrenOf = (item: LibraryItem): readonly LibraryItem[] => children.get(item.id) ?? [];

  function ancestorsOf(item: LibraryItem): LibraryItem[] {
    const out: LibraryItem[] = [];
    for (let at = item.parentId; at !== null;) {
      const parent = byId.get(at)!;
      out.unshift(parent);
      at = parent.parentId;
    }
    return out;
  }

  return {
    root,
    epoch: state.epoch,
    seq: state.seq,
    get(id) {
      const item = byId.get(id);
      return item && !item.deleted ? item : null;
    },
    at(names) {
      let item: LibraryItem | undefined = root;
      for (const name of names) {
        const among = childrenOf(item);
        item = among.find((c) => c.name === name) ?? among.find((c) => sameName(c.name, name));
        if (!item) return null;
      }
      return item;
    },
    childrenOf,
    pathOf: (item) => (item.parentId === null ? '' : [...ancestorsOf(item).slice(1), item].map((i) => i.name).join('/')),
    depthOf: (item) => ancestorsOf(item).length,
    ancestorsOf,
    all: () => state.items,
  };
}
