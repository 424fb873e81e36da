import { effectiveSvarsdatum, statusOf } from '#domain/arende/arende.ts';
import { workingDaysBetween } from '#domain/calendar/workingDays.ts';
import type { MySvarsuppdrag } from '#domain/contract/svar.ts';
import { answersFor, type Actor } from '#domain/permissions/permissions.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** What the person's instanser are asked, unanswered first and then by day. `inChat`: only what may be told of there. */
export async function listMySvarsuppdrag(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, inChat = false): Promise<readonly MySvarsuppdrag[]> {
  const today = p.clock.today();
  return p.store.read(async (s) => {
    const instanser = answersFor(actor);
    if (instanser.length === 0) return [];
    const [register, remisser] = await Promise.all([s.register.read(), s.utskick.remisserOf(instanser)]);
    const rows: MySvarsuppdrag[] = [];
    for (const { uppdrag, utskick, arende } of remisser) {
      if (inChat && !visibleInChat(arende)) continue;
      if (utskick.state === 'atertaget') continue;
      const svarsdatum = effectiveSvarsdatum(utskick, uppdrag.anstand);
      rows.push({
        id: uppdrag.id, arendeId: uppdrag.arendeId, title: utskick.title, diarienummer: utskick.diarienummer,
        instans: register.instanser.find((i) => i.id === uppdrag.instansId)?.name ?? '',
        svarsdatum, workingDaysLeft: workingDaysBetween(today, svarsdatum), status: statusOf(uppdrag, utskick, today),
      });
    }
    const done = (r: MySvarsuppdrag): number => (r.status === 'besvarat' || r.status === 'avstatt' ? 1 : 0);
    return rows.sort((a, b) => done(a) - done(b) || (a.svarsdatum < b.svarsdatum ? -1 : 1));
  });
}
