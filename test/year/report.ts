import type { Step } from '#domain/paminnelse/ledger.ts';
import { isOfficeTime } from '#domain/paminnelse/officeHours.ts';
import { clockAt, datumAt } from '#domain/calendar/stockholm.ts';
import type { CardCall } from '#local/rehearsal/record.ts';
import { HANDLAGGARE } from '#local/scenarios/internationellStrategi/people.ts';
import type { Town } from '#local/town.ts';
import type { YearNamnd } from './municipality.ts';

/** What a person pressed for and another waits for: it comes beside the card of the day, and is counted in `byStep` alone. */
const ASKED_FOR: readonly Step[] = ['anstand-begart', 'anstand-beslut'];

export interface YearReport {
  readonly namnder: number;
  readonly remisser: number;
  readonly cards: number;
  readonly byStep: Readonly<Record<string, number>>;
  /** How many kontaktpersoner, on how many days, got so many cards that they had not pressed for; and the same of the handläggare. */
  readonly cardsADay: { readonly kontaktpersoner: Readonly<Record<number, number>>; readonly handlaggare: Readonly<Record<number, number>> };
  readonly mostADay: number;
  readonly outsideHours: readonly string[];
  /** Hour of the day on a Swedish wall, "09", to cards. */
  readonly byHour: Readonly<Record<string, number>>;
  /** Cards of one person in the year. */
  readonly aYear: { readonly p50: number; readonly max: number };
  /** Deliveries of the same dispatch. */
  readonly twice: number;
  readonly inTrouble: number;
  readonly seed: number;
  /** Lines of error in the product's log. */
  readonly faults: number;
  readonly seconds: number;
}

export async function reportOf(town: Town, calls: readonly CardCall[], namnder: readonly YearNamnd[]): Promise<Omit<YearReport, 'seed' | 'faults' | 'seconds'>> {
  const sent = calls.filter((c) => c.kind === 'send' && c.delivered);
  const steps = await town.product.store.tx(async ({ ledger }) => ledger.contactsOfAll(sent.flatMap((c) => c.dispatchId ?? [])));
  const stepsOf = (c: CardCall): readonly Step[] => (steps.get(c.dispatchId ?? '') ?? []).map((d) => d.step);
  const unasked = sent.filter((c) => !stepsOf(c).every((step) => ASKED_FOR.includes(step)));
  const perDay = (mine: (c: CardCall) => boolean): Record<number, number> => histogram(count(unasked.filter(mine), (c) => `${c.personAadId} ${datumAt(c.at)}`));
  const kontaktpersoner = perDay((c) => c.personAadId !== HANDLAGGARE.aadObjectId);
  const handlaggare = perDay((c) => c.personAadId === HANDLAGGARE.aadObjectId);
  const inYear = [...count(sent.filter((c) => c.personAadId !== HANDLAGGARE.aadObjectId), (c) => c.personAadId).values()].sort((a, b) => a - b);
  return {
    namnder: namnder.length, remisser: (await town.product.store.tx((s) => s.arenden.list())).length, cards: sent.length,
    byStep: Object.fromEntries([...count(sent.flatMap((c) => stepsOf(c).map((step) => ({ step }))), (c) => c.step)].sort()),
    cardsADay: { kontaktpersoner, handlaggare }, mostADay: Math.max(0, ...Object.keys(kontaktpersoner).map(Number), ...Object.keys(handlaggare).map(Number)),
    outsideHours: unasked.filter((c) => !isOfficeTime(c.at)).map((c) => `${c.at} ${stepsOf(c).join('+')}`),
    byHour: Object.fromEntries([...count(sent, (c) => clockAt(c.at).slice(0, 2))].sort()),
    aYear: { p50: inYear[Math.floor(inYear.length / 2)] ?? 0, max: inYear.at(-1) ?? 0 },
    twice: [...count(sent, (c) => c.dispatchId ?? '').values()].filter((n) => n > 1).length,
    inTrouble: (await town.product.store.tx(({ ledger }) => ledger.inTrouble())).length,
  };
}

function count<T>(all: readonly T[], key: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

function histogram(counts: ReadonlyMap<string, number>): Record<number, number> {
  const found: Record<number, number> = {};
  for (const n of counts.values()) found[n] = (found[n] ?? 0) + 1;
  return found;
}
