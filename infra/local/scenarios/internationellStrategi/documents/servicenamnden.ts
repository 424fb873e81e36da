import { heading, numbered, signers, text, title } from '#local/scenarios/blocks.ts';
import type { Paper } from '#local/scenarios/blocks.ts';
import { TITLE } from '../facts.ts';

/**
 * An early tjänsteutlåtande of the servicenämnd, put in the folder by mistake and with a slip of the pen in it: the remiss day is
 * written 2015-10-17. It lacks handläggare, meeting day and both numbers, and its running head stands on every page.
 */
export const servicenamnden: Paper = {
  name: 'Tjänsteutlåtande servicenämnden', author: 'Serviceförvaltningen', date: '2016-06-02', foot: null,
  head: { left: ['Serviceförvaltningen', 'Staben'], right: ['Tjänsteutlåtande', 'Sida {sida} ({sidor})'] },
  blocks: [
    text('Till Servicenämnden'),
    title(TITLE),
    text('Remissvar till kommunstyrelsen'),
    heading('Förslag till beslut'),
    text('Servicenämnden lämnar tjänsteutlåtandet som sitt svar på remissen.'),
    signers({ name: 'Arvid Holmsten', title: 'Förvaltningschef' }),
    heading('Sammanfattning'),
    text('Kommunstyrelsen frågar vad nämnden anser om ett förslag till strategi för det internationella arbetet. Förvaltningen stöder förslaget. Det ger oss som köper in varor och tjänster åt hela staden en grund att stå på när leverantörer och andra städer hör av sig. Förvaltningen vill se att samordningen blir kvar centralt och att bevakningen av vad som händer i Europa byggs ut.'),
    heading('Ärendets beredning'),
    text('Staben har skrivit tjänsteutlåtandet. Det tas upp i förvaltningsgruppen 2016-09-13.'),
    heading('Bakgrund'),
    text('Remissen är ställd till servicenämnden m fl. Yttrandet ska lämnas senast 2015-10-17.'),
    heading('Sammanfattning av remissen'),
    text('Förslaget har fyra inriktningar: profilering, omvärldsbevakning, samverkan och påverkan. Därefter följer principer för hur staden väljer sina samarbeten, ett gemensamt arbetssätt och en fördelning av ansvaret mellan fullmäktige, styrelsen, nämnderna och bolagen.'),
    text('Ett avtal med en annan stad ska enligt förslaget ge båda parter något. Enklare överenskommelser kan göras för en avgränsad fråga. Arbetet betalas ur ordinarie budget och följs upp i verksamhetsberättelsen.'),
    heading('Förvaltningens synpunkter och förslag'),
    text('Förvaltningen stöder förslaget. Texten är lätt att läsa och går att omsätta i vår vardag. Vi har under flera år deltagit i ett utbyte om hållbara inköp med tre nordiska huvudstäder och känner igen både nyttan och svårigheterna.'),
    text('Det är viktigt att stadsledningskontoret fortsätter att hålla ihop arbetet. En leverantör ska inte få olika besked beroende på vilken förvaltning den ringer till.'),
    text('Vi anser att omvärldsbevakningen bör samlas. I dag läser flera förvaltningar samma rapporter var för sig. En gemensam läsning två gånger om året vore bättre, om den också når dem som inte har en egen stab.'),
    text('Slutligen behöver det framgå vem som ansvarar när en förfrågan rör flera nämnder. Vi föreslår att den som först tog emot frågan håller i den tills något annat är bestämt.'),
    heading('Bilagor'),
    numbered('Förslag till internationell strategi för Stockholms stad', 'Stadsledningskontorets tjänsteutlåtande 2016-06-02'),
  ],
};
