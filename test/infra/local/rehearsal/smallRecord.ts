import { instantAt } from '#domain/calendar/stockholm.ts';
import type { CardCall, LedgerContact, RehearsalRecord } from '#local/rehearsal/record.ts';

const at = (day: string, clock = '09:00') => instantAt(day, clock);
export const TOVE = 'aad-tove';
export const SAMUEL = 'aad-samuel';
const HANDLER = 'aad-maja';

interface Sent { readonly instans: string; readonly personAadId: string; readonly step: LedgerContact['step']; readonly on: string; readonly clock?: string; readonly says: string }

const SENT: readonly Sent[] = [
  { instans: 'Servicenämnden', personAadId: TOVE, step: 'ny-remiss', on: '2016-06-02', clock: '11:00', says: '17 oktober 2016' },
  { instans: 'Servicenämnden', personAadId: TOVE, step: 'paminnelse-20', on: '2016-09-19', says: '17 oktober 2016' },
  { instans: 'Socialnämnden', personAadId: SAMUEL, step: 'ny-remiss', on: '2016-06-02', clock: '11:00', says: '17 oktober 2016' },
  { instans: 'Socialnämnden', personAadId: SAMUEL, step: 'paminnelse-20', on: '2016-09-19', says: '17 oktober 2016' },
  { instans: 'Socialnämnden', personAadId: SAMUEL, step: 'paminnelse-20', on: '2016-09-28', says: '26 oktober 2016' },
];

const ANSWERED: Readonly<Record<string, string>> = { Servicenämnden: at('2016-09-27', '10:00'), Socialnämnden: at('2016-10-11', '10:00') };
const idOf = (s: Sent): string => `dispatch_${s.personAadId}_${s.on}`;

const contacts: readonly LedgerContact[] = [
  ...SENT.map((s): LedgerContact => ({
    id: `kontakt_${idOf(s)}`, person: s.personAadId, personAadId: s.personAadId, svarsuppdragId: `uppdrag_${s.instans}`, instans: s.instans, step: s.step, dueOn: s.on,
    state: 'carried', dispatchId: idOf(s), dispatchState: 'delivered',
  })),
  { id: 'kontakt_installd', person: TOVE, personAadId: TOVE, svarsuppdragId: 'uppdrag_Servicenämnden', instans: 'Servicenämnden', step: 'paminnelse-10', dueOn: '2016-10-03', state: 'cancelled', dispatchId: null, dispatchState: null },
];

const calls: readonly CardCall[] = SENT.flatMap((s): CardCall[] => {
  const base = { personAadId: s.personAadId, code: null, delivered: true, activityId: `activity_${idOf(s)}`, dispatchId: idOf(s) };
  return [
    { ...base, at: at(s.on, s.clock), kind: 'send', status: 201, text: `${s.instans} svarar senast ${s.says}.` },
    { ...base, at: ANSWERED[s.instans]!, kind: 'update', status: 200, text: 'Besvarad.' },
  ];
});

const SAID = [
  { instans: 'Servicenämnden', at: ANSWERED['Servicenämnden']!, stance: 'tillstyrker', standing: 'namnden', decidedBy: '§ 8, 27 september 2016', synpunkter: [{ del: 'Principer', text: 'Läsningen bör samlas på ett ställe.' }] },
  { instans: 'Socialnämnden', at: ANSWERED['Socialnämnden']!, stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [{ del: null, text: 'Bevakningen behöver nå oss snabbt.' }] },
];

/** Two nämnder, one anstånd, nothing wrong. */
export const good: RehearsalRecord = {
  scenario: 'litet', from: '2016-06-02', to: '2016-10-26', arende: '171-482/2016',
  expected: { reminderDays: ['2016-09-19', '2016-10-03'], afterAnstand: { Socialnämnden: ['2016-09-28', '2016-10-12'] }, withCalendar: [], slips: ['2015-10-17'] },
  calls, contacts, views: [{ at: at('2016-09-27', '10:00'), personAadId: TOVE, text: 'Läsningen bör samlas på ett ställe.' }],
  svarsuppdrag: [{ id: 'uppdrag_Servicenämnden', instans: 'Servicenämnden', svarsdatum: '2016-10-17' }, { id: 'uppdrag_Socialnämnden', instans: 'Socialnämnden', svarsdatum: '2016-10-26' }],
  meant: SAID, svar: SAID.map((s) => ({ ...s, legalState: 'lamnat' })),
  anstand: [{ instans: 'Socialnämnden', askedAt: at('2016-09-22'), askedFor: '2016-10-26', outcome: 'beviljat', grantedTo: '2016-10-26', decidedAt: at('2016-09-23', '09:15') }],
  svarsdatum: { stated: ['2015-10-17', '2016-10-17'], confirmed: ['2016-10-17'], sent: '2016-10-17' },
  told: [], peopleOf: { Servicenämnden: [TOVE], Socialnämnden: [SAMUEL] }, handlers: [HANDLER],
  documents: [{ path: 'Missiv.docx', sha256: 'a1', kind: 'remiss' }],
  word: { path: 'Remissammanställning.docx', notedSha256: 'b2', sha256: 'b2', text: 'Servicenämnden Läsningen bör samlas på ett ställe. Socialnämnden Bevakningen behöver nå oss snabbt.' },
};

/** The record with the matching contacts changed. */
export const withContact = (which: (c: LedgerContact) => boolean, change: Partial<LedgerContact>): RehearsalRecord =>
  ({ ...good, contacts: good.contacts.map((c) => (which(c) ? { ...c, ...change } : c)) });

/** The record with the matching calls changed. */
export const withCall = (which: (c: CardCall) => boolean, change: Partial<CardCall>): RehearsalRecord =>
  ({ ...good, calls: good.calls.map((c) => (which(c) ? { ...c, ...change } : c)) });

export const more = (...calls: readonly CardCall[]): RehearsalRecord => ({ ...good, calls: [...good.calls, ...calls] });
export { at };
