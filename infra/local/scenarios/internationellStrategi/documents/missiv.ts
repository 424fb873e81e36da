import { bullets, heading, numbered, signers, small, table, text, title } from '#local/scenarios/blocks.ts';
import type { Paper } from '#local/scenarios/blocks.ts';
import { DELAR, DNR, TITLE } from '../facts.ts';
import { HANDLAGGARE } from '../people.ts';

/** The letter that goes with the remiss. The number stands in the page header alone, as it often does. */
export const missiv: Paper = {
  name: 'Missiv', author: HANDLAGGARE.displayName, date: '2016-06-02', foot: 'Stadsledningskontoret, Stadshuset. Växel 08-465 004 00',
  head: { left: ['Kommunstyrelsen', 'Stadsledningskontoret', 'Kommunikations- och omvärldsavdelningen'], right: ['Remiss', `Dnr ${DNR}`, '2016-06-02', 'Sida {sida} ({sidor})'] },
  blocks: [
    small(`Handläggare: ${HANDLAGGARE.displayName}`),
    small('Telefon: 08-465 004 12'),
    small(`E-post: ${HANDLAGGARE.mail}`),
    title(TITLE),
    heading('Remiss från kommunstyrelsen'),
    text('Kommunstyrelsen vill veta vad nämnder och bolag tycker om ett nytt förslag till strategi för stadens arbete över gränserna. Förslaget är framtaget av kommunikations- och omvärldsavdelningen och beslutas så småningom av kommunfullmäktige.'),
    text('Strategin ska ersätta ett äldre styrdokument om internationellt arbete från 2007 (Dnr 006-1137/2007).'),
    heading('Svara senast den 17 oktober 2016'),
    text('Yttrandet ska ha kommit in till kommunstyrelsen senast den 17 oktober 2016. Hinner nämnden inte sammanträda före det datumet kan handläggaren bevilja anstånd. Begäran bör göras i god tid och ange vilken dag nämnden möts.'),
    heading('Det här vill vi ha svar på'),
    text('Förslagets delar är profilering, omvärldsbevakning, samverkan, påverkan, principer, övergripande arbetssätt och ansvarsfördelning. Skriv gärna synpunkterna under den del som de hör till. Det som gäller förslaget som helhet samlas sist.'),
    table(['Del', 'Frågan till er'], ...DELAR.map((del) => [del.title, del.question])),
    heading('Remissinstanser'),
    bullets('Rinkeby-Kista stadsdelsnämnd', 'Hägersten-Liljeholmens stadsdelsnämnd', 'Södermalms stadsdelsnämnd', 'samtliga facknämnder', 'Stockholms Stadshus AB'),
    signers({ name: 'Gunvor Steinwall', title: 'Avdelningschef' }),
    heading('Bilagor'),
    numbered('Förslag till internationell strategi för Stockholms stad', 'Stadsledningskontorets tjänsteutlåtande 2016-06-02'),
  ],
};
