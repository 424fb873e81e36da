import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createExtractor } from '#bot/documents/extract.ts';
import { readCase } from '#domain/reading/readCase.ts';
import { readDocument } from '#domain/reading/readDocument.ts';
import type { ReadableText, Reading } from '#domain/reading/reading.ts';
import { describeWhen } from '#test/run/skip.ts';
import { goldenFacts } from './goldenFacts.ts';
import { labelledIn, predict } from './labelled.ts';
import { asDocx, asPdf } from './remake.ts';
import { score } from './score/score.ts';

const SHARED = join(process.cwd(), '..', 'shared');
const OWN = new URL('ownSet/', import.meta.url).pathname;
const documents = createExtractor();
afterAll(() => documents.close());

type Make = (text: string) => Promise<Uint8Array>;
const FORMATS: readonly (readonly [string, Make])[] = [['docx', asDocx], ['pdf', asPdf]];

async function from(make: Make, ending: string, text: string): Promise<ReadableText> {
  const extracted = await documents.extractText(await make(text), `handling.${ending}`);
  if (extracted.kind !== 'text') throw new Error(extracted.reason);
  return extracted.text;
}

describe('the same documents in other formats', () => {
  test.each(FORMATS)('.%s', async (ending, make) => {
    const pairs = [];
    for (const { label, text } of labelledIn(OWN)) {
      const readable = await from(make, ending, text);
      pairs.push({ label, text: readable.text, prediction: predict(readable) });
    }
    const result = score(pairs);
    expect(result.deadline).toMatchObject({ wrong: 0, invented: 0, missed: 0 });
    expect(result.foreignNumbers).toBe(0);
    expect(result.badQuotes).toEqual([]);
    expect(result.f1('dates.partialDeadlines')).toBe(1);
    for (const field of ['diarienummer', 'sender', 'recipients', 'anomalies']) expect([field, result.f1(field) >= 0.97, result.faults.slice(0, 9)]).toEqual([field, true, expect.anything()]);
    expect(result.micro).toBeGreaterThan(0.98);
  }, 120_000);
});

describeWhen(existsSync(join(SHARED, 'seeds')), 'underlagen ligger inte bredvid projektet', 'three real answers to one remiss, in other formats', () => {
  const texts = (): string[] => ['000', '001', '002'].map((start) => {
    const name = readdirSync(join(SHARED, 'seeds')).find((f) => f.startsWith(start)) ?? '';
    return readFileSync(join(SHARED, 'seeds', name), 'utf8');
  });
  test.each(FORMATS)('.%s: every fact and flag, the traps silent', async (ending, make) => {
    const readings: Reading[] = [];
    for (const text of texts()) readings.push(readDocument(await from(make, ending, text), { instanser: [] }, '2016-06-02'));
    goldenFacts(join(SHARED, 'mission', 'golden-seeds.json'), readings, readCase(readings, '2016-06-02'));
  }, 60_000);
});
