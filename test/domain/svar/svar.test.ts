import { describe, expect, test } from '@jest/globals';
import { asSvarInput, checkSvar, currentSvar, type Svar, type SvarInput } from '#domain/svar/svar.ts';
import { cleanText } from '#domain/svar/cleanText.ts';

const input = (over: Partial<SvarInput>): SvarInput => ({
  formInstance: 'form_12345678', stance: 'tillstyrker', standing: 'forvaltningen', decidedBy: null, synpunkter: [], ...over,
});

describe('what is wrong with an answer', () => {
  const text = [{ delId: null, text: 'En synpunkt' }];
  test.each<[string, SvarInput, readonly string[]]>([
    ['a plain yes needs no words', input({}), []],
    ['with synpunkter needs one', input({ stance: 'tillstyrker-med-synpunkter' }), ['nothing-said']],
    ['blanks are no synpunkt', input({ stance: 'avstyrker', synpunkter: [{ delId: null, text: ' \n ' }] }), ['nothing-said']],
    ['a no with words is fine', input({ stance: 'avstyrker', synpunkter: text }), []],
    ['avstår asks who decided', input({ stance: 'avstar' }), ['decided-by-missing']],
    ['inget att erinra asks who decided', input({ stance: 'inget-att-erinra', decidedBy: '  ' }), ['decided-by-missing']],
    ['the nämnd\'s decision asks which', input({ standing: 'namnden' }), ['decided-by-missing']],
    ['delegation asks which', input({ standing: 'pa-namndens-vagnar' }), ['decided-by-missing']],
    ['with § it is fine', input({ standing: 'namnden', decidedBy: '§ 14, 25 oktober 2016' }), []],
    ['an unknown part', input({ synpunkter: [{ delId: 'del_9', text: 'x' }] }), ['unknown-part']],
    ['a text too long', input({ synpunkter: [{ delId: null, text: 'x'.repeat(20_001) }] }), ['text-too-long']],
  ])('%s', (_, given, faults) => expect(checkSvar(given, ['del_1'])).toEqual(faults));
});

test('the latest version counts, wherever it stands', () => {
  const version = (n: number): Svar => ({ version: n, id: `svar_${n}` }) as Svar;
  expect(currentSvar([])).toBeNull();
  expect(currentSvar([version(2), version(3), version(1)])?.id).toBe('svar_3');
});

test('a half filled draft is no answer', () => {
  expect(asSvarInput({ ...input({}), stance: null })).toBeNull();
  expect(asSvarInput({ ...input({}), standing: null })).toBeNull();
  expect(asSvarInput(input({}))).toEqual(input({}));
});

test.each([
  ['NUL and bell go', 'a\u0000b\u0007c', 'abc'],
  ['direction overrides go', 'a\u202Eb\u2066c', 'abc'],
  ['zero width goes', 'a\u200Bb\uFEFFc', 'abc'],
  ['composed', 'a\u030A', 'å'],
  ['line breaks stay, as one kind', 'a\r\nb\rc\td', 'a\nb\nc\td'],
  ['a lone surrogate is made whole', 'a\uD800b', 'a\uFFFDb'],
])('text from outside: %s', (_, given, kept) => expect(cleanText(given)).toBe(kept));
