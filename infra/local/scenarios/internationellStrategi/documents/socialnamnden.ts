import { heading, numbered, signers, small, table, text, title } from '#local/scenarios/blocks.ts';
import type { Paper } from '#local/scenarios/blocks.ts';
import { DNR, TITLE } from '../facts.ts';

/** A later answer with its own number, a granted anstånd, a meeting day under the addressee and a clause of immediate justering. */
export const socialnamnden: Paper = {
  name: 'Tjänsteutlåtande socialnämnden', author: 'Socialförvaltningen', date: '2016-10-12', foot: 'Socialförvaltningen, administrativa avdelningen',
  head: { left: ['Socialförvaltningen', 'Administrativa avdelningen'], right: ['Tjänsteutlåtande', 'Dnr 3.1.2-417/2016', '2016-10-12', 'Sida {sida} ({sidor})'] },
  blocks: [
    small('Handläggare'),
    small('Elvira Sundklint'),
    small('Telefon: 08-465 004 37'),
    text('Till'),
    text('Socialnämnden'),
    text('2016-10-25'),
    title(TITLE),
    text(`Svar på remiss från kommunstyrelsen, dnr ${DNR}`),
    heading('Förvaltningens förslag till beslut'),
    numbered('Socialnämnden lämnar detta tjänsteutlåtande som svar på remissen.', 'Ärendet skickas till kommunstyrelsen.', 'Paragrafen justeras omedelbart.'),
    signers({ name: 'Rakel Hedengren', title: 'Förvaltningschef' }, { name: 'Ossian Bergkvarn', title: 'Tf administrativ chef' }),
    heading('Sammanfattning'),
    text('Förvaltningen är positiv till förslaget. Det knyter det internationella arbetet till budgeten och gör det möjligt att säga nej till sådant som inte leder någonstans. Förvaltningen vill att samarbetet med stadsledningskontoret blir tätare och att pengarna för deltagande i nätverk syns.'),
    heading('Bakgrund'),
    text('Kommunstyrelsen har skickat förslaget på remiss till socialnämnden. Svarstiden går ut den 17 oktober 2016. Eftersom nämnden möts först den 25 oktober har nämnden fått anstånd till den 26 oktober 2016.'),
    heading('Ärendets beredning'),
    text('Administrativa avdelningen har skrivit förslaget till svar ihop med enheten för hemlöshetsfrågor. Förvaltningsgruppen behandlade ärendet den 14 september 2016.'),
    heading('Ärendet'),
    text('Strategin ska ersätta ett styrdokument från 2007 (Dnr 006-1137/2007). Den är uppbyggd kring fyra inriktningar.'),
    table(['Inriktning', 'Så berör den socialtjänsten'], ['Profilering', 'Liten betydelse'], ['Omvärldsbevakning', 'Stor: det som händer i Europa märks här efter några veckor'], ['Samverkan', 'Stor: erfarenheter av arbete mot hemlöshet'], ['Påverkan', 'Viss: regler om fri rörlighet']),
    heading('Förvaltningens synpunkter och förslag'),
    text('Förvaltningen är positiv till förslaget. Människor flyttar, flyr och söker arbete över gränser, och det är ofta vi som möter dem först. Att följa utvecklingen är därför en del av vårt vanliga arbete och inget vid sidan av.'),
    text('Vi deltar i dag i två grupper om social trygghet inom ett europeiskt stadsnätverk. Det arbetet tar tid. Vi anser att strategin bör säga att tiden ska planeras och att kostnaden ska stå i nämndens budget.'),
    text('Förvaltningen vill ha ett tätare samarbete med stadsledningskontoret om vad som sägs i stadens namn. Ett kort möte före varje större fråga räcker långt.'),
    heading('Bilagor'),
    numbered('Förslag till internationell strategi för Stockholms stad'),
  ],
};
