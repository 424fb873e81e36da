import type { LocalMunicipality } from '#local/municipality.ts';
import type { Caller } from '../bearer.ts';
import type { LibraryItem } from './item.ts';
import type { LibraryView } from './view.ts';

/** `full`: read and write. `passage`: a folder on the way to something seen. `none`: as if it did not exist. */
export type Sight = 'full' | 'passage' | 'none';

/** What the caller sees of a path ("" is the root): an application everything, a person what stands in `sees`. */
export function sightOfPath(municipality: LocalMunicipality, caller: Caller, path: string): Sight {
  if (caller.kind === 'app') return 'full';
  const prefixes = municipality.people.find((p) => p.aadObjectId === caller.oid)?.sees ?? [];
  const lies = (inner: string, outer: string): boolean => outer === '' || inner === outer || inner.startsWith(`${outer}/`);
  const [here, seen] = [path.toLowerCase(), prefixes.map((p) => p.replace(/^\/+|\/+$/g, '').toLowerCase())];
  if (seen.some((prefix) => lies(here, prefix))) return 'full';
  return path === '' || seen.some((prefix) => lies(prefix, here)) ? 'passage' : 'none';
}

/** A file is never a passage: it is seen or it is not. */
export function sightOf(municipality: LocalMunicipality, caller: Caller, view: LibraryView, item: LibraryItem): Sight {
  const sight = sightOfPath(municipality, caller, view.pathOf(item));
  return sight === 'passage' && item.kind === 'file' ? 'none' : sight;
}
