import { describe, expect, test } from '@jest/globals';
import { progressLine } from '#bot/cli/progressLine.ts';

function told(isTTY: boolean, asked: boolean): string {
  let written = '';
  const line = progressLine({ isTTY, write: (text) => (written += text) }, asked);
  line.show('Bilaga 2.pdf', 0.24, { page: 120, of: 500 });
  line.show('a.docx', 0.5);
  line.clear();
  return written;
}

describe('how far the reading has come', () => {
  test('in a terminal it is one line that is written over and then gone', () => {
    expect(told(true, false)).toBe('\r\u001b[KLäser «Bilaga 2.pdf» – sida 120 av 500\r\u001b[KLäser «a.docx» – 50 procent\r\u001b[K');
  });
  test('elsewhere it is a line each time, when asked for', () => expect(told(false, true)).toBe('Läser «Bilaga 2.pdf» – sida 120 av 500\nLäser «a.docx» – 50 procent\n'));
  test('elsewhere and not asked for, nothing', () => expect(told(false, false)).toBe(''));
});
