import { describe, expect, test } from '@jest/globals';
import { MAX_CARD_BYTES, assemble, cardBytes } from '#bot/cards/assemble.ts';
import { gallery } from '#bot/cards/gallery.ts';
import { CARD_ACTIONS } from '#domain/contract/cardActions.ts';
import type { CardVerb } from '#domain/contract/cardActions.ts';
import { schemaFaults } from './schema15.ts';
import { isRecord, nodesOf, ofType, readable } from './walk.ts';

const everyCard = [...gallery('sv').map((s) => ({ ...s, language: 'sv' })), ...gallery('en').map((s) => ({ ...s, language: 'en' }))];

describe.each(everyCard)('$name ($language)', ({ card }) => {
  test('is Adaptive Card 1.5 and small', () => {
    expect(schemaFaults(card)).toEqual([]);
    expect(card.version).toBe('1.5');
    expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  });

  test('has six buttons at most, and the plain link into the tab last', () => {
    const buttons = nodesOf(card).filter((n) => String(n['type']).startsWith('Action.') && n['type'] !== 'Action.Submit');
    const refreshes = card.refresh ? 1 : 0;
    expect(buttons.length - refreshes).toBeLessThanOrEqual(6);
    expect(card.actions.at(-1)).toMatchObject({ type: 'Action.OpenUrl', title: card.lang === 'sv' ? 'Öppna i fliken' : 'Open in the tab' });
  });

  test('falls back to Action.Submit with the same data and the verb inside', () => {
    const executes = ofType(card, 'Action.Execute').filter((n) => n['verb'] !== 'refresh');
    for (const action of executes) {
      const fallback = action['fallback'];
      expect(fallback).toMatchObject({ type: 'Action.Submit', title: action['title'], associatedInputs: action['associatedInputs'] });
      expect(isRecord(fallback) && fallback['data']).toEqual({ verb: action['verb'], ...(action['data'] as object) });
    }
  });

  test('sends what the contract takes, with what the person fills in', () => {
    const filled = { way: 'namnden', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: '', ovrigt: 'Text', askedFor: '2016-10-26', firstDay: '2016-09-21', lastDay: '2016-09-25', reason: 'Skäl', grantedTo: '2016-10-26', del_1: 'Text' };
    for (const action of ofType(card, 'Action.Execute')) {
      const schema = CARD_ACTIONS[action['verb'] as CardVerb];
      const data = { ...(action['data'] as object), ...(action['associatedInputs'] === 'auto' ? filled : {}) };
      expect({ verb: action['verb'], ...schema.safeParse(data) }).toMatchObject({ success: true });
    }
  });

  test('labels every input and says what is wrong with it', () => {
    for (const input of ofType(card, 'Input.Text', 'Input.Date', 'Input.ChoiceSet')) {
      expect(typeof input['isRequired']).toBe('boolean');
      expect(String(input['label'])).toMatch(/\S/);
      expect(String(input['errorMessage'])).toMatch(/\S/);
    }
  });

  test('toggles only what is there, and ids are unique', () => {
    const ids = nodesOf(card).map((n) => n['id']).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    for (const toggle of ofType(card, 'Action.ToggleVisibility')) for (const target of toggle['targetElements'] as string[]) expect(ids).toContain(target);
  });

  test('speaks calmly', () => {
    const text = readable(card);
    expect(text).not.toMatch(/!/);
    expect(text).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
    expect(text).not.toMatch(/\b\d{1,2}:\d{2}\b/);
    expect(card.fallbackText).toContain('https://');
  });
});

describe('what every card shares', () => {
  const links = { tab: 'https://teams.microsoft.com/l/entity/x' };

  test('refresh goes to sixty people at most, and only when a dispatch carried the card', () => {
    const userIds = Array.from({ length: 75 }, (_, i) => `29:${i}`);
    expect(assemble({ dispatchId: 'dispatch_1', userIds }, links, 'sv', [], []).refresh).toMatchObject({ userIds: userIds.slice(0, 60), action: { verb: 'refresh', data: { dispatchId: 'dispatch_1' } } });
    expect(assemble({ dispatchId: null, userIds }, links, 'sv', [], []).refresh).toBeUndefined();
    const inPersonalChat = assemble({ dispatchId: 'dispatch_1', userIds: [] }, links, 'sv', [], []).refresh;
    expect(inPersonalChat?.action.verb).toBe('refresh');
    expect(inPersonalChat).not.toHaveProperty('userIds');
  });

  test.each(['javascript:alert(1)', 'http://evil.example/x', 'data:text/html,x', 'ms-word:ofe|u|x', ''])('a link to %s becomes no button', (tab) => {
    expect(assemble({ dispatchId: null, userIds: [] }, { tab }, 'sv', [], []).actions).toEqual([]);
  });

  test('a link to this machine is one, for the local municipality', () => {
    expect(assemble({ dispatchId: null, userIds: [] }, { tab: 'http://localhost:3978/x' }, 'sv', [], []).actions).toHaveLength(1);
  });
});
