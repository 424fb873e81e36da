import { datumAt } from '#domain/calendar/stockholm.ts';
import type { Missiv } from '#domain/dokument/missiv.ts';
import { senderInstans } from '#domain/permissions/actorFrom.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { Reading } from '#domain/reading/reading.ts';
import { mailboxOf } from '#domain/register/byMail.ts';
import { missivSv } from '#domain/texts/missiv.sv.ts';
import { fileTitle, saveOurs } from '#bot/library/saveOurs.ts';
import { loadCase, type Case } from '#bot/queries/loadCase.ts';
import { missivRecipients } from '#bot/queries/mailView.ts';
import { confirmedIn } from '#bot/queries/readyToSend.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/**
 * Writes the missiv beside the ärende's documents, before or after the remiss is sent. It is sent to the official mailboxes by a person, never by us.
 * Refused until every field is confirmed. Each press writes a new file; nobody's is overwritten.
 */
export async function createMissiv(p: Ports, actor: Actor, token: string, arendeId: string, seenSvarsdatum: Datum): Promise<Outcome<{ name: string; webUrl: string }>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const today = p.clock.today();
  const prepared = await p.store.tx(async (s) => {
    const c = await loadCase(s, arendeId, today);
    if (!c) return refused('not-found');
    const missiv = missivOf(c, today);
    if (missiv !== null && missiv.svarsdatum !== seenSvarsdatum) return refused('changed-meanwhile');
    return missiv === null ? refused('not-confirmed') : ok({ missiv, folder: c.arende.folder, revision: (await s.sammanstallning.missiv(arendeId)).length + 1 });
  });
  if (prepared.kind === 'refused') return prepared;
  const { missiv, folder, revision } = prepared.value;
  const bytes = await p.documents.writeMissiv(missiv);
  const file = { arendeId, folder, stem: missivSv.fileName(fileTitle(missiv.title), today), kind: 'missiv' as const, revision, bytes };
  return saveOurs(p, actor, token, file, async (s, dokumentId) => {
    await s.log.append({ at: p.clock.now(), actor: actor.personId, verb: 'missiv-created', arendeId, data: { dokumentId, revision } });
  });
}

/** Null while something of it is not confirmed. */
function missivOf(c: Case, today: Datum): Missiv | null {
  const { utskick, register, state } = c;
  const svarsdatum = utskick?.svarsdatum ?? state.svarsdatum;
  if (svarsdatum === null || (utskick === null && state.unconfirmed.length > 0)) return null;
  const external = utskick === null ? (state.externalDay ?? null) : (utskick.externalDay ?? null);
  const sender = utskick?.senderName ?? confirmedIn(c, 'avsandare')[0] ?? '';
  const from = senderInstans(register, today);
  const own = utskick?.diarienummer ?? confirmedIn(c, 'diarienummer')[0] ?? null;
  const handlaggare = register.people.find((person) => person.id === c.arende.handlaggareId) ?? null;
  const rows = missivRecipients(c, today);
  return {
    title: utskick?.title ?? confirmedIn(c, 'titel')[0] ?? '', svarsdatum, delar: utskick ? utskick.delar.map((d) => d.title) : confirmedIn(c, 'delar'),
    diarienummer: { own, sender: senderNumber(c, own) },
    external: external === null ? null : { day: external, sender },
    recipients: rows.map(({ instansId, instans, group }) => ({ group, instanser: [{ name: instans, mailbox: mailboxOf(register, instansId, today) }] })),
    recipientsOn: utskick ? datumAt(utskick.sentAt) : today,
    handlaggare: handlaggare ? { name: handlaggare.name, mail: handlaggare.mail } : null,
    from: from?.name ?? sender, mailbox: from?.mailbox ?? null, createdOn: today,
  };
}

/** The number that the handlingar say is the sender's, when it is another than the one the remiss goes by. */
function senderNumber(c: Case, own: string | null): string | null {
  const found = c.handlingar.filter((h) => h.role === 'remiss').flatMap((h) => (h.reading as Reading).diarienummer.filter((d) => d.value.owner === 'sender').map((d) => d.value.asWritten));
  return found.find((number) => number !== own) ?? null;
}
