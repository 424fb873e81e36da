import { longDate } from '#domain/calendar/format.ts';
import { internalDaySv } from '#domain/texts/internalDay.sv.ts';
import { delegationBarred } from '#domain/arende/fullmaktige.ts';
import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import type { SvarForm } from '#domain/contract/svar.ts';
import { draftsVisibleTo, maySeeSvarsuppdrag, type Actor } from '#domain/permissions/permissions.ts';
import { reattached } from '#domain/svar/reattached.ts';
import type { UtkastInput } from '#domain/svar/svar.ts';
import { outlook } from '#bot/queries/outlook.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** The answer form as the person's own instans sees it: draft, what is handed in, anstånd. */
export async function getSvarForm(p: Pick<Ports, 'store' | 'clock' | 'ids'>, actor: Actor, svarsuppdragId: string): Promise<Outcome<SvarForm>> {
  return p.store.tx(async (s) => {
    const uppdrag = await s.utskick.svarsuppdrag(svarsuppdragId);
    if (!uppdrag) return refused('not-found');
    if (!maySeeSvarsuppdrag(actor, uppdrag.instansId)) return refused('not-yours');
    const utskick = await s.utskick.byId(uppdrag.utskickId);
    const arende = await s.arenden.byId(uppdrag.arendeId);
    if (!utskick || !arende) return refused('not-found');
    const register = await s.register.read();
    const utkast = await s.svar.utkast(svarsuppdragId);
    const handlingar = await s.library.ofArende(arende.id);
    const nameOf = (personId: string) => register.people.find((person) => person.id === personId)?.name ?? '';
    const svarsdatum = effectiveSvarsdatum(utskick, uppdrag.anstand);
    const anstand = uppdrag.anstand.at(-1) ?? null;
    return ok({
      svarsuppdragId, arendeId: arende.id, title: utskick.title, diarienummer: utskick.diarienummer, sender: utskick.senderName,
      handlaggare: arende.handlaggareId === null ? null : nameOf(arende.handlaggareId),
      instans: register.instanser.find((i) => i.id === uppdrag.instansId)?.name ?? '',
      svarsdatum, ...outlook(actor, uppdrag, register, svarsdatum, p.clock.today()),
      externalText: utskick.externalDay ? internalDaySv.both({ day: longDate(svarsdatum, 'sv'), external: longDate(utskick.externalDay, 'sv'), sender: utskick.senderName }) : null,
      delar: utskick.delar.map(({ id, title }) => ({ id, title })), way: uppdrag.way, wish: uppdrag.wish ?? null, toFullmaktige: delegationBarred(utskick, register, uppdrag.instansId),
      handlingar: handlingar.filter((h) => h.role === 'remiss' && h.deletedAt === null && sentWith(h.readAt, utskick.handlingarAt ?? utskick.sentAt)).map((h) => ({ name: h.name, webUrl: h.webUrl })),
      utkast: utkast === null ? null : mutable(reattached(utkast.input, utskick.delar.map((d) => d.id))), utkastSavedAt: utkast?.savedAt ?? null,
      lamnade: uppdrag.svar.map((svar) => ({
        id: svar.id, version: svar.version, stance: svar.stance, standing: svar.standing, legalState: svar.legalState, decidedBy: svar.decidedBy,
        receivedAt: svar.receivedAt, by: nameOf(svar.personId), synpunkter: svar.synpunkter.map(({ delId, text }) => ({ delId, text })),
      })),
      anstand: anstand === null ? null : { outcome: anstand.outcome, askedFor: anstand.askedFor, grantedTo: anstand.grantedTo, reason: anstand.decisionReason ?? null },
      formInstance: utkast?.input.formInstance ?? p.ids.next('form'),
      closed: utskick.state !== 'skickat',
    });
  }, draftsVisibleTo(actor));
}

/** Only what lay in the folder when it was sent: a nämnd's own document that came later is not shown to the others. */
const sentWith = (readAt: string, sentAt: string): boolean => readAt <= sentAt;

const mutable = (input: UtkastInput): NonNullable<SvarForm['utkast']> => ({ ...input, synpunkter: input.synpunkter.map((sp) => ({ ...sp })) });
