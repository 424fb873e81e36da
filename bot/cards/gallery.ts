import type { Language } from '#domain/calendar/format.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { anstandBegartCard } from './anstandBegartCard.ts';
import { anstandBeslutCard } from './anstandBeslutCard.ts';
import { anstandFormCard } from './anstandFormCard.ts';
import { besvaradCard } from './besvaradCard.ts';
import { digestCard } from './digestCard.ts';
import { dokumentKlartCard } from './dokumentKlartCard.ts';
import { efterfraganCard } from './efterfraganCard.ts';
import { errorCard } from './errorCard.ts';
import { LINKS, SAMPLE, sampleReminder } from './gallerySamples.ts';
import { utfallSamples } from './utfallSamples.ts';
import { granskaArendeCard } from './granskaArendeCard.ts';
import { granskaSvarCard } from './granskaSvarCard.ts';
import { kvittoCard } from './kvittoCard.ts';
import { neutralCard } from './neutralCard.ts';
import { nyRemissCard } from './nyRemissCard.ts';
import { paminnelseCard } from './paminnelseCard.ts';
import { rattelseCard } from './rattelseCard.ts';
import { svarFormCard } from './svarFormCard.ts';
import { svarInkommetCard } from './svarInkommetCard.ts';
import { utgangetCard } from './utgangetCard.ts';

export interface Shown { readonly name: string; readonly card: AdaptiveCard }

/** Every card in its usual states, with invented people and a real deadline. */
export function gallery(language: Language = 'sv'): readonly Shown[] {
  const { base, remiss, times, answers } = SAMPLE;
  const { svarsuppdragId, formInstance, bodyKind } = SAMPLE;
  const nyRemiss = {
    ...base, ...remiss, svarsuppdragId, bodyKind, svarsdatum: '2016-10-17', verdictText: SAMPLE.verdict, way: null, openedOn: null, utkastSavedOn: null, anstand: null,
    handlaggare: SAMPLE.handlaggare,
  };
  const form = { ...base, ...remiss, svarsuppdragId, formInstance, bodyKind, svarsdatum: '2016-10-17', delar: SAMPLE.delar, values: null, utkastSavedAt: null, faults: [] };
  const review = { ...base, ...remiss, svarsuppdragId, formInstance, bodyKind, receiver: 'Stadsledningskontoret', stance: 'tillstyrker-med-synpunkter' as const, standing: 'forvaltningen' as const, decidedBy: null, synpunkter: answers };
  const receipt = { ...base, ...remiss, svarsuppdragId, bodyKind, receivedAt: times.answered, stance: 'tillstyrker-med-synpunkter' as const, standing: 'forvaltningen' as const, version: 1, afterClose: false, handlaggare: SAMPLE.handlaggare };
  const asked = { ...base, anstandId: 'anstand_1', title: remiss.title, diarienummer: remiss.diarienummer, instans: 'Socialnämnden', svarsdatum: '2016-10-17', askedFor: '2016-10-26', reason: SAMPLE.reason, askedBy: SAMPLE.kontaktperson, askedAt: times.asked, verdictText: null, decision: null };
  const cards: readonly (readonly [string, AdaptiveCard])[] = [
    ['ny remiss', nyRemissCard(nyRemiss, LINKS, language)],
    ['ny remiss, vald väg, utkast och begärt anstånd', nyRemissCard({ ...nyRemiss, way: 'namnden', openedOn: '2016-06-03', utkastSavedOn: '2016-10-03', anstand: { outcome: 'begart', askedFor: '2016-10-26' } }, LINKS, language)],
    ['ny remiss till bolag', nyRemissCard({ ...nyRemiss, instans: 'Stockholms Stadshus AB', bodyKind: 'bolag', verdictText: null, anstand: { outcome: 'beviljat', askedFor: '2016-10-26' }, svarsdatum: '2016-10-26' }, LINKS, language)],
    ['påminnelse', paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', 5)], handlaggare: SAMPLE.handlaggare }, LINKS, language)],
    ['påminnelse efter nämndens kalender', paminnelseCard({ ...base, items: [sampleReminder('Socialnämnden', 10, { calendar: { stopDate: '2016-10-05', meeting: '2016-10-25' } })], handlaggare: SAMPLE.handlaggare }, LINKS, language)],
    ['påminnelse, sista dagen', paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', 0)], handlaggare: null }, LINKS, language)],
    ['påminnelse om tre, en besvarad', paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', 1), sampleReminder('Kulturnämnden', 10, { kind: 'ny-remiss' }), sampleReminder('Idrottsnämnden', 1, { answered: { at: times.answered, stance: 'tillstyrker' } })], handlaggare: SAMPLE.handlaggare }, LINKS, language)],
    ['påminnelse, på torsdag eller pausa', paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', 10, { reminders: { paused: false, nextOn: null, mayChooseThursday: true } })], handlaggare: SAMPLE.handlaggare }, LINKS, language)],
    ['påminnelse, ny dag vald', paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', 10, { openedOn: '2016-06-03', reminders: { paused: false, nextOn: '2016-10-06', mayChooseThursday: true } })], handlaggare: SAMPLE.handlaggare }, LINKS, language)],
    ['påminnelse, pausad', paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', 10, { openedOn: '2016-06-03', reminders: { paused: true, nextOn: null, mayChooseThursday: true } })], handlaggare: SAMPLE.handlaggare }, LINKS, language)],
    ['ingen har öppnat', paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', 90, { notOpened: true, reminders: { paused: false, nextOn: null, mayChooseThursday: true } })], handlaggare: SAMPLE.handlaggare }, LINKS, language)],
    ['påmind av handläggaren', paminnelseCard({ ...base, items: [sampleReminder('Servicenämnden', 4, { remindedBy: SAMPLE.handlaggare, reminders: { paused: false, nextOn: null, mayChooseThursday: true } })], handlaggare: SAMPLE.handlaggare }, LINKS, language)],
    ['är yttrandet på väg', efterfraganCard({ ...base, ...remiss, svarsuppdragId, svarsdatum: '2016-10-17', askedBy: SAMPLE.handlaggare, answer: null }, LINKS, language)],
    ['är yttrandet på väg, besvarad', efterfraganCard({ ...base, ...remiss, svarsuppdragId, svarsdatum: '2016-10-17', askedBy: SAMPLE.handlaggare, answer: 'pa-vag' }, LINKS, language)],
    ['svarsformulär', svarFormCard(form, LINKS, language)],
    ['svarsformulär med utkast och fel', svarFormCard({ ...form, utkastSavedAt: times.asked, faults: ['decided-by-missing'], values: { stance: 'inget-att-erinra', standing: 'namnden', decidedBy: null, ovrigt: '', perDel: { del_2: answers[0]?.text ?? '' } } }, LINKS, language)],
    ['granska svar', granskaSvarCard(review, LINKS, language)],
    ['kvitto', kvittoCard(receipt, LINKS, language)],
    ['kvitto, vi avstår', kvittoCard({ ...receipt, stance: 'avstar', standing: 'pa-namndens-vagnar' }, LINKS, language)],
    ['besvarad', besvaradCard({ ...base, ...remiss, svarsuppdragId, receivedAt: times.answered, stance: 'tillstyrker-med-synpunkter', by: SAMPLE.kontaktperson }, LINKS, language)],
    ['begär anstånd', anstandFormCard({ ...base, ...remiss, svarsuppdragId, svarsdatum: '2016-10-17', suggested: { askedFor: '2016-10-26', reason: SAMPLE.reason } }, LINKS, language)],
    ['anstånd begärt', anstandBegartCard(asked, LINKS, language)],
    ['anstånd begärt, avgjort', anstandBegartCard({ ...asked, decision: { outcome: 'beviljat', grantedTo: '2016-10-26', by: SAMPLE.handlaggare, at: times.answered } }, LINKS, language)],
    ['anstånd beviljat', anstandBeslutCard({ ...base, ...remiss, svarsuppdragId, outcome: 'beviljat', askedFor: '2016-10-28', svarsdatum: '2016-10-26', decidedBy: SAMPLE.handlaggare }, LINKS, language)],
    ['anstånd avslaget', anstandBeslutCard({ ...base, ...remiss, svarsuppdragId, outcome: 'avslaget', askedFor: '2016-10-26', svarsdatum: '2016-10-17', decidedBy: SAMPLE.handlaggare }, LINKS, language)],
    ['granska ärende', granskaArendeCard({ ...base, title: remiss.title, diarienummer: remiss.diarienummer, fileNames: ['Missiv.docx', 'Förslag till strategi.pdf'], toConfirm: 6, doubts: 1, unreadable: 1 }, LINKS, language)],
    ['svar inkommet', svarInkommetCard({ ...base, items: [{ ...remiss, bodyKind: 'namnd', stance: 'tillstyrker', standing: 'namnden', synpunkter: 3, receivedAt: times.answered }, { ...remiss, instans: 'Stockholms Stadshus AB', bodyKind: 'bolag', stance: 'inget-att-erinra', standing: 'pa-namndens-vagnar', synpunkter: 0, receivedAt: times.asked }], progress: { answered: 9, total: 12 } }, LINKS, language)],
    ['dokument klart', dokumentKlartCard({ ...base, title: remiss.title, diarienummer: remiss.diarienummer, fileName: 'Remissammanställning 171-482-2016.docx', folder: 'Remisser/Internationell strategi', createdBy: SAMPLE.handlaggare, createdAt: times.answered, synpunkter: 27, instanser: 12 }, { ...LINKS, word: 'https://stad.sharepoint.com/sites/yttra/sammanstallning.docx' }, language)],
    ['rättelse', rattelseCard({ ...base, ...remiss, svarsuppdragId, svarsdatum: '2016-10-31', answered: false, reason: SAMPLE.reason, changes: { title: null, svarsdatum: { from: '2016-10-17', to: '2016-10-31' }, delar: { added: ['Uppföljning'], removed: [], renamed: [{ from: 'Påverkan', to: 'Påverkansarbete' }] }, handlingar: true } }, LINKS, language)],
    ['rättelse till den som har svarat', rattelseCard({ ...base, ...remiss, svarsuppdragId, svarsdatum: '2016-10-17', answered: true, reason: SAMPLE.reason, changes: { title: { from: 'Strategi', to: remiss.title }, svarsdatum: null, delar: null, handlingar: false } }, LINKS, language)],
    ['prov till avsändaren', nyRemissCard({ ...nyRemiss, test: true, wish: 'namnden', delegationBarred: true }, LINKS, language)],
    ['sekretessmarkerat', neutralCard({ ...base, things: 1 }, LINKS, language)],
    ['sekretessmarkerat, inget kvar', neutralCard({ ...base, things: 1, done: true }, LINKS, language)],
    ['flera slag på en dag', digestCard({ ...base, items: [{ step: 'granska', title: remiss.title, diarienummer: remiss.diarienummer, instans: null }, { step: 'anstand-begart', title: remiss.title, diarienummer: remiss.diarienummer, instans: 'Socialnämnden' }] }, LINKS, language)],
    ['ny remiss som inte hinner till nämnden', nyRemissCard({ ...nyRemiss, proposalFirst: true, ready: { clause: 'Paragrafen justeras omedelbart.', reason: 'Svaret ska vara inne senast 26 oktober 2016. Vanlig justering kan ta till 8 november 2016.' } }, LINKS, language)],
    ...utfallSamples(language),
    ['fel', errorCard({ ...base, code: 'fault', keptText: answers[0]?.text ?? '', utkastSaved: false, faultId: 'fel_7k2m' }, LINKS, language)],
    ['utgånget kort', utgangetCard({ ...base, ...remiss, svarsuppdragId, reason: { kind: 'moved', svarsdatum: '2016-10-26' }, keptText: answers[1]?.text ?? '' }, LINKS, language)],
  ];
  return cards.map(([name, card]) => ({ name, card }));
}
