import { heading, numbered, signers, text, title } from '#local/scenarios/blocks.ts';
import type { Paper } from '#local/scenarios/blocks.ts';
import { DNR, TITLE } from '../facts.ts';

/** A short answer in the plainest layout: headings in another order, no handläggare, no förvaltningsgrupp. */
export const rinkebyKista: Paper = {
  name: 'Tjänsteutlåtande Rinkeby-Kista', author: 'Rinkeby-Kista stadsdelsförvaltning', date: '2016-09-01', foot: null,
  head: { left: ['Rinkeby-Kista stadsdelsförvaltning'], right: ['Dnr 1.6-288-2016', 'Sida {sida} ({sidor})'] },
  blocks: [
    text('Till Rinkeby-Kista stadsdelsnämnd'),
    title(TITLE),
    text(`Remiss från kommunstyrelsen (dnr ${DNR})`),
    heading('Förslag till beslut'),
    text('Nämnden godkänner tjänsteutlåtandet som sitt svar på remissen.'),
    signers({ name: 'Yasmin Ehrnberg', title: 'Stadsdelsdirektör' }, { name: 'Folke Rönnbäck', title: 'Administrativ chef' }),
    heading('Sammanfattning'),
    text('Förvaltningen tycker att förslaget är klart skrivet och tar upp det som behövs. Det blir lättare att veta vem man ska ringa.'),
    heading('Bilagor'),
    numbered('Stadsledningskontorets tjänsteutlåtande 2016-06-02', 'Förslag till internationell strategi för Stockholms stad'),
    heading('Remissbehandling'),
    text('Förslaget har skickats till Stockholms Stadshus AB, samtliga facknämnder samt Rinkeby-Kista, Hägersten-Liljeholmens och Södermalms stadsdelsnämnder. Svar ska lämnas senast den 17 oktober 2016.'),
    heading('Remissen i korthet'),
    text('Stadsledningskontoret föreslår en strategi med fyra inriktningar, några principer och en fördelning av ansvaret. Nämnderna får själva bestämma om nätverk i sina egna frågor.'),
    heading('Förvaltningens synpunkter'),
    text('Förvaltningen tycker att förslaget är klart skrivet och tar upp det som behövs. Hos oss talas ett sextiotal språk. Många har släkt och arbete i flera länder, och deras kunskap är en tillgång när staden söker samarbeten.'),
  ],
};
