import type { LedgerLoopOptions, Machine } from '#bot/jobs/loopDeps.ts';
import { createLedgerLoop } from '#bot/jobs/ledgerLoop.ts';
import type { LedgerLoop } from '#bot/jobs/ledgerLoop.ts';
import type { ConversationAddress, Messenger, OutgoingCard, SendOutcome } from '#bot/ports/messenger.ts';
import { datumAt, instantAt } from '#domain/calendar/stockholm.ts';
import type { DueContact } from '#domain/paminnelse/ledger.ts';
import { world } from '#test/bot/store/builders.ts';
import type { TestStore } from '#test/bot/store/suite.ts';

type Opened = Awaited<ReturnType<Messenger['openConversation']>>;
type Answer = SendOutcome | ((to: ConversationAddress) => Promise<SendOutcome>);

/** Remembers every request: what was posted to whom is the truth that the ledger is held against. */
export class ScriptedMessenger implements Messenger {
  readonly posts: { readonly to: ConversationAddress; readonly card: OutgoingCard['card'] }[] = [];
  readonly updates: { readonly to: ConversationAddress; readonly activityId: string; readonly card: OutgoingCard['card'] }[] = [];
  readonly opened: string[] = [];
  readonly #answers = new Map<string, Answer[]>();
  readonly #updateAnswers: SendOutcome[] = [];
  readonly #openings = new Map<string, Opened[]>();

  /** The next answers to POSTs to that person; delivered when there are none left. */
  answer(aadObjectId: string, ...answers: readonly Answer[]): void {
    this.#answers.set(aadObjectId, [...(this.#answers.get(aadObjectId) ?? []), ...answers]);
  }
  answerUpdate(...answers: readonly SendOutcome[]): void {
    this.#updateAnswers.push(...answers);
  }
  answerOpening(aadObjectId: string, ...answers: readonly Opened[]): void {
    this.#openings.set(aadObjectId, [...answers]);
  }

  async sendCard(to: ConversationAddress, message: OutgoingCard): Promise<SendOutcome> {
    this.posts.push({ to, card: message.card });
    const answer = this.#answers.get(to.aadObjectId)?.shift();
    return typeof answer === 'function' ? answer(to) : (answer ?? { kind: 'delivered', activityId: `activity-${this.posts.length}` });
  }
  async updateCard(to: ConversationAddress, activityId: string, message: OutgoingCard): Promise<SendOutcome> {
    this.updates.push({ to, activityId, card: message.card });
    return this.#updateAnswers.shift() ?? { kind: 'delivered', activityId };
  }
  async openConversation(aadObjectId: string): Promise<Opened> {
    this.opened.push(aadObjectId);
    return this.#openings.get(aadObjectId)?.shift() ?? { kind: 'open', address: addressOf(aadObjectId, 'opened') };
  }
}

export const addressOf = (aadObjectId: string, conversation = 'known'): ConversationAddress => ({ aadObjectId, conversationId: `${conversation}:${aadObjectId}`, serviceUrl: 'https://smba/', tenantId: 'tenant' });

/** A clock that moves only when somebody sleeps on it. */
export function virtualMachine(): Machine & { advance(ms: number): void } {
  let now = 0;
  return { now: () => now, sleep: async (ms) => { now += ms; }, advance: (ms) => { now += ms; } };
}

export const MONDAY = '2016-10-10';

export async function harness(get: () => TestStore, name: string, people: readonly string[] = ['1', '2', '3']) {
  const w = world(name);
  const { store, sql } = get();
  await sql('delete from redraw');
  await sql('delete from due_contact');
  await sql('delete from dispatch');
  await store.tx(async (s) => {
    for (const n of new Set(['1', ...people])) await s.register.upsertPerson(w.person(n));
    await s.register.upsertInstanser([w.instans('1'), w.instans('2')]);
    await s.arenden.ensure(w.arende, null);
    await s.utskick.create(w.utskick, [w.svarsuppdrag('1'), w.svarsuppdrag('2')]);
    for (const n of people) await s.register.saveConversation({ ...addressOf(w.person(n).aadObjectId), installed: true, changedAt: instantAt('2016-06-01', '08:00') });
  });

  const messenger = new ScriptedMessenger();
  const machine = virtualMachine();
  const faults: string[] = [];
  let now = instantAt(MONDAY, '09:00');
  let made = 0;
  let workers = 0;
  const clock = { now: () => now, today: () => datumAt(now) };
  const loop = (over: Partial<LedgerLoopOptions> = {}): LedgerLoop => createLedgerLoop({
    store, messenger, machine, jitter: () => 0, lanes: 1, worker: `worker_${name}_${(workers += 1)}`,
    clock, ids: { next: (prefix) => `${prefix}_${name}_${(made += 1)}` },
    log: { info: () => undefined, warn: (_f, message) => void faults.push(message), error: (_f, message) => void faults.push(message) },
    render: async (contacts, dispatch) => ({ kind: 'card', message: { card: { dispatch: dispatch.id, contacts: contacts.map((c) => c.id), state: dispatch.state }, summary: 'Något väntar på dig' } }),
    ...over,
  });
  return {
    w, store, clock, sql, messenger, machine, faults, loop,
    at: (day: string, clock: string) => { now = instantAt(day, clock); },
    plan: (...contacts: readonly DueContact[]) => store.tx(({ ledger }) => ledger.plan(contacts)),
    /** What is waited for has come, on the database's clock. */
    ripen: () => sql("update dispatch set not_before = now() - interval '1 second', lease_until = case when lease_until is null then null else now() - interval '1 second' end"),
    ripenRedraws: () => sql("update redraw set not_before = now() - interval '1 second'"),
    states: async () => (await store.tx(({ ledger }) => ledger.ofArende(w.arende.id))).map(({ contact, dispatch }) => `${contact.id.split('_')[1]}: ${contact.state}${dispatch ? ` ${dispatch.state}${dispatch.code ?? dispatch.cause ? ` (${dispatch.code ?? dispatch.cause})` : ''}` : ''}`).reverse(),
    postedTo: () => messenger.posts.map((p) => p.to.aadObjectId.replace(`_${name}`, '')),
    reach: async (n: string) => (await store.tx(({ register }) => register.reachOf([w.person(n).id]))).get(w.person(n).id),
    logged: async () => (await store.tx(({ log }) => log.read(0, 10_000))).filter((e) => e.arendeId === w.arende.id).map((e) => `${e.verb} ${String(e.data['steps'])} ${String(e.data['code'] ?? e.data['cause'] ?? '')}`.trim()),
  };
}
