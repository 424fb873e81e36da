import { describe, expect, test } from '@jest/globals';
import { cleanCharacters, cleanData, cleanMessage, MESSAGE_LIMIT } from '#bot/teams/cleanText.ts';

describe('cleanMessage', () => {
  test.each([
    ['<at>Yttra</at> hej', 'hej'],
    ['hej <at id="0">Yttra Bot</at>&nbsp;status', 'hej status'],
    ['<b>fet</b> & <script>x</script>', '<b>fet</b> & <script>x</script>'],
    ['  två\u00a0 ord ', 'två ord'],
    ['rad ett\r\nrad två\rrad tre', 'rad ett\nrad två\nrad tre'],
    ['<at>'.repeat(3) + 'x', '<at><at><at>x'],
  ])('%j -> %j', (raw, text) => expect(cleanMessage(raw)).toEqual({ text, truncated: false }));

  test('a long text is cut and says so, never through a surrogate pair', () => {
    const cut = cleanMessage(`${'a'.repeat(MESSAGE_LIMIT - 1)}😀b`);
    expect(cut.truncated).toBe(true);
    expect(cut.text).toBe('a'.repeat(MESSAGE_LIMIT - 1));
  });

  test('a hostile mention does not take long', () => {
    const started = performance.now();
    cleanMessage('<at '.repeat(60_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('cleanCharacters', () => {
  test.each([
    ['a\u0308', 'ä'],
    ['nu\u0000ll\u0007', 'null'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['\u202eexe.docx\u202c', 'exe.docx'],
    ['\u2066iso\u2069', 'iso'],
    ['mjukt\u00adstreck', 'mjuktstreck'],
    ['lone \ud800 and \udc00', 'lone \ufffd and \ufffd'],
    ['hel 😀', 'hel 😀'],
    ['tag\u{e0041}', 'tag'],
    ['tab\tstays', 'tab\tstays'],
  ])('%j -> %j', (raw, clean) => expect(cleanCharacters(raw)).toBe(clean));
});

test('cleanData reaches every string and leaves other values alone', () => {
  expect(cleanData({ a: ['x\u200b', { b: 'a\u030a' }], n: 1, t: true, z: null })).toEqual({ a: ['x', { b: 'å' }], n: 1, t: true, z: null });
});
