import { effectiveSvarsdatum, isAnswered, type SvarsuppdragWithSvar, type Utskick } from '#domain/arende/arende.ts';
import { mailDuty, type MailDuty, type MailMark } from '#domain/arende/mailDuty.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import { longDate } from '#domain/calendar/format.ts';
import { datumAt } from '#domain/calendar/stockholm.ts';
import type { MailView } from '#domain/contract/outside.ts';
import { planDays } from '#domain/paminnelse/anchored.ts';
import { senderInstans } from '#domain/permissions/actorFrom.ts';
import { answersByMail, mailboxOf } from '#domain/register/byMail.ts';
import { heirOf } from '#domain/register/heirOf.ts';
import { nameOfInstans, nameOfPerson, type Register } from '#domain/register/register.ts';
import { mailSv, type MailFacts } from '#domain/texts/mail.sv.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { Case } from './loadCase.ts';
import { confirmedIn, recipientsOf } from './readyToSend.ts';

type CaseParts = Pick<Case, 'arende' | 'register' | 'utskick' | 'svarsuppdrag'>;

/** What is to be mailed to each that answers by e-mail, as things stand today. */
export async function mailDuties(s: Stores, c: CaseParts, today: Datum): Promise<readonly { readonly uppdrag: SvarsuppdragWithSvar; readonly marks: readonly MailMark[]; readonly duty: MailDuty }[]> {
  const { utskick } = c;
  const byMail = c.svarsuppdrag.filter((u) => answersByMail(c.register, u.instansId, today));
  if (utskick === null || byMail.length === 0) return [];
  const settings = await s.paminnelse.settings();
  const paused = (await s.paminnelse.pausesOf([utskick.id])).some((p) => p.svarsuppdragId === null);
  const marks = await s.outside.marksOf(c.arende.id);
  const cards = await s.ledger.ofArende(c.arende.id);
  return byMail.map((uppdrag) => {
    const sentOn = datumAt(utskick.sentAt);
    const own = marks.filter((m) => m.svarsuppdragId === uppdrag.id);
    const days = paused ? [] : planDays(c.register, heirOf(c.register, uppdrag.instansId, today), effectiveSvarsdatum(utskick, uppdrag.anstand), sentOn, settings).map((d) => d.dueOn);
    // Who got the card before it was said that e-mail is the way has had the remiss.
    const hadCard = cards.some(({ contact, dispatch }) => contact.svarsuppdragId === uppdrag.id && contact.step === 'ny-remiss' && dispatch?.state === 'delivered');
    const duty = mailDuty({ answered: isAnswered(uppdrag), open: utskick.state === 'skickat', sentOn, remissNeeded: utskick.elsewhere !== true && !hadCard }, days, own, today);
    return { uppdrag, marks: own, duty };
  });
}

export async function mailView(s: Stores, c: Case, today: Datum): Promise<MailView> {
  const rows = (await mailDuties(s, c, today)).map(({ uppdrag, marks, duty }) => {
    const facts = mailFacts(c, c.utskick!, uppdrag.instansId, effectiveSvarsdatum(c.utskick!, uppdrag.anstand), today);
    const words = mailSv[duty.todo ?? 'remiss'];
    return {
      svarsuppdragId: uppdrag.id, instans: facts.instans, mailbox: mailboxOf(c.register, uppdrag.instansId, today), answered: isAnswered(uppdrag),
      ...duty, letter: { subject: words.subject(facts), body: words.body(facts) }, marks: marks.filter((m) => m.undoneAt === null).map((m) => shown(c.register, m)),
    };
  });
  return { rows: rows.sort((a, b) => a.instans.localeCompare(b.instans, 'sv')), missiv: await missivView(s, c, today) };
}

async function missivView(s: Stores, c: Case, today: Datum): Promise<MailView['missiv']> {
  const marks = (await s.outside.marksOf(c.arende.id)).filter((m) => m.what === 'missiv' && m.undoneAt === null);
  const day = c.utskick?.svarsdatum ?? c.state.svarsdatum;
  const facts = mailFacts(c, c.utskick, null, day, today);
  return {
    recipients: missivRecipients(c, today).map(({ instansId, instans, group }) => ({ instansId, instans, group, mailbox: mailboxOf(c.register, instansId, today) })),
    letter: { subject: mailSv.missiv.subject(facts), body: mailSv.missiv.body(facts) }, marks: marks.map((m) => shown(c.register, m)),
    dokument: (await s.sammanstallning.missiv(c.arende.id)).map((d) => ({ name: d.name, webUrl: d.webUrl, createdAt: d.createdAt, createdBy: nameOfPerson(c.register, d.createdBy) })),
    svarsdatum: day,
    notYet: c.utskick !== null || (c.state.unconfirmed.length === 0 && day !== null) ? null : mailSv.notYet,
  };
}

/** Who the missiv goes to, each with the line that it came with; those who were asked, once it is sent. */
export function missivRecipients(c: Case, today: Datum): readonly { readonly instansId: string; readonly instans: string; readonly group: string | null }[] {
  const { groups } = recipientsOf(c, today);
  const groupOf = (id: string): string | null => groups.find((g) => g.kind === 'group' && g.chosen.some((i) => i.id === id))?.title ?? null;
  const ids = c.utskick === null ? groups.flatMap((g) => g.chosen.map((i) => i.id)) : c.svarsuppdrag.map((u) => u.instansId);
  return ids.map((instansId) => ({ instansId, instans: nameOfInstans(c.register, instansId), group: groupOf(instansId) })).sort((a, b) => a.instans.localeCompare(b.instans, 'sv'));
}

/** Nothing of a secret ärende but its number stands in a mail that is ready to copy. */
function mailFacts(c: Case, utskick: Utskick | null, instansId: string | null, day: Datum | null, today: Datum): MailFacts {
  const diarienummer = utskick?.diarienummer ?? c.state.diarienummer ?? '';
  const secret = c.arende.secret === true;
  return {
    title: secret ? mailSv.secretTitle(diarienummer) : (utskick?.title ?? c.state.title ?? ''), diarienummer, instans: instansId === null ? '' : nameOfInstans(c.register, instansId),
    day: day === null ? '' : longDate(day, 'sv'), parts: secret ? [] : (utskick ? utskick.delar.map((d) => d.title) : confirmedIn(c, 'delar')),
    handlaggare: c.arende.handlaggareId === null ? null : nameOfPerson(c.register, c.arende.handlaggareId), sender: senderInstans(c.register, today)?.name ?? utskick?.senderName ?? '',
  };
}

const shown = (register: Register, m: MailMark) => ({ id: m.id, what: m.what, on: m.sentOn, by: nameOfPerson(register, m.by) });
