import type { Stance, Standing } from '#domain/svar/svar.ts';
import type { LocalPerson } from '#local/municipality.ts';
import { BJORN, BLOCKED, HENRIK, IDA, KERSTIN, LEYLA, MIRA, SAMUEL, SOFIA, THROTTLED, TOVE, UNKNOWN } from './people.ts';

export interface Answer {
  readonly on: string;
  /** On a Swedish wall. */
  readonly clock: string;
  readonly by: LocalPerson;
  readonly instans: string;
  readonly channel: 'card' | 'tab';
  readonly stance: Stance;
  readonly standing: Standing;
  readonly decidedBy: string | null;
  readonly synpunkter: readonly { readonly del: string | null; readonly text: string }[];
}

const of = (del: string | null, text: string) => ({ del, text });

/**
 * What the nämnder think, in our own words. Several say nearly the same (omvärldsbevakning, ansvar, budget), two are identical
 * (Södermalm and Hägersten-Liljeholmen have written together), and two contradict each other (trafik and service on samordning).
 */
export const ANSWERS: readonly Answer[] = [
  { on: '2016-09-08', clock: '10:20', by: MIRA, instans: 'Kyrkogårdsnämnden', channel: 'card', stance: 'inget-att-erinra', standing: 'pa-namndens-vagnar', decidedBy: 'Delegationspunkt 2.4, 8 september 2016', synpunkter: [] },
  { on: '2016-09-16', clock: '09:05', by: SOFIA, instans: 'Södermalms stadsdelsnämnd', channel: 'card', stance: 'tillstyrker-med-synpunkter', standing: 'namnden', decidedBy: '§ 9, 15 september 2016', synpunkter: [
    of('Profilering', 'Bilden av staden behöver rymma mer än innerstaden.'),
    of('Omvärldsbevakning', 'Omvärldsbevakningen bör samlas på ett ställe så att stadsdelarna slipper läsa samma rapporter var för sig.'),
    of('Ansvarsfördelning', 'Det behöver stå vem som håller i en fråga när två nämnder berörs.'),
  ] },
  { on: '2016-09-27', clock: '13:15', by: LEYLA, instans: 'Rinkeby-Kista stadsdelsnämnd', channel: 'card', stance: 'tillstyrker', standing: 'namnden', decidedBy: '§ 14, 22 september 2016', synpunkter: [
    of('Samverkan', 'Invånarnas egna kontakter i andra länder är en tillgång som strategin kan lyfta tydligare.'),
    of('Ansvarsfördelning', 'Fördelningen gör det lättare att veta vem man ska vända sig till.'),
  ] },
  { on: '2016-09-29', clock: '14:40', by: KERSTIN, instans: 'Kulturnämnden', channel: 'tab', stance: 'tillstyrker-med-synpunkter', standing: 'namnden', decidedBy: '§ 21, 27 september 2016', synpunkter: [
    of('Profilering', 'Konst och kulturarv nämns bara i förbigående. De är ofta skälet till att någon kommer hit.'),
    of('Samverkan', 'Gästspel och utställningsutbyten bör räknas som samverkan.'),
    of('Övergripande arbetssätt', 'Kostnaden för att delta i nätverk bör synas som en egen rad i budgeten.'),
  ] },
  { on: '2016-10-04', clock: '11:30', by: BJORN, instans: 'Stockholms Stadshus AB', channel: 'card', stance: 'tillstyrker-med-synpunkter', standing: 'namnden', decidedBy: 'Styrelsen § 6, 30 september 2016', synpunkter: [
    of('Principer', 'För bolag som verkar på en marknad behöver det framgå hur affärshemligheter skyddas i samarbeten.'),
    of('Påverkan', 'Dotterbolagen bör kunna lämna underlag direkt till stadens påverkansarbete.'),
  ] },
  { on: '2016-10-06', clock: '15:10', by: THROTTLED, instans: 'Trafiknämnden', channel: 'card', stance: 'avstyrker-delvis', standing: 'namnden', decidedBy: '§ 11, 6 oktober 2016', synpunkter: [
    of('Övergripande arbetssätt', 'Kravet att stämma av varje EU-ansökan centralt bör tas bort. Det tar tid som utlysningarna inte ger.'),
    of('Ansvarsfördelning', 'Samordningen bör ligga hos den nämnd som har sakfrågan, inte hos stadsledningskontoret.'),
    of('Samverkan', 'Nätverk om kollektivtrafik bör få räknas som verksamhet och inte som internationellt arbete.'),
  ] },
  { on: '2016-10-07', clock: '10:00', by: BLOCKED, instans: 'Utbildningsnämnden', channel: 'tab', stance: 'tillstyrker-med-synpunkter', standing: 'forvaltningen', decidedBy: null, synpunkter: [
    of('Samverkan', 'Elever som är borta en termin är vår största internationella verksamhet. Den bör nämnas.'),
    of('Övergripande arbetssätt', 'Kostnaden för att delta i nätverk bör framgå av budgeten, annars görs arbetet på övertid.'),
  ] },
  { on: '2016-10-11', clock: '08:45', by: UNKNOWN, instans: 'Äldrenämnden', channel: 'card', stance: 'avstar', standing: 'pa-namndens-vagnar', decidedBy: 'Ordförandebeslut 10 oktober 2016', synpunkter: [] },
  { on: '2016-10-12', clock: '16:20', by: IDA, instans: 'Idrottsnämnden', channel: 'tab', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [
    of('Profilering', 'Stora idrottsevenemang visar upp staden för fler än något annat och passar väl in i den här delen.'),
  ] },
  { on: '2016-10-14', clock: '15:42', by: TOVE, instans: 'Servicenämnden', channel: 'card', stance: 'tillstyrker-med-synpunkter', standing: 'namnden', decidedBy: '§ 8, 11 oktober 2016', synpunkter: [
    of('Omvärldsbevakning', 'Omvärldsbevakningen bör samlas. I dag läser flera förvaltningar samma rapporter utan att veta om varandra.'),
    of('Ansvarsfördelning', 'Samordningen bör ligga kvar hos stadsledningskontoret.'),
    of('Ansvarsfördelning', 'Det behöver framgå vem som ansvarar när en förfrågan rör flera nämnder.'),
  ] },
  { on: '2016-10-17', clock: '11:20', by: MIRA, instans: 'Miljö- och hälsoskyddsnämnden', channel: 'card', stance: 'tillstyrker-med-synpunkter', standing: 'namnden', decidedBy: '§ 17, 13 oktober 2016', synpunkter: [
    of('Omvärldsbevakning', 'En samlad omvärldsbevakning skulle spara arbete, men klimatfrågorna behöver följas oftare än två gånger om året.'),
    of('Påverkan', 'Luftkvalitet och buller avgörs till stor del i EU. Staden bör lämna synpunkter redan när en fråga utreds.'),
    of('Principer', 'Resor bör prövas mot möten på distans.'),
  ] },
  { on: '2016-10-17', clock: '15:05', by: HENRIK, instans: 'Hägersten-Liljeholmens stadsdelsnämnd', channel: 'card', stance: 'tillstyrker-med-synpunkter', standing: 'namnden', decidedBy: '§ 12, 13 oktober 2016', synpunkter: [
    of('Profilering', 'Bilden av staden behöver rymma mer än innerstaden.'),
    of('Övergripande arbetssätt', 'Kvartalsmötet bör gå att följa på distans.'),
    of(null, 'Förslaget är kort och lätt att ta till sig.'),
  ] },
  { on: '2016-10-26', clock: '09:10', by: SAMUEL, instans: 'Socialnämnden', channel: 'card', stance: 'tillstyrker-med-synpunkter', standing: 'namnden', decidedBy: '§ 5, 25 oktober 2016, omedelbart justerad', synpunkter: [
    of('Omvärldsbevakning', 'Det som händer i Europa märks i socialtjänsten efter några veckor. Bevakningen behöver nå oss snabbt.'),
    of('Övergripande arbetssätt', 'Tiden för att delta i nätverk ska planeras och kostnaden ska stå i nämndens budget.'),
    of('Ansvarsfördelning', 'Samarbetet med stadsledningskontoret om vad som sägs i stadens namn bör bli tätare.'),
    of(null, 'Det är bra att strategin gör det möjligt att säga nej.'),
  ] },
];
