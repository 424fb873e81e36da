import type { SvarsuppdragWithSvar, Utskick } from '#domain/arende/arende.ts';
import type { Stores } from '#bot/ports/store.ts';

/** An underremiss in force, with those it was sent on to. */
export interface Under {
  readonly parentSvarsuppdragId: string;
  readonly utskick: Utskick;
  readonly rows: readonly { readonly uppdrag: SvarsuppdragWithSvar; readonly utskick: Utskick }[];
}

/** What has been sent on from those svarsuppdrag; the latest for each. */
export async function loadUnder(s: Stores, svarsuppdragIds: readonly string[]): Promise<readonly Under[]> {
  if (svarsuppdragIds.length === 0) return [];
  const found: Under[] = [];
  for (const utskick of await s.utskick.underOf(svarsuppdragIds)) {
    const parentSvarsuppdragId = utskick.parentSvarsuppdragId!;
    if (found.some((u) => u.parentSvarsuppdragId === parentSvarsuppdragId)) continue;
    found.push({ parentSvarsuppdragId, utskick, rows: (await s.utskick.svarsuppdragOf(utskick.id)).map((uppdrag) => ({ uppdrag, utskick })) });
  }
  return found;
}
