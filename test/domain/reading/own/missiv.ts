import type { OwnText } from './ownText.ts';

export const missiv: readonly OwnText[] = [
  {
    name: 'Kommunalt missiv med numrerad sändlista och klockslag',
    text: `Björkö kommun
Kommunledningsförvaltningen
2022-03-01
Dnr KS/2022:118

Remiss: Översiktsplan 2040

Kommunstyrelsen översänder härmed förslag till översiktsplan för yttrande.

Svar ska lämnas till kommunstyrelsen senast fredagen den 13 maj 2022 kl. 12.00, med e-post till kommun@bjorko.example.

Frågor besvaras av Anna-Lena Öst, telefon 0555-123 45.

Sändlista
1. Socialnämnden
2. Barn- och utbildningsnämnden
3. Kultur- och fritidsnämnden
4. Björkö Bostäder AB
5. Region Mellanland

Per Sandell
Kommundirektör`,
    expected: {
      documentKind: 'remissmissiv', title: 'Översiktsplan 2040', diarienummer: ['KS/2022:118'], sender: 'kommunstyrelsen', deadline: '2022-05-13', deadlineTime: '12.00', documentDate: '2022-03-01',
      recipients: ['Socialnämnden', 'Barn- och utbildningsnämnden', 'Kultur- och fritidsnämnden', 'Björkö Bostäder AB', 'Region Mellanland'],
      replyEmails: ['kommun@bjorko.example'], handlaggare: [{ name: 'Anna-Lena Öst', phone: '0555-123 45', email: null }], signers: [{ name: 'Per Sandell', title: 'Kommundirektör' }],
    },
    silent: ['weekday-mismatch', 'weekend-deadline', 'missing-deadline'],
  },
  {
    name: 'År saknas', text: `Remiss av förslag till Friluftsplan

Ni ges härmed tillfälle att yttra er över förslaget. Svar önskas senast den 1 juni till kommunstyrelsen i Almby. Ange dnr KSN-2014-0604.`,
    expected: { documentKind: 'remissmissiv', deadline: null, diarienummer: ['KSN-2014-0604'] }, doubts: ['year-missing'], silent: ['missing-deadline'],
  },
  {
    name: 'Vecka', text: `Remiss: Digital strategi\n\nKommunstyrelsen önskar nämndernas synpunkter. Synpunkterna ska vara kommunledningskontoret tillhanda senast vecka 42.`,
    expected: { documentKind: 'remissmissiv', deadline: null }, doubts: ['relative-deadline'], silent: ['missing-deadline'],
  },
  {
    name: 'Inom tre veckor', text: `Begäran om yttrande\n\nLänsstyrelsen i Mellanlands län begär att kommunen yttrar sig över bifogad ansökan. Yttrandet ska ha kommit in till Länsstyrelsen inom tre veckor från det att ni fått denna remiss.`,
    expected: { documentKind: 'remissmissiv', deadline: null }, doubts: ['relative-deadline'], silent: ['missing-deadline'],
  },
  {
    name: 'Ingen dag alls', text: `Remiss av förslag till lekplatsplan\n\nKommunstyrelsen remitterar härmed förslaget till nämnderna. Planen föreslås gälla från den 1 januari 2021.\n\nRemissinstanser\nSocialnämnden\nTekniska nämnden`,
    expected: { documentKind: 'remissmissiv', deadline: null, recipients: ['Socialnämnden', 'Tekniska nämnden'] }, doubts: ['missing-deadline'],
  },
  {
    name: 'Remisstid som spann', text: `Remiss\n\nKlimatplan för Norrhults kommun\n\nDnr KSM2023-1180.212\n\nRemisstid: 15 november 2023–31 januari 2024\n\nSynpunkter skickas till kommunstyrelsen@norrhult.example`,
    expected: { documentKind: 'remissmissiv', title: 'Klimatplan för Norrhults kommun', deadline: '2024-01-31', diarienummer: ['KSM2023-1180.212'], replyEmails: ['kommunstyrelsen@norrhult.example'] }, silent: ['contradictory-dates', 'missing-deadline'],
  },
  {
    name: 'Flyttad dag', text: `Remiss av förslag till avfallsplan\n\nSista svarsdag har flyttats från den 2 maj 2022 till den 16 maj 2022. Yttrandet skickas till tekniska nämnden.`,
    expected: { deadline: '2022-05-16', originalDeadline: '2022-05-02' }, silent: ['contradictory-dates'],
  },
  {
    name: 'Julafton', text: `Remiss av förslag till ordningsstadga\n\nSvaret ska ha kommit in till kommunstyrelsen senast den 24 december 2021.`,
    expected: { deadline: '2021-12-24' }, doubts: ['holiday-deadline'], silent: ['weekend-deadline', 'weekday-mismatch'],
  },
  {
    name: 'Fel veckodag', text: `Remiss av promemorian Nya regler för torghandel\n\nRemissvaren ska ha kommit in till Justitiedepartementet senast tisdagen den 17 oktober 2016. Ange diarienummer Ju2016/04321/L1.`,
    expected: { deadline: '2016-10-17', sender: 'Justitiedepartementet', diarienummer: ['Ju2016/04321/L1'] }, doubts: ['weekday-mismatch'],
  },
  {
    name: 'Olika dagar utan förklaring', text: `Remiss av förslag till skolplan\n\nRemissvaren ska ha kommit in till kommunstyrelsen senast den 3 april 2023.\n\nPraktiskt\n\nSvaren ska ha kommit in till kommunstyrelsen senast den 13 april 2023.`,
    expected: { deadline: null }, doubts: ['contradictory-dates'],
  },
  {
    name: 'Delar', text: `Remiss av betänkandet Vägar framåt (SOU 2021:12)\n\nRemissvar som avser kapitel 5 ska ha kommit in till Infrastrukturdepartementet senast den 1 september 2021. Remissvar på övriga delar ska ha kommit in senast den 1 november 2021. Ange dnr I2021/01234.`,
    expected: { deadline: '2021-11-01', partialDeadlines: ['2021-09-01'], diarienummer: ['I2021/01234'], sender: 'Infrastrukturdepartementet' }, silent: ['contradictory-dates', 'weekend-deadline'],
  },
  {
    name: 'Remissmöte med egen dag', text: `Inbjudan till remissmöte om förslaget En ny fiskelag

Näringsdepartementet bjuder in till ett remissmöte. Mötet äger rum den 4 maj 2016 i Rosenbad.

Anmälan görs senast den 25 april 2016. Skriftliga remissvar lämnas till Näringsdepartementet senast den 20 maj 2016.`,
    expected: { deadline: '2016-05-20', documentKind: 'remissmissiv' }, silent: ['meeting-date-missing', 'contradictory-dates'],
  },
  {
    name: 'Mottagare i en mening, sammanskrivna', text: `Remiss av förslag till handlingsplan mot buller

Kommunstyrelsen har remitterat förslaget till social-, miljö- och kulturnämnderna, barn- och ungdomsnämnden, Ekbacka och Norra Strands stadsdelsnämnder samt Stadshus AB m.fl. för yttrande senast den 3 oktober 2018.`,
    expected: { deadline: '2018-10-03', recipients: ['socialnämnden', 'miljönämnden', 'kulturnämnden', 'barn- och ungdomsnämnden', 'Ekbacka stadsdelsnämnd', 'Norra Strands stadsdelsnämnd', 'Stadshus AB'] },
  },
];
