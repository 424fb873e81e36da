import type { Language } from '#domain/calendar/format.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { LINKS, SAMPLE } from './gallerySamples.ts';
import { absenceCard, nothingDoneCard, remindLinksCard, stanceGuessCard, whichCard } from './wishCards.ts';
import { morningCard } from './morningCard.ts';
import { utfallCard } from './utfallCard.ts';

/** The cards around the nämnd's meeting and what is said in chat, for the gallery. */
export function utfallSamples(language: Language): readonly (readonly [string, AdaptiveCard])[] {
  const { base, remiss, svarsuppdragId, bodyKind } = SAMPLE;
  const utfall = { ...base, ...remiss, svarsuppdragId, bodyKind, stateText: null, verdictText: null, decidedBy: null, mayAskAnstand: false, mayAnswer: true };
  const on = '2016-10-25';
  return [
    ['hur gick det i nämnden', utfallCard({ ...utfall, state: { kind: 'held', on, proposal: true } }, LINKS, language)],
    ['hur gick det, inget förslag lämnat', utfallCard({ ...utfall, mayAnswer: false, state: { kind: 'held', on, proposal: false } }, LINKS, language)],
    ['bordlagt', utfallCard({ ...utfall, mayAskAnstand: true, stateText: 'Bordlagt 25 oktober 2016. Nytt sammanträde 29 november 2016.', verdictText: 'Nämnden sammanträder 29 november 2016, 43 dagar efter svarsdagen. Begär anstånd eller svara på delegation.', state: { kind: 'coming', on: '2016-11-29', proposal: false, after: { on, outcome: 'bordlagt' } } }, LINKS, language)],
    ['nämnden ändrade förslaget', utfallCard({ ...utfall, state: { kind: 'changed', on } }, LINKS, language)],
    ['protokollsutdraget', utfallCard({ ...utfall, decidedBy: '§ 14, 25 oktober 2016', state: { kind: 'decided', on, protokollsutdrag: 'waits' } }, LINKS, language)],
    ['tolkning av det som skrevs', stanceGuessCard({ ...base, ...remiss, svarsuppdragId, stance: 'inget-att-erinra' }, LINKS, language)],
    ['vilken remiss', whichCard({ ...base, verb: 'anstandForm', choices: ['Kulturnämnden', 'Idrottsnämnden'].map((instans, i) => ({ title: remiss.title, instans, data: { svarsuppdragId: `svarsuppdrag_${i}` } })) }, LINKS, language)],
    ['borta', absenceCard({ ...base, firstDay: '2016-09-21', lastDay: '2016-09-25', standIns: [{ instans: 'Socialnämnden', name: 'Vera Almström' }, { instans: 'Kulturnämnden', name: null }], keptId: null }, LINKS, language)],
    ['borta, sparat', absenceCard({ ...base, firstDay: '2016-09-21', lastDay: '2016-09-25', standIns: [{ instans: 'Socialnämnden', name: 'Vera Almström' }], keptId: 'franvaro_1' }, LINKS, language)],
    ['påminn dem', remindLinksCard({ ...base, remisser: [{ title: remiss.title, missing: 15, total: 24, tab: LINKS.tab }] }, LINKS, language)],
    ['morgonens läge', morningCard({ ...base, rows: [{ arendeId: 'arende_1', title: remiss.title, diarienummer: remiss.diarienummer, workingDaysLeft: 10, answered: 9, total: 24, unopened: 2, asksAnstand: 1, tab: LINKS.tab }] }, LINKS, language)],
    ['inget gjort', nothingDoneCard(base, LINKS, language)],
  ];
}
