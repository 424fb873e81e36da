import type { SvarsuppdragWithSvar, Utskick } from '#domain/arende/arende.ts';
import type { Instant } from '#domain/calendar/datum.ts';
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

/** Ends what was sent on from those svarsuppdrag: nobody is reminded any more. Taken back from above, it is taken back here, and its cards say so. */
export async function closeUnder(s: Stores, svarsuppdragIds: readonly string[], how: 'stangt' | 'atertaget' = 'stangt', at: Instant | null = null): Promise<void> {
  for (const under of await loadUnder(s, svarsuppdragIds)) {
    if (under.utskick.state === 'skickat' || how === 'atertaget') await s.utskick.setState(under.utskick.id, how);
    for (const { uppdrag } of under.rows) {
      await s.ledger.cancelFor(uppdrag.id);
      if (at !== null) await s.ledger.wantRedraw((await s.ledger.deliveredFor(uppdrag.id)).map((d) => d.id), at);
    }
  }
}
