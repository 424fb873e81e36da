import { countInTime } from '#domain/arende/laterDays.ts';
import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import { decisionState } from '#domain/arende/decisionState.ts';
import { decisionText } from '#domain/arende/decisionText.ts';
import { verdictFor } from '#domain/arende/verdict.ts';
import { longDate } from '#domain/calendar/format.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import { absenceOn, isValidOn, nameOfInstans, peopleWith } from '#domain/register/register.ts';
import { commonSv } from '#domain/texts/common.sv.ts';
import { conversationSv } from '#domain/texts/conversation.sv.ts';
import { fold } from '#bot/conversation/folded.ts';
import type { Slots } from '#bot/conversation/slots.ts';
import { openRemisser } from './openRemisser.ts';
import type { Ports } from '#bot/ports/ports.ts';

type P = Pick<Ports, 'store' | 'clock'>;
const MOST = 5;

/** «Hinner vi?» for what the person answers, with the dates that decide; for who only handles, how many make it. */
export async function tellHinner(p: P, actor: Actor, text: string, slots: Slots): Promise<string> {
  const t = conversationSv.hinner;
  const today = p.clock.today();
  return p.store.read(async (s) => {
    const register = await s.register.read();
    const mine = await openRemisser(s, actor, register, { text, dnr: slots.dnr, instans: slots.instans });
    if (mine.length === 0 && mayHandle(actor)) {
      const rows: string[] = [];
      for (const arende of await s.arenden.list()) {
        const utskick = visibleInChat(arende) ? await s.utskick.ofArende(arende.id) : null;
        if (!utskick) continue;
        const c = countInTime(register, (await s.utskick.svarsuppdragOf(utskick.id)).map((u) => u.instansId), utskick.svarsdatum, today);
        rows.push(t.count(utskick.title, commonSv.dnr(utskick.diarienummer), c.inTime, c.notInTime, c.unknown, longDate(utskick.svarsdatum, 'sv')));
      }
      return rows.length === 0 ? t.nothingSent : rows.slice(0, MOST).join('\n');
    }
    const rows = mine.slice(0, MOST).map(({ uppdrag: u, utskick }) => {
      const day = effectiveSvarsdatum(utskick, u.anstand);
      const verdict = verdictFor(register, u.instansId, day, today, u.meetingOn ?? null);
      const decision = decisionText(decisionState(u, today));
      return [
        t.row(utskick.title, commonSv.dnr(utskick.diarienummer), nameOfInstans(register, u.instansId), longDate(day, 'sv')), verdict.text,
        ...(verdict.ready === null ? [] : [t.clause(verdict.ready.clause)]), ...(decision === null ? [] : [decision]),
      ].join(' ');
    });
    return rows.length === 0 ? t.none : rows.join('\n');
  });
}

/** «Vem är kontaktperson i servicenämnden?» by any part of the name that fits one body alone. */
export async function tellKontaktperson(p: P, text: string, slots: Slots): Promise<string> {
  const t = conversationSv.kontaktperson;
  const today = p.clock.today();
  const register = await p.store.register();
  const valid = register.instanser.filter((i) => isValidOn(i, today));
  const said = fold(text);
  const wanted = slots.instans === null ? null : fold(slots.instans);
  const found = valid.filter((i) => [i.name, ...i.aliases].some((name) => (wanted !== null && (fold(name).startsWith(wanted) || wanted.startsWith(fold(name)))) || (name.length >= 5 && said.includes(fold(name)))));
  if (found.length === 0) return slots.instans === null ? t.which : t.unknown;
  if (found.length > 1) return t.more(found.length);
  const { id, name } = found[0]!;
  const [contact] = peopleWith(register, id, 'kontaktperson', today);
  const [standIn] = peopleWith(register, id, 'stallforetradare', today);
  const away = contact ? absenceOn(register, contact.id, today) : null;
  const instans = /^\p{Lu}\p{Ll}+$/u.test(name) ? name.charAt(0).toLocaleLowerCase('sv') + name.slice(1) : name;
  return [
    contact ? t.is(contact.name, instans) : t.none(name), ...(contact && away ? [t.away(contact.name, longDate(away.lastDay, 'sv'))] : []), ...(standIn ? [t.standIn(standIn.name)] : []),
  ].join(' ');
}
