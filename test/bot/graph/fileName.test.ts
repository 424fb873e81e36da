import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { safeFileName } from '#bot/graph/fileName.ts';

test.each([
  ['Remissammanställning KS 2026-141.docx', 'Remissammanställning KS 2026-141.docx'],
  ['..\\..\\x', 'x'],
  ['../../etc/passwd', 'passwd'],
  ['CON', '_CON'],
  ['con.docx', '_con.docx'],
  ['LPT1.txt', '_LPT1.txt'],
  ['console.docx', 'console.docx'],
  ['a:b*?.docx', 'a-b--.docx'],
  ['100 % klart #1.docx', '100 - klart -1.docx'],
  ['slut.', 'slut'],
  ['slut.docx. ', 'slut.docx'],
  [' .dold.docx', 'dold.docx'],
  ['~$lås.docx', '-$lås.docx'],
  ['a\r\nSet-Cookie: x.docx', 'aSet-Cookie- x.docx'],
  ['\u202excod.exe', 'xcod.exe'],
  ['_vti_bin.docx', 'vtibin.docx'],
  ['dir\u00a0  namn.docx', 'dir namn.docx'],
  ['a\u030a.docx', 'å.docx'],
  ['???', 'Reserv.docx'],
  ['', 'Reserv.docx'],
  ['...', 'Reserv.docx'],
])('%j -> %j', (name, safe) => expect(safeFileName(name, 'Reserv.docx')).toBe(safe));

test('400 characters become 120, with the ending kept', () => {
  const safe = safeFileName(`${'å'.repeat(400)}.docx`, 'Reserv.docx');
  expect(safe).toHaveLength(120);
  expect(safe.endsWith('å.docx')).toBe(true);
});

test('whatever comes in, SharePoint takes what comes out, and twice is as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (name) => {
      const safe = safeFileName(name, 'Reserv.docx');
      expect(safe).not.toMatch(/["*:<>?/\\|#%~\p{Cc}]|^[\s.]|[\s.]$/u);
      expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(safe.length).toBeGreaterThan(0);
      expect(safe.length).toBeLessThanOrEqual(121);
      expect(safeFileName(safe, 'Reserv.docx')).toBe(safe);
    }),
  );
});
