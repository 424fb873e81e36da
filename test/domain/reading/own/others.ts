import type { OwnText } from './ownText.ts';

export const others: readonly OwnText[] = [
  {
    name: 'Remissvar till departement, delvis avstyrkande',
    text: `Yttrande
Datum: 2020-02-10
Vår referens: KS 2019/998
Er referens: Fi2019/03452/K

Finansdepartementet
fi.remissvar@regeringskansliet.example

Yttrande över betänkandet Starkare kommuner (SOU 2020:8)

Almby kommun har beretts tillfälle att yttra sig över betänkandet.

Kommunen tillstyrker utredningens förslag om lån. Kommunen avstyrker däremot förslaget i avsnitt 8 om sammanläggningar.

För kommunstyrelsen

Siv Granlund
Kommunstyrelsens ordförande`,
    expected: { documentKind: 'remissvar', title: 'Starkare kommuner (SOU 2020:8)', stance: 'avstyrker delvis', diarienummer: ['KS 2019/998', 'Fi2019/03452/K'], deadline: null, documentDate: '2020-02-10', signers: [{ name: 'Siv Granlund', title: 'Kommunstyrelsens ordförande' }] },
    silent: ['missing-deadline'],
  },
  {
    name: 'Protokollsutdrag',
    text: `SAMMANTRÄDESPROTOKOLL
Socialnämnden
Sammanträdesdatum 2018-03-21

§ 87
Svar på remiss från kommunstyrelsen om Plan för trygghet
SN/2018:372

Beslut
Socialnämnden tillstyrker förslaget och överlämnar förvaltningens yttrande till kommunstyrelsen.

Ärendet
Remissen ska besvaras senast den 30 april 2018.

Utdragsbestyrkande`,
    expected: { documentKind: 'protokollsutdrag', deadline: '2018-04-30', stance: 'tillstyrker', meetingDate: '2018-03-21', addressee: 'Socialnämnden', sender: 'kommunstyrelsen', diarienummer: ['SN/2018:372'] },
    silent: ['weekend-deadline', 'missing-deadline'],
  },
  {
    name: 'Ett styrdokument har ingen sista svarsdag, fast det säger senast',
    text: `Policy för medborgardialog

1 Syfte
Policyn ska ge stöd åt kommunens nämnder. Nämnderna ska redovisa sitt arbete till kommunstyrelsen senast den 1 mars 2019.

2 Ansvar
Kommunens nämnder ska lämna synpunkter på uppföljningen senast den 15 april 2019. Policyn antogs enligt KS 2017/64.`,
    expected: { documentKind: 'strategi', deadline: null, title: 'Policy för medborgardialog' }, silent: ['missing-deadline'],
  },
  {
    name: 'Uppdrag och ikraftträdande är inga svarsdagar',
    text: `Uppdrag till Almby museum att inventera samlingarna

Museet ska senast den 2 maj 2024 redovisa uppdraget. Ändringarna träder i kraft den 1 juli 2024. Slutredovisning lämnas senast den 1 november 2024.`,
    expected: { documentKind: 'other', deadline: null, diarienummer: [] }, silent: ['missing-deadline'],
  },
  {
    name: 'Lagrum, utredningar, EU-akter och ersatta dokument är inga diarienummer',
    text: `Tjänsteutlåtande
Dnr 1.5.3-219-2012

Till Norra Strands stadsdelsnämnd

Äldreplan
Remiss från kommunstyrelsen (dnr 316-259/2012)

Förslag till beslut
Stadsdelsnämnden hänvisar till tjänsteutlåtandet som svar på remissen.

Ärendet
Planen ersätter tidigare plan (dnr 325-1800/2007) och bygger på socialtjänstlagen (2001:453), SOU 2008:51, prop. 2009/10:116 och direktiv 2006/123/EG. Verksamhetsplanen 2012-2014 och Vision 2030 berörs. Ring 08-555 12 34. Remisstiden sträcker sig till och med den 1 oktober 2012.`,
    expected: { diarienummer: ['1.5.3-219-2012', '316-259/2012'], deadline: '2012-10-01', addressee: 'Norra Strands stadsdelsnämnd', title: 'Äldreplan' },
  },
];
