import { datumAt } from '#domain/calendar/stockholm.ts';
import { answeredAt, isPaminnelse, mayHaveArrived, svarsdatumAt, type CardCall, type LedgerContact, type RehearsalRecord } from '../record.ts';
import type { Invariant } from './invariant.ts';

const sends = (r: RehearsalRecord): readonly CardCall[] => r.calls.filter((c) => c.kind === 'send');
const carriedBy = (r: RehearsalRecord, dispatchId: string | null): readonly LedgerContact[] => r.contacts.filter((c) => c.dispatchId === dispatchId && c.state === 'carried');
const named = (c: LedgerContact): string => `${c.step} till ${c.person}${c.instans === null ? '' : ` för ${c.instans}`} (${c.dueOn})`;

function repeated(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))];
}

/** By the stand-in's own log: no dispatch is posted again once it may have arrived, and nobody is told the same thing twice. */
export const noCardTwice: Invariant = {
  name: 'no-card-twice',
  faults(r) {
    const arrived = sends(r).filter(mayHaveArrived);
    const told = arrived.flatMap((call) => carriedBy(r, call.dispatchId)
      .map((c) => [c.personAadId, c.svarsuppdragId ?? '', c.step, isPaminnelse(c) ? svarsdatumAt(r, c.instans, call.at) : c.id].join(' ')));
    const posts = sends(r);
    const afterwards = posts.filter((call, i) => call.dispatchId !== null && posts.slice(0, i).some((earlier) => earlier.dispatchId === call.dispatchId && mayHaveArrived(earlier)));
    return [
      ...arrived.filter((c) => c.dispatchId === null).map((c) => `Ett kort till ${c.personAadId} hör inte till något utskick i liggaren.`),
      ...[...new Set(afterwards.map((c) => c.dispatchId))].map((id) => `${id} skickades igen fast det kan ha kommit fram.`),
      ...repeated(told).map((key) => `Samma sak sades två gånger: ${key}.`),
    ];
  },
  looked: (r) => `${sends(r).length} anrop, ${sends(r).filter((c) => c.delivered).length} kort, inget två gånger.`,
};

/** The product's ledger and the stand-in's log tell the same story, card by card. */
export const ledgerIsTrue: Invariant = {
  name: 'ledger-agrees-with-log',
  faults(r) {
    const known = new Set(r.contacts.flatMap((c) => c.dispatchId ?? []));
    const strays = sends(r).filter((c) => c.delivered && c.dispatchId !== null && !known.has(c.dispatchId));
    return [
      ...strays.map((c) => `${c.dispatchId} kom fram men finns inte i liggaren.`),
      ...r.contacts.filter((c) => c.state === 'carried').flatMap((c) => {
        const arrived = sends(r).some((call) => call.dispatchId === c.dispatchId && call.delivered);
        if (c.dispatchState === 'delivered' && !arrived) return [`Liggaren säger att ${named(c)} kom fram. Loggen säger nej.`];
        if (c.dispatchState === 'refused' && arrived) return [`Liggaren säger att ${named(c)} nekades. Kortet kom fram.`];
        return [];
      }),
    ];
  },
  looked: (r) => `${r.contacts.length} rader i liggaren stämmer med loggen.`,
};

/** Each due contact arrived, or was called off with a reason, or a named person reads that it did not arrive. */
export const nobodyMissed: Invariant = {
  name: 'nobody-silently-missed',
  faults(r) {
    const due = r.contacts.filter((c) => c.dueOn <= r.to);
    const told = new Set(r.told.map((t) => t.contactId));
    return [
      ...r.svarsuppdrag.filter((u) => !r.contacts.some((c) => c.svarsuppdragId === u.id && c.step === 'ny-remiss')).map((u) => `${u.instans} har aldrig fått remissen.`),
      ...due.flatMap((c) => {
        switch (c.state) {
          case 'planned': return [`${named(c)} skulle ha skickats.`];
          case 'cancelled': return reasonToCancel(r, c) ? [] : [`${named(c)} ställdes in utan skäl.`];
          case 'superseded': return saidBetter(r, c) ? [] : [`${named(c)} ersattes av ingenting.`];
          case 'carried': break;
          default: c.state satisfies never;
        }
        if (c.dispatchState === 'delivered' || told.has(c.id)) return [];
        return [`${named(c)} är ${c.dispatchState ?? 'utan kort'}, och ingen handläggare har fått veta det.`];
      }),
    ];
  },
  looked: (r) => `${r.contacts.filter((c) => c.dueOn <= r.to).length} kontakter, ${r.told.length} som inte gick fram och som handläggaren har läst om.`,
};

function reasonToCancel(r: RehearsalRecord, c: LedgerContact): boolean {
  const answered = answeredAt(r, c.instans);
  const moved = r.anstand.find((a) => a.instans === c.instans && a.outcome === 'beviljat')?.decidedAt ?? null;
  return [answered, isPaminnelse(c) ? moved : null].some((at) => at !== null && datumAt(at) <= c.dueOn);
}

const saidBetter = (r: RehearsalRecord, c: LedgerContact): boolean =>
  r.contacts.some((o) => o.id !== c.id && o.personAadId === c.personAadId && o.svarsuppdragId === c.svarsuppdragId && o.state === 'carried' && o.dueOn >= c.dueOn);

/** After an answer every earlier card of that svarsuppdrag is drawn anew. */
export const cardsRedrawn: Invariant = {
  name: 'earlier-cards-redrawn',
  faults: (r) => r.contacts.filter((c) => c.state === 'carried' && c.dispatchState === 'delivered' && c.svarsuppdragId !== null && c.step !== 'anstand-begart').flatMap((c) => {
    const answered = answeredAt(r, c.instans);
    const sent = sends(r).find((call) => call.dispatchId === c.dispatchId && call.delivered);
    if (answered === null || !sent || sent.at > answered) return [];
    const redrawn = r.calls.some((call) => call.kind === 'update' && call.activityId === sent.activityId && call.delivered && call.at >= answered);
    return redrawn ? [] : [`${named(c)} ritades inte om när ${c.instans} hade svarat.`];
  }),
  looked: (r) => `${r.calls.filter((c) => c.kind === 'update' && c.delivered).length} omritade kort.`,
};
