import { effectiveSvarsdatum, isAnswered } from '#domain/arende/arende.ts';
import { decisionState } from '#domain/arende/decisionState.ts';
import { addDays, later, type Datum } from '#domain/calendar/datum.ts';
import { datumAt } from '#domain/calendar/stockholm.ts';
import { dueContact, type ContactDraft } from '#domain/paminnelse/dueContact.ts';
import type { Step } from '#domain/paminnelse/ledger.ts';
import { PAMINNELSE_STEPS } from '#domain/paminnelse/planPaminnelser.ts';
import { reminderContacts } from '#domain/paminnelse/reminderContacts.ts';
import { heirTo } from '#domain/register/heirOf.ts';
import { receiverOf } from '#domain/register/recipients.ts';
import type { Register } from '#domain/register/register.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { RemissRow } from '#bot/ports/utskickStore.ts';
import { planDecision } from './planDecision.ts';
import { loadReminding } from './reminding.ts';

type P = Pick<Ports, 'clock' | 'sha256'>;
type Row = Pick<RemissRow, 'uppdrag' | 'utskick'>;

/** Everything that reminds of an answer by itself, and is planned anew as one. */
export const REMINDER_STEPS: readonly Step[] = [...PAMINNELSE_STEPS.map((x) => x.step), 'inte-oppnad', 'paminn-vald'];

/**
 * Plans the coming reminders of what those instanser have not answered anew, because the register now points at somebody else. `because` is the
 * id of what changed. Answers with the remisser concerned.
 */
export async function replan(p: P, s: Stores, instanser: readonly string[], because: string): Promise<readonly RemissRow[]> {
  const register = await s.register.read();
  const ids = [...new Set(instanser.flatMap((id) => [id, ...heirTo(register, id, p.clock.today())]))];
  const all = await s.utskick.remisserOf(ids);
  const open = all.filter(isOpen);
  await replanRows(p, s, open, because, {}, register);
  // Who is asked how it went may be somebody else now; a question that has been asked is not asked again.
  for (const row of all) if (decisionState(row.uppdrag, p.clock.today()).kind === 'coming') await planDecision(p, s, { ...row, register }, because);
  return open;
}

export const isOpen = (r: Row): boolean => r.utskick.state === 'skickat' && !isAnswered(r.uppdrag);

/** The same for those remisser, a first card that has not gone yet among it. What is due today and has not gone yet is kept, unless `from` says today; nothing that has been sent comes again. */
export async function replanRows(p: P, s: Stores, rows: readonly Row[], because: string, how: { readonly from?: Datum } = {}, known?: Register): Promise<void> {
  if (rows.length === 0) return;
  const today = p.clock.today();
  const register = known ?? await s.register.read();
  const unsent = await s.ledger.firstCardWaits(rows.map((r) => r.uppdrag.id));
  for (const { uppdrag } of rows) await s.ledger.cancelFor(uppdrag.id, unsent.has(uppdrag.id) ? [...REMINDER_STEPS, 'ny-remiss'] : REMINDER_STEPS);
  const remindingOf = await loadReminding(s, rows);
  const drafts = rows.flatMap((row) => {
    const svarsdatum = effectiveSvarsdatum(row.utskick, row.uppdrag.anstand);
    const sentOn = datumAt(row.utskick.sentAt);
    const about = { arendeId: row.uppdrag.arendeId, svarsuppdragId: row.uppdrag.id, instansId: row.uppdrag.instansId };
    const from = later(sentOn, how.from ?? addDays(today, -1));
    const receiver = unsent.has(row.uppdrag.id) ? receiverOf(register, about.instansId, today) : null;
    const first: ContactDraft[] = receiver ? [{ ...about, personId: receiver.id, step: 'ny-remiss', occasion: because, dueOn: today, atOnce: false, data: {} }] : [];
    return [...first, ...reminderContacts(register, about, svarsdatum, from, remindingOf(row), `${svarsdatum}|${because}`)];
  });
  await s.ledger.plan(drafts.map((d) => dueContact(p.sha256, d, p.clock.now())));
  for (const arendeId of new Set(rows.map((r) => r.uppdrag.arendeId))) await s.arenden.touch(arendeId);
}
