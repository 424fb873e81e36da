import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { gallery } from '#bot/cards/gallery.ts';
import type * as Renderer from 'adaptivecards';

/** Microsoft's own reader of cards; its main file wants a browser, this one does not until it draws. */
const { AdaptiveCard, HostConfig, SerializationContext, ValidationEvent } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Renderer;

/** adaptivecards 3.0.6 tests `lang` with a /g expression, so every second card is told that "sv" is no language. */
const isKnownFault = (message: string): boolean => /property "lang"/.test(message);

function complaintsAbout(card: object): string[] {
  const read = new AdaptiveCard();
  read.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  const context = new SerializationContext();
  read.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  return [...parsing, ...read.validateProperties().validationEvents].map((e) => `${ValidationEvent[e.event]}: ${e.message}`).filter((m) => !isKnownFault(m));
}

describe.each(gallery('sv'))('Microsoft\'s reader on $name', ({ card }) => {
  test('has nothing to complain of', () => {
    expect(complaintsAbout(card)).toEqual([]);
  });
});

test('the reader does complain of a card that is wrong', () => {
  expect(complaintsAbout({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.ChoiceSet', id: 'x', choices: [] }, { type: 'Nonsense' }], actions: [] }).length).toBeGreaterThan(0);
});
