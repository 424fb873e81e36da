import { effectiveSvarsdatum, isAnswered } from '#domain/arende/arende.ts';
import { answersFor, mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { visibleInChat } from '#domain/permissions/visibleInChat.ts';
import { cardTextsSv } from '#domain/texts/cards.sv.ts';
import { nameOfInstans, nameOfPerson } from '#domain/register/register.ts';
import { answerHjalp, answerMinaRemisser, answerOkand, answerSvarsdatum, answerVadArKvar, answerVilkaHarInteSvarat, type SvarsdatumFact, type UtskickStatus } from '#bot/conversation/answers.ts';
import { understand } from '#bot/conversation/understand.ts';
import type { Links } from '#bot/links.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { MessageTurn, TurnReply } from '#bot/ports/turn.ts';
import { secretWaiting } from '#bot/queries/secretWaiting.ts';
import { nextSteps } from '#bot/queries/nextSteps.ts';
import { listMySvarsuppdrag } from '#bot/usecases/listMySvarsuppdrag.ts';
import { tellHinner, tellKontaktperson } from './tells.ts';
import { wishAbsence, wishAnstand, wishReminders, wishStance } from './wishes.ts';

type P = Pick<Ports, 'store' | 'clock'> & { readonly links: Links };

/** A sentence in the person's own chat. */
export async function message(p: P, actor: Actor, turn: MessageTurn): Promise<TurnReply> {
  const text = await answer(p, actor, turn);
  if (typeof text !== 'string') return text;
  const hidden = await p.store.read((s) => secretWaiting(s, actor));
  return { kind: 'text', text: hidden === 0 ? text : `${text}\n${cardTextsSv.neutral.also(hidden)}` };
}

async function answer(p: P, actor: Actor, turn: MessageTurn): Promise<string | TurnReply> {
  const today = p.clock.today();
  if (turn.truncated) return answerOkand({ truncated: true });
  const { intent, slots, greeting } = understand(turn.text, today);
  switch (intent) {
    case 'hjalp': return answerHjalp({ role: mayHandle(actor) ? 'handlagger' : actor.roller.length > 0 ? 'svarar' : 'okandRoll', greeting: greeting ? (actor.name.split(' ')[0] ?? null) : null });
    case 'mina-remisser': return answerMinaRemisser(await listMySvarsuppdrag(p, actor, true), today);
    case 'vad-ar-kvar': return answerVadArKvar(await p.store.read((s) => nextSteps(s, actor, today)));
    case 'svarsdatum': return answerSvarsdatum(await svarsdatum(p, actor, slots.dnr), slots.dnr !== null);
    case 'vilka-har-inte-svarat': return answerVilkaHarInteSvarat(mayHandle(actor) ? await unanswered(p) : [], mayHandle(actor));
    case 'hinner': return tellHinner(p, actor, turn.text, slots);
    case 'kontaktperson': return tellKontaktperson(p, turn.text, slots);
    case 'paminn': return wishReminders(p, actor);
    case 'begar-anstand': return wishAnstand(p, actor, turn.text, slots);
    case 'avstar':
    case 'inget-att-erinra': return wishStance(p, actor, intent, turn.text, slots);
    case 'ledig': return wishAbsence(p, actor, turn.text);
    case 'okand': return answerOkand({ truncated: false });
    default: return intent satisfies never;
  }
}

const sameNumber = (a: string, b: string): boolean => a.replace(/[^\p{L}\d]/gu, '').toLowerCase() === b.replace(/[^\p{L}\d]/gu, '').toLowerCase();

async function svarsdatum(p: P, actor: Actor, dnr: string | null): Promise<SvarsdatumFact[]> {
  return p.store.read(async (s) => {
    const register = await s.register.read();
    const mine = answersFor(actor);
    const facts: SvarsdatumFact[] = [];
    for (const { uppdrag: u, utskick, arende } of await s.utskick.remisserOf(mine)) {
      if (!visibleInChat(arende) || utskick.state !== 'skickat' || (dnr !== null && !sameNumber(utskick.diarienummer, dnr))) continue;
      const day = effectiveSvarsdatum(utskick, u.anstand);
      facts.push({
        title: utskick.title, diarienummer: utskick.diarienummer, instans: nameOfInstans(register, u.instansId), svarsdatum: day, ordinary: day === utskick.svarsdatum ? null : utskick.svarsdatum,
        askedFor: u.anstand.find((a) => a.outcome === 'begart')?.askedFor ?? null, mine: true, source: { confirmedBy: nameOfPerson(register, utskick.sentBy) },
      });
    }
    return facts;
  });
}

async function unanswered(p: P): Promise<UtskickStatus[]> {
  return p.store.read(async (s) => {
    const register = await s.register.read();
    const rows: UtskickStatus[] = [];
    for (const arende of (await s.arenden.list()).filter(visibleInChat)) {
      const utskick = await s.utskick.ofArende(arende.id);
      if (!utskick || utskick.state === 'atertaget') continue;
      const all = await s.utskick.svarsuppdragOf(utskick.id);
      const missing = all.filter((u) => !isAnswered(u)).map((u) => ({
        instans: nameOfInstans(register, u.instansId), svarsdatum: effectiveSvarsdatum(utskick, u.anstand), opened: u.openedAt !== null, anstand: u.anstand.some((a) => a.outcome === 'beviljat'),
      }));
      rows.push({ title: utskick.title, diarienummer: utskick.diarienummer, total: all.length, abstained: all.filter((u) => u.svar.at(-1)?.stance === 'avstar').length, missing });
    }
    return rows.filter((r) => r.missing.length > 0 || r.total > 0);
  });
}
