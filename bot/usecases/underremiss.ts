import { effectiveSvarsdatum, isAnswered, statusOf, type Svarsuppdrag, type Utskick } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { addWorkingDays } from '#domain/calendar/workingDays.ts';
import type { UnderView } from '#domain/contract/outside.ts';
import { dueContact } from '#domain/paminnelse/dueContact.ts';
import { reminderContacts } from '#domain/paminnelse/reminderContacts.ts';
import { justSent } from '#domain/paminnelse/reminding.ts';
import { mayAnswer, maySeeSvarsuppdrag, type Actor } from '#domain/permissions/permissions.ts';
import { instanserBelow } from '#domain/register/below.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import { nameOfInstans, type Register } from '#domain/register/register.ts';
import { currentSvar } from '#domain/svar/svar.ts';
import { closeUnder, loadUnder } from '#bot/queries/loadUnder.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';

/** So long before its own day that there is time to use what they say. */
const WORKING_DAYS_BEFORE = 5;

/** Whom an instans can send a remiss on to, and what they have answered: handed-in svar alone, and nobody's draft. */
export async function getUnder(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, svarsuppdragId: string): Promise<Outcome<UnderView>> {
  const today = p.clock.today();
  return p.store.read(async (s) => {
    const row = await s.utskick.remiss(svarsuppdragId);
    if (!row) return refused('not-found');
    if (!maySeeSvarsuppdrag(actor, row.uppdrag.instansId)) return refused('not-yours');
    return ok(await viewOf(s, actor, row, await s.register.read(), today));
  });
}

async function viewOf(s: Stores, actor: Actor, row: RemissRow, register: Register, today: Datum): Promise<UnderView> {
  const [under] = await loadUnder(s, [row.uppdrag.id]);
  const own = effectiveSvarsdatum(row.utskick, row.uppdrag.anstand);
  const proposal = addWorkingDays(own, -WORKING_DAYS_BEFORE);
  return {
    // Those below have their own to answer to; a second step down is sent on by them.
    choices: instanserBelow(register, row.uppdrag.instansId, today).map((i) => ({ instansId: i.id, instans: i.name })),
    maySend: mayAnswer(actor, row.uppdrag.instansId) && row.utskick.state === 'skickat' && !row.utskick.parentSvarsuppdragId && (under === undefined || under.utskick.state !== 'skickat'),
    latest: addWorkingDays(own, -1), proposal: proposal > today ? proposal : null,
    sent: under === undefined ? null : {
      svarsdatum: under.utskick.svarsdatum, open: under.utskick.state === 'skickat',
      rows: under.rows.map(({ uppdrag, utskick }) => {
        const svar = currentSvar(uppdrag.svar);
        const asked = uppdrag.anstand.find((a) => a.outcome === 'begart');
        return {
          asks: asked ? { anstandId: asked.id, to: asked.askedFor, reason: asked.reason } : null,
          instans: nameOfInstans(register, uppdrag.instansId), status: statusOf(uppdrag, utskick, today), svarsdatum: effectiveSvarsdatum(utskick, uppdrag.anstand), stance: svar?.stance ?? null, receivedAt: svar?.receivedAt ?? null,
          synpunkter: (svar?.synpunkter ?? []).map((sp) => ({ del: utskick.delar.find((d) => d.id === sp.delId)?.title ?? null, text: sp.text })),
        };
      }).sort((a, b) => a.instans.localeCompare(b.instans, 'sv')),
    },
  };
}

/**
 * Sends a remiss on to instanser below: an utskick of its own under the same ärende, tied to the svarsuppdrag and answered to its instans. They are
 * reminded by their own, earlier day, and are never counted by who asked first. Pressed twice it sends once.
 */
export async function sendUnder(p: Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>, actor: Actor, svarsuppdragId: string, input: { instanser: readonly string[]; svarsdatum: Datum }): Promise<Outcome<null>> {
  const today = p.clock.today();
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    const row = await s.utskick.lockRemiss(svarsuppdragId);
    if (!row) return refused('not-found');
    const { uppdrag, utskick: above, arende } = row;
    if (!mayAnswer(actor, uppdrag.instansId)) return refused('not-yours');
    if (above.state !== 'skickat') return refused('closed');
    if (above.parentSvarsuppdragId) return refused('not-found');
    const register = await s.register.read();
    const below = instanserBelow(register, uppdrag.instansId, today).map((i) => i.id);
    const chosen = [...new Set(input.instanser)];
    if (chosen.length === 0) return refused('no-recipients');
    if (chosen.some((id) => !below.includes(id))) return refused('not-found');
    if (input.svarsdatum <= today || input.svarsdatum >= effectiveSvarsdatum(above, uppdrag.anstand)) return refused('bad-under-day');

    const utskick: Utskick = {
      id: p.ids.next('utskick'), arendeId: arende.id, svarsdatum: input.svarsdatum, title: above.title, diarienummer: above.diarienummer, senderName: nameOfInstans(register, uppdrag.instansId),
      delar: above.delar.map((d) => ({ ...d, id: p.ids.next('del') })), sentAt: at, sentBy: actor.personId, state: 'skickat', toFullmaktige: above.toFullmaktige ?? false,
      // What came into the folder after the remiss was sent is another's, and is not passed on.
      handlingarAt: above.handlingarAt ?? above.sentAt, parentSvarsuppdragId: uppdrag.id,
    };
    const svarsuppdrag = chosen.map<Svarsuppdrag>((instansId) => ({ id: p.ids.next('svarsuppdrag'), utskickId: utskick.id, arendeId: arende.id, instansId, way: null, openedAt: null }));
    if ((await s.utskick.create(utskick, svarsuppdrag)) === 'exists') return refused('already-sent');

    const how = justSent(await s.paminnelse.settings(), today);
    await s.ledger.plan(svarsuppdrag.flatMap((u) => {
      const receiver = receiverOf(register, u.instansId, today);
      if (!receiver) return [];
      const about = { arendeId: arende.id, svarsuppdragId: u.id, instansId: u.instansId };
      return [
        dueContact(p.sha256, { ...about, personId: receiver.id, data: {}, step: 'ny-remiss', occasion: utskick.id, dueOn: today, atOnce: false }, at),
        ...reminderContacts(register, about, utskick.svarsdatum, today, how).map((planned) => dueContact(p.sha256, planned, at)),
      ];
    }));
    await s.log.append({ at, actor: actor.personId, verb: 'underremiss-sent', arendeId: arende.id, data: { utskickId: utskick.id, svarsuppdragId, svarsdatum: utskick.svarsdatum, instanser: chosen.length } });
    await s.arenden.touch(arende.id);
    return ok(null);
  });
}

/** Closes it: nobody is reminded any more, and late answers are still taken. */
export async function endUnder(p: Pick<Ports, 'store' | 'clock'>, actor: Actor, svarsuppdragId: string): Promise<Outcome<null>> {
  const at = p.clock.now();
  return p.store.tx(async (s) => {
    const row = await s.utskick.lockRemiss(svarsuppdragId);
    if (!row) return refused('not-found');
    if (!mayAnswer(actor, row.uppdrag.instansId)) return refused('not-yours');
    const open = (await loadUnder(s, [svarsuppdragId])).find((u) => u.utskick.state === 'skickat');
    if (!open) return refused('closed');
    await closeUnder(s, [svarsuppdragId]);
    await s.log.append({ at, actor: actor.personId, verb: 'underremiss-ended', arendeId: row.arende.id, data: { utskickId: open.utskick.id, answered: open.rows.filter((r) => isAnswered(r.uppdrag)).length } });
    await s.arenden.touch(row.arende.id);
    return ok(null);
  });
}
