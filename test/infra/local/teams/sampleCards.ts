import type { Json } from '#local/connector/wire.ts';

/** A card with what real ones have: facts, a form, buttons of both kinds, a link, formatted text. */
export function questionCard(mark = '', refresh?: Json): Json {
  return {
    type: 'AdaptiveCard', version: '1.5', ...(refresh ? { refresh } : {}),
    body: [
      { type: 'TextBlock', text: `Remiss: Internationell strategi${mark ? ` (${mark})` : ''}`, size: 'Large', weight: 'Bolder', wrap: true, style: 'heading' },
      { type: 'TextBlock', text: '**Lämna till nämndsekreteraren senast 5 oktober 2016.** Nämnden sammanträder 25 oktober 2016.', wrap: true },
      { type: 'FactSet', facts: [{ title: 'Svar senast', value: '17 oktober 2016' }, { title: 'Diarienummer', value: 'KS 2016/482' }, { title: 'Från', value: 'Stadskansliet' }] },
      { type: 'Container', style: 'emphasis', bleed: true, items: [{ type: 'TextBlock', text: 'Läs gärna avsnitt 3 och 5. [Öppna handlingarna](https://example.org/handlingar)', wrap: true }] },
      {
        type: 'Input.ChoiceSet', id: 'standpunkt', label: 'Hur svarar ni?', style: 'expanded', isRequired: true, errorMessage: 'Välj hur ni svarar.',
        choices: [{ title: 'Nämnden beslutar', value: 'namnd' }, { title: 'På delegation', value: 'delegation' }, { title: 'Vi avstår', value: 'avstar' }],
      },
      { type: 'Input.Text', id: 'synpunkt', label: 'Synpunkter', isMultiline: true, placeholder: 'Skriv här' },
    ],
    actions: [
      { type: 'Action.Execute', title: 'Skicka svaret', verb: 'svara', style: 'positive', data: { uppdrag: 'u1' } },
      { type: 'Action.Execute', title: 'Spara utkast', verb: 'fel', associatedInputs: 'none' },
      { type: 'Action.OpenUrl', title: 'Öppna i fliken', url: 'https://teams.microsoft.com/l/entity/app/arenden?context=%7B%22subEntityId%22%3A%22arende_1%22%7D' },
    ],
  };
}

export function receiptCard(): Json {
  return {
    type: 'AdaptiveCard', version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Svaret är mottaget', size: 'Large', weight: 'Bolder', wrap: true },
      { type: 'TextBlock', text: 'Servicenämnden svarade 3 oktober 2016 klockan 09.00.', wrap: true },
    ],
  };
}
