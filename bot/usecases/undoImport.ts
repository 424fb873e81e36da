import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { registerFileOf } from '#domain/register/importCsv.ts';
import type { Sammantrade } from '#domain/register/register.ts';
import { TAB_DRIVE, type RegisterFileContent, type TabFileContent } from '#bot/library/importRegister.ts';
import type { Handling } from '#bot/ports/libraryStore.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * Takes back the file that was read in last from the tab: the register is as it was before it. Not when another file of the same kind has been read in
 * since, which would be undone with it. An instans that has been asked or met meanwhile stays.
 */
export async function undoImport(p: Pick<Ports, 'store' | 'clock' | 'sha256'>, actor: Actor): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    const files = await s.library.registerFiles();
    const last = files.filter((f) => f.driveId === TAB_DRIVE).at(-1);
    if (!last) return refused('not-found');
    if (files.slice(files.indexOf(last) + 1).some((f) => kindOf(f) === kindOf(last))) return refused('changed-meanwhile');
    const { before } = last.reading as TabFileContent;
    const now = await s.register.read();
    await s.library.markDeleted(last.driveId, last.itemId, at);
    if (before.instanser.length > 0) await s.register.upsertInstanser(before.instanser);
    await s.register.replaceUppdrag(before.uppdrag);
    const key = (m: Sammantrade): string => `${m.instansId}|${m.on}`;
    await s.register.removeSammantraden(now.sammantraden.filter((m) => !before.sammantraden.some((b) => key(b) === key(m))));
    await s.register.upsertSammantraden(before.sammantraden.map((m) => ({ ...m, id: `sammantrade_${p.sha256(key(m)).slice(0, 32)}` })));
    await s.register.removeUnusedInstanser(now.instanser.filter((i) => !before.instanser.some((b) => b.id === i.id)).map((i) => i.id));
    await s.log.append({ at, actor: actor.personId, verb: 'register-undone', arendeId: null, data: { handlingId: last.id } });
    return ok(null);
  });
}

const kindOf = (f: Handling): string | null => registerFileOf((f.reading as RegisterFileContent).rows);
