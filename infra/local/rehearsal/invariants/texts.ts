import { longDate } from '#domain/calendar/format.ts';
import { isPaminnelse, svarsdatumAt, type RehearsalRecord } from '../record.ts';
import { oneSpace } from '../wordText.ts';
import type { Invariant } from './invariant.ts';

/** A shorter text says nothing of who wrote it. */
const TELLING = 12;

const every = (r: RehearsalRecord): readonly { readonly personAadId: string; readonly text: string }[] => [...r.calls, ...r.views];

/** Nothing was judged that did not take place: an empty stage breaks no rule. */
export const everythingPlayed: Invariant = {
  name: 'everything-played',
  faults: (r) => [
    ...(r.calls.length === 0 || r.views.length === 0 ? ['Inget kort har visats.'] : []),
    ...(r.svarsuppdrag.length === 0 || r.contacts.length === 0 ? ['Remissen har inte skickats.'] : []),
    ...(r.meant.length === 0 ? ['Ingen skulle svara.'] : []),
    ...r.svarsuppdrag.filter((u) => !r.meant.some((m) => m.instans === u.instans)).map((u) => `${u.instans} har inget svar i scenariot.`),
  ],
  looked: (r) => `${r.svarsuppdrag.length} svarsuppdrag, ${r.meant.length} svar.`,
};

/** What people said is stored as they said it, under their name, and stands in the Word file. */
export const noSynpunktLost: Invariant = {
  name: 'no-synpunkt-lost',
  faults(r) {
    const word = oneSpace(r.word?.text ?? '');
    return [
      ...(r.word === null ? ['Det finns ingen Word-fil.'] : r.word.sha256 === r.word.notedSha256 ? [] : ['Word-filen i biblioteket är inte den som produkten skrev.']),
      ...r.meant.flatMap((meant) => {
        const stored = r.svar.filter((s) => s.instans === meant.instans);
        const same = stored.some((s) => s.stance === meant.stance && s.standing === meant.standing && s.decidedBy === meant.decidedBy);
        return [
          ...(same ? [] : [`Svaret från ${meant.instans} är inte lagrat så som det gavs.`]),
          ...(word.includes(meant.instans) ? [] : [`${meant.instans} står inte i Word-filen.`]),
          ...meant.synpunkter.flatMap(({ del, text }) => [
            ...(stored.some((s) => s.synpunkter.some((sp) => sp.del === del && sp.text.includes(text))) ? [] : [`Ur databasen saknas ${meant.instans}: «${text}»`]),
            ...(word.includes(oneSpace(text)) ? [] : [`Ur Word-filen saknas ${meant.instans}: «${text}»`]),
          ]),
        ];
      }),
      ...r.svar.filter((s) => !r.meant.some((m) => m.instans === s.instans)).map((s) => `${s.instans} har ett svar som ingen har gett.`),
    ];
  },
  looked: (r) => `${r.meant.reduce((n, m) => n + m.synpunkter.length, 0)} synpunkter från ${r.meant.length} instanser, alla i databasen och i Word-filen.`,
};

/** Only a confirmed day or a granted anstånd is ever used; a slip of the pen in a document stands on no card. */
export const onlyConfirmedDates: Invariant = {
  name: 'only-confirmed-dates',
  faults(r) {
    const { confirmed, sent, stated } = r.svarsdatum;
    const granted = r.anstand.flatMap((a) => (a.outcome === 'beviljat' ? (a.grantedTo ?? []) : []));
    const forbidden = [...new Set([...r.expected.slips, ...stated])].filter((day) => !confirmed.includes(day) && !granted.includes(day));
    return [
      ...(sent === null || !confirmed.includes(sent) ? [`Remissen gick ut med ${sent ?? 'inget datum'}, som ingen har bekräftat.`] : []),
      ...r.expected.slips.filter((day) => confirmed.includes(day) || !stated.includes(day)).map((day) => `${day} skulle ha ifrågasatts.`),
      ...r.svarsuppdrag.filter((u) => u.svarsdatum !== sent && !r.anstand.some((a) => a.instans === u.instans && a.grantedTo === u.svarsdatum)).map((u) => `${u.instans} har ${u.svarsdatum}, som varken är bekräftat eller beviljat.`),
      ...forbidden.flatMap((day) => (every(r).some((shown) => shown.text.includes(day) || shown.text.includes(longDate(day, 'sv'))) ? [`${day} står på ett kort.`] : [])),
      ...r.calls.filter((c) => c.kind === 'send').flatMap((call) => r.contacts
        .filter((c) => c.dispatchId === call.dispatchId && c.state === 'carried' && (c.step === 'ny-remiss' || isPaminnelse(c)))
        .flatMap((c) => {
          const day = svarsdatumAt(r, c.instans, call.at);
          return day !== null && call.text.includes(longDate(day, 'sv')) ? [] : [`Kortet ${c.step} till ${c.person} säger inte ${day ?? 'någon dag'}.`];
        })),
    ];
  },
  looked: (r) => `Bekräftat: ${r.svarsdatum.confirmed.join(', ')}. Ifrågasatt och aldrig använt: ${r.expected.slips.join(', ') || 'inget'}.`,
};

/** No draft and no answer of one instans is shown in the chat of another's people. */
export const nothingForeign: Invariant = {
  name: 'nothing-foreign-in-chat',
  faults: (r) => r.meant.flatMap((meant) => [...meant.synpunkter.map((s) => s.text), meant.decidedBy ?? ''].filter((text) => text.length >= TELLING).flatMap((text) => {
    const saidBy = r.meant.filter((m) => m.decidedBy === text || m.synpunkter.some((s) => s.text === text)).flatMap((m) => r.peopleOf[m.instans] ?? []);
    const strangers = every(r).filter((shown) => shown.text.includes(text) && !saidBy.includes(shown.personAadId) && !r.handlers.includes(shown.personAadId));
    return [...new Set(strangers.map((s) => s.personAadId))].map((who) => `${who} har sett ord från ${meant.instans}: «${text}»`);
  })),
  looked: (r) => `${every(r).length} visade kort, inget med en annan instans ord.`,
};
