import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strToU8 } from 'fflate';
import { createExtractor } from '#bot/documents/extract.ts';
import { testWhen } from '../../run/skip.ts';
import { costOf, kilobytes } from './childMemory.ts';
import { hostileFiles } from './hostileFiles.ts';

const extractor = createExtractor();
beforeAll(() => extractor.warm());
afterAll(() => extractor.close());
const MOST_MB = 150;

/** Time is told by `npm run bench -- --only reading/refusals`; here only what does not hang on how busy the machine is. */
describe('hostile files are refused without growing, and the next document is read', () => {
  test.each(hostileFiles.map((file) => [file.about, file] as const))('%s', async (_, { make, name, reason }) => {
    const { outcome, childMB, serverMB } = await costOf(extractor, await make(), name);
    expect(outcome).toEqual({ kind: 'unreadable', reason });
    expect(childMB).toBeLessThanOrEqual(MOST_MB);
    expect(serverMB).toBeLessThanOrEqual(MOST_MB);
    expect(await extractor.extractText(strToU8('Remiss'), 'a.txt')).toMatchObject({ kind: 'text', text: { text: 'Remiss' } });
  });

  testWhen(process.platform === 'linux', 'bara Linux berättar hur mycket minne en process tar', 'the memory is really seen', async () => {
    expect(kilobytes(await extractor.pid(), 'VmRSS')).toBeGreaterThan(10_000);
  });
});
