import { effectiveSvarsdatum } from '#domain/arende/arende.ts';
import type { Datum } from '#domain/calendar/datum.ts';
import type { Coming, MyReminders } from '#domain/contract/paminnelser.ts';
import { lastReminderOn } from '#domain/paminnelse/comingReminders.ts';
import { mayChooseDay, nextThursday } from '#domain/paminnelse/snoozeDay.ts';
import { answersFor, mayAnswer, maySeeSvarsuppdrag, type Actor } from '#domain/permissions/permissions.ts';
import { comingOf, comingRow } from '#bot/queries/coming.ts';
import { isOpen, replanRows } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';

type P = Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>;
/** The day null: «på torsdag», which day it is is told by the calendar when it is pressed. */
export type Wish = { readonly what: 'day'; readonly day: Datum | null } | { readonly what: 'pause' } | { readonly what: 'resume' };

/** Every reminder to come to the person, over all remisser. */
export async function myPaminnelser(p: Pick<P, 'store' | 'clock'>, actor: Actor): Promise<Coming[]> {
  return p.store.read(async (s) => {
    const register = await s.register.read();
    const open = (await s.utskick.remisserOf(answersFor(actor))).filter(isOpen);
    const all = await comingOf(s, register, open, p.clock.today());
    return all.filter((one) => one.reminder.personId === actor.personId).map((one) => comingRow(register, one));
  });
}

/** The reminders of one remiss, and which days the person may choose instead. */
export async function getMyReminders(p: Pick<P, 'store' | 'clock'>, actor: Actor, svarsuppdragId: string): Promise<Outcome<MyReminders>> {
  return p.store.read(async (s) => {
    const row = await s.utskick.remiss(svarsuppdragId);
    if (!row) return refused('not-found');
    if (!maySeeSvarsuppdrag(actor, row.uppdrag.instansId)) return refused('not-yours');
    return ok(await viewOf(s, actor, row, p.clock.today()));
  });
}

async function viewOf(s: Stores, actor: Actor, row: RemissRow, today: Datum): Promise<MyReminders> {
  if (!isOpen(row)) return { coming: [], paused: null, chosen: null, thursday: null, last: null };
  const register = await s.register.read();
  const { last, thursday } = await choosable(s, row, today);
  const pauses = await s.paminnelse.pausesOf([row.utskick.id]);
  const chosen = (await s.paminnelse.snoozesOf([row.uppdrag.id])).find((z) => z.personId === actor.personId && z.day > today);
  return {
    coming: (await comingOf(s, register, [row], today)).map((one) => comingRow(register, one)), chosen: chosen?.day ?? null, last, thursday,
    paused: pauses.some((x) => x.personId === null) ? 'remiss' : pauses.some((x) => x.svarsuppdragId === row.uppdrag.id && x.personId === actor.personId) ? 'person' : null,
  };
}

async function choosable(s: Stores, row: RemissRow, today: Datum): Promise<{ last: Datum | null; thursday: Datum | null; mayChoose: (day: Datum) => boolean }> {
  const settings = await s.paminnelse.settings();
  const about = { arendeId: row.arende.id, svarsuppdragId: row.uppdrag.id, instansId: row.uppdrag.instansId };
  const last = lastReminderOn(await s.register.read(), about, effectiveSvarsdatum(row.utskick, row.uppdrag.anstand), today, { settings });
  return { last, thursday: nextThursday(today, last, settings.quiet), mayChoose: (day) => mayChooseDay(day, today, last, settings.quiet) };
}

/** A person's own reminders of one remiss: on a day of their choice instead of the next, silent until resumed, or as they were. Everybody at the instans decides for themselves alone. */
export async function setMyReminders(p: P, actor: Actor, svarsuppdragId: string, wish: Wish): Promise<Outcome<{ day: Datum | null }>> {
  return p.store.tx(async (s) => {
    const row = await s.utskick.lockRemiss(svarsuppdragId);
    if (!row) return refused('not-found');
    if (!mayAnswer(actor, row.uppdrag.instansId)) return refused('not-yours');
    if (row.utskick.state !== 'skickat') return refused('closed');
    if (!isOpen(row)) return refused('answered-no-reminders');
    const at = p.clock.now();
    const today = p.clock.today();
    const id = p.ids.next('val');
    const of = { utskickId: row.utskick.id, svarsuppdragId, personId: actor.personId };
    let day: Datum | null = null;
    switch (wish.what) {
      case 'day': {
        const { thursday, mayChoose } = await choosable(s, row, today);
        day = wish.day ?? thursday;
        if (day === null || !mayChoose(day)) return refused('bad-reminder-day');
        await s.paminnelse.endPause(of, actor.personId, at);
        await s.paminnelse.setSnooze({ id, svarsuppdragId, personId: actor.personId, day, setOn: today, setAt: at });
        break;
      }
      case 'pause':
        await s.paminnelse.addPause({ ...of, id, setBy: actor.personId, setOn: today, setAt: at });
        break;
      case 'resume':
        await s.paminnelse.endPause(of, actor.personId, at);
        await s.paminnelse.endSnooze(svarsuppdragId, actor.personId, at);
        break;
      default: return wish satisfies never;
    }
    // Who decides about the reminders has seen the remiss.
    if (row.uppdrag.openedAt === null) await s.utskick.markOpened(svarsuppdragId, at);
    await replanRows(p, s, [{ ...row, uppdrag: { ...row.uppdrag, openedAt: row.uppdrag.openedAt ?? at } }], id);
    const verb = wish.what === 'day' ? 'reminder-day-chosen' : wish.what === 'pause' ? 'reminders-paused' : 'reminders-resumed';
    await s.log.append({ at, actor: actor.personId, verb, arendeId: row.arende.id, data: { svarsuppdragId, personId: actor.personId, day } });
    await s.arenden.touch(row.arende.id);
    return ok({ day });
  });
}
