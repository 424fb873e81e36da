import type { SammanstallningView } from '#domain/contract/sammanstallning.ts';
import { reconcile, sammanstall } from '#domain/sammanstallning/sammanstallning.ts';
import { mailSv } from '#domain/texts/mail.sv.ts';
import { currentSvar } from '#domain/svar/svar.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** The merge as it stands, with every synpunkt that counts: a superseded answer's are never counted twice. */
export async function getSammanstallning(p: Pick<Ports, 'store'>, actor: Actor, arendeId: string): Promise<Outcome<SammanstallningView>> {
  if (!mayHandle(actor)) return refused('not-yours');
  return p.store.tx(async (s) => {
    const utskick = await s.utskick.ofArende(arendeId);
    if (!utskick) return refused('not-found');
    const register = await s.register.read();
    const nameOf = (id: string): string => register.instanser.find((i) => i.id === id)?.name ?? '';
    const personOf = (id: string): string => register.people.find((person) => person.id === id)?.name ?? '';
    const current = (await s.utskick.svarsuppdragOf(utskick.id)).map((u) => ({ uppdrag: u, svar: currentSvar(u.svar) }));
    const synpunkter = current.flatMap(({ svar }) => (svar?.synpunkter ?? []).map((sp) => ({
      id: sp.id, delId: sp.delId, text: sp.text, instans: nameOf(svar!.instansId), stance: svar!.stance, standing: svar!.standing,
      by: svar!.channel === 'epost' ? mailSv.registeredBy(personOf(svar!.personId)) : personOf(svar!.personId), receivedAt: svar!.receivedAt, svarId: svar!.id,
    })));
    const latest = await s.sammanstallning.latest(arendeId);
    const model = latest ? reconcile(latest.model, synpunkter) : sammanstall(synpunkter);
    return ok({
      arendeId, title: utskick.title, revision: latest?.revision ?? 0,
      model: { stycken: model.stycken.map((st) => ({ ...st, sources: [...st.sources] })), setAside: [...model.setAside] },
      delar: utskick.delar.map(({ id, title }) => ({ id, title })), synpunkter,
      instanser: current.map(({ uppdrag, svar }) => ({ name: nameOf(uppdrag.instansId), stance: svar?.stance ?? null, standing: svar?.standing ?? null })),
      dokument: (await s.sammanstallning.dokument(arendeId)).map((d) => ({ name: d.name, webUrl: d.webUrl, createdAt: d.createdAt, createdBy: personOf(d.createdBy) })),
      mayMerge: true,
    });
  });
}
