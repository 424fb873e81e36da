import type { OwnText } from './ownText.ts';

export const tjansteutlatanden: readonly OwnText[] = [
  {
    name: 'Västkustens manér: tjänsteutlåtande med diarienummer i huvudet',
    text: `Miljö- och klimatnämnden

Tjänsteutlåtande
Utfärdat 2023-05-02
Diarienummer 0263/23

Handläggare
Karin Ekdahl
Telefon: 031-555 01 02
E-post: karin.ekdahl@sjostad.example

Yttrande till kommunstyrelsen över remiss om Program för en hållbar skärgård

Förslag till beslut
I miljö- och klimatnämnden:
1. Nämnden tillstyrker förslaget till program.
2. Nämnden översänder förvaltningens tjänsteutlåtande till kommunstyrelsen som eget yttrande.

Sammanfattning
Kommunstyrelsen har remitterat förslaget till miljö- och klimatnämnden, park- och naturnämnden samt Sjöstads Hamn AB. Yttrandet ska vara stadsledningskontoret tillhanda senast 15 juni 2023. Stadsledningskontorets diarienummer är SLK-2023-01047.

Förvaltningens bedömning
Förvaltningen ser positivt på programmet. Ansvaret för uppföljningen bör dock förtydligas.

Eva Lindskog
Förvaltningsdirektör

Tomas Brandt
Avdelningschef`,
    expected: {
      documentKind: 'tjansteutlatande', title: 'Program för en hållbar skärgård', diarienummer: ['0263/23', 'SLK-2023-01047'], sender: 'kommunstyrelsen', addressee: 'Miljö- och klimatnämnden',
      deadline: '2023-06-15', documentDate: '2023-05-02', stance: 'tillstyrker med synpunkter',
      recipients: ['miljö- och klimatnämnden', 'park- och naturnämnden', 'Sjöstads Hamn AB'],
      handlaggare: [{ name: 'Karin Ekdahl', phone: '031-555 01 02', email: 'karin.ekdahl@sjostad.example' }],
      signers: [{ name: 'Eva Lindskog', title: 'Förvaltningsdirektör' }, { name: 'Tomas Brandt', title: 'Avdelningschef' }],
      decisionPoints: ['Nämnden tillstyrker förslaget till program.', 'Nämnden översänder förvaltningens tjänsteutlåtande till kommunstyrelsen som eget yttrande.'],
    },
    doubts: ['meeting-date-missing'], silent: ['missing-deadline', 'weekend-deadline', 'impossible-date-order'],
  },
  {
    name: 'Sydligt manér: tjänsteskrivelse med beslutsplanering och att-satser',
    text: `Tjänsteskrivelse

Datum
2014-09-30
Handläggare
Per-Olof Nyman
Utredningssekreterare
Telefon 040-55 10 20

Remiss från kommunstyrelsen angående Trafikstrategi för Öresund
TN-2014-2111

Sammanfattning
Tekniska nämnden har fått rubricerad remiss för yttrande senast 2014-10-31 (STK-2014-1045).

Förslag till beslut
Tekniska nämnden föreslås besluta

att avge yttrande i enlighet med förvaltningens förslag
att förklara paragrafen omedelbart justerad

Beslutsunderlag
• Remissmissiv
• Trafikstrategi för Öresund, remissutgåva

Beslutsplanering
Tekniska nämndens sammanträde 2014-10-22

Ärendet
Förvaltningen instämmer i strategins mål. Det saknas dock en beskrivning av kostnaderna.

Ansvarig
Lena Åkerman
Trafikdirektör`,
    expected: {
      documentKind: 'tjansteutlatande', title: 'Trafikstrategi för Öresund', diarienummer: ['TN-2014-2111', 'STK-2014-1045'], sender: 'kommunstyrelsen', addressee: 'Tekniska nämnden', deadline: '2014-10-31',
      documentDate: '2014-09-30', meetingDate: '2014-10-22',
      decisionPoints: ['att avge yttrande i enlighet med förvaltningens förslag', 'att förklara paragrafen omedelbart justerad'],
      attachments: ['Remissmissiv', 'Trafikstrategi för Öresund, remissutgåva'],
    },
    silent: ['meeting-date-missing', 'missing-deadline', 'damaged-dnr'],
  },
  {
    name: 'Två dagar: departementets och kommunstyrelsens',
    text: `TJÄNSTEUTLÅTANDE
Dnr 2016/KS 0065 001

Till
Utbildningsnämnden
2016-09-20

Svar på remiss från kommunstyrelsen om betänkandet En bättre skolstart (SOU 2016:59)

Förslag till beslut
Utbildningsnämnden överlämnar tjänsteutlåtandet till kommunstyrelsen som svar på remissen.

Bakgrund
Utbildningsdepartementet har remitterat betänkandet till kommunen. Remissvaren ska ha kommit in till Utbildningsdepartementet senast den 14 oktober 2016. Kommunstyrelsen har i sin tur remitterat ärendet till utbildningsnämnden. Yttrandet ska ha inkommit till kommunstyrelsen senast den 30 september 2016.

Ärendets beredning
Förvaltningen har berett ärendet. Ärendet behandlas i förvaltningsgruppen den 8 september 2016.

Förvaltningens synpunkter
Förvaltningen har inget att erinra mot förslagen.

Mona Hedlund
Utbildningschef`,
    expected: { deadline: '2016-09-30', meetingDate: '2016-09-20', forvaltningsgruppDate: '2016-09-08', sender: 'kommunstyrelsen', addressee: 'Utbildningsnämnden', stance: 'inget att erinra', diarienummer: ['2016/KS 0065 001'] },
    silent: ['contradictory-dates', 'meeting-date-missing', 'impossible-date-order'],
  },
  {
    name: 'Anstånd begärt men inte beviljat',
    text: `Tjänsteskrivelse

Diarienr: KS-2014/742.912
Kulturnämnden

Svar på remiss av Biblioteksplan för Stensunds kommun

Bakgrund
Kommunstyrelsen har skickat biblioteksplanen på remiss till kulturnämnden och samtliga nämnder utom valnämnden. Remisstiden går ut den 1 december 2014. Förvaltningen har begärt anstånd till den 19 december 2014 men har ännu inte fått besked.

Förslag till beslut
1. Kulturnämnden antar förvaltningens yttrande som sitt eget.

Bedömning
Kulturförvaltningen välkomnar planen.`,
    expected: { deadline: '2014-12-01', extension: null, recipients: ['kulturnämnden', 'samtliga nämnder utom valnämnden'], recipientGroups: ['samtliga nämnder utom valnämnden'], diarienummer: ['KS-2014/742.912'] },
    doubts: ['extension-not-granted'], silent: ['contradictory-dates'],
  },
  {
    name: 'Beviljat uppskov, ISO-datum, sidhuvud mitt i en mening',
    text: `STENSUNDS KOMMUN
Socialförvaltningen
TJÄNSTEUTLÅTANDE
Sida 1 (2)
Dnr SN 2019/562
2019-08-20

Socialnämnden

Remiss från kommunstyrelsen (dnr KS 2019/114)

Riktlinjer för brukarinflytande

Förslag till beslut
Socialnämnden åberopar tjänsteutlåtandet som svar på remissen.

Bakgrund
Ärendet har remitterats till socialnämnden, äldrenämnden och funktions-
rättsrådet för yttrande senast 2019-08-30. Socialnämnden har medgetts uppskov till 2019-09-27, då nämnden
TJÄNSTEUTLÅTANDE
Sida 2 (2)
inte sammanträder före dess.

Förvaltningens synpunkter
Förvaltningen avstyrker förslaget till riktlinjer eftersom kostnaderna inte är utredda.

Åsa Norling
Socialchef`,
    expected: { deadline: '2019-08-30', extension: '2019-09-27', stance: 'avstyrker', title: 'Riktlinjer för brukarinflytande', diarienummer: ['SN 2019/562', 'KS 2019/114'], sender: 'kommunstyrelsen', addressee: 'Socialnämnden', signers: [{ name: 'Åsa Norling', title: 'Socialchef' }] },
    silent: ['contradictory-dates', 'weekend-deadline'],
  },
];
