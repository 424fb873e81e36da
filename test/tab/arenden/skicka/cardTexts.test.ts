import { describe, expect, test } from '@jest/globals';
import { cardTexts } from '#tab/arenden/skicka/cardTexts.ts';

describe('the words of a card', () => {
  test('come out in order, whatever holds them', () => {
    expect(cardTexts({
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: '**Ny remiss** om [träd](https://x.example)', weight: 'Bolder' },
        { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'TextBlock', text: 'Vänster' }] }, { type: 'Column', items: [{ type: 'Container', items: [{ type: 'RichTextBlock', inlines: ['Hö', { type: 'TextRun', text: 'ger' }] }] }] }] },
        { type: 'FactSet', facts: [{ title: 'Svara senast', value: '17 oktober 2016' }] },
        { type: 'Input.ChoiceSet', label: 'Ert ställningstagande', choices: [{ title: 'Tillstyrker', value: 'tillstyrker' }] },
        { type: 'Input.Text', label: 'Övrigt', placeholder: 'Skriv' },
        { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Begär anstånd' }] },
      ],
      actions: [{ type: 'Action.Execute', title: 'Svara' }],
    })).toEqual([
      { kind: 'text', text: 'Ny remiss om träd', strong: true }, { kind: 'text', text: 'Vänster', strong: false }, { kind: 'text', text: 'Höger', strong: false },
      { kind: 'fact', title: 'Svara senast', text: '17 oktober 2016' }, { kind: 'text', text: 'Ert ställningstagande', strong: true }, { kind: 'choice', text: 'Tillstyrker' },
      { kind: 'text', text: 'Övrigt', strong: true }, { kind: 'action', text: 'Begär anstånd' }, { kind: 'action', text: 'Svara' },
    ]);
  });

  test('what is hidden stays hidden, and odd shapes do no harm', () => {
    expect(cardTexts({ body: [{ type: 'Container', isVisible: false, items: [{ type: 'TextBlock', text: 'Dolt' }] }, null, 7, { type: 'TextBlock' }, { type: 'Nytt', items: 'x' }], actions: 'nej' })).toEqual([]);
  });
});
