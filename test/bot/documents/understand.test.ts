import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Documents } from '#bot/ports/documents.ts';
import type { Register } from '#domain/register/register.ts';
import { ordinaryPdf } from './ordinaryPdf.ts';
import { pdf } from './hostile.ts';

const BOT = join(import.meta.dirname, '../../../bot');
const register = { instanser: [{ id: 'instans_1', name: 'Kulturnämnden', aliases: [], validFrom: null, validTo: null }] } as unknown as Register;
const asked = { register, today: '2016-06-02' } as const;
let documents: Documents & { close(): void };

// In this process, which stands for the server's, the rules cannot run at all: what comes back has been made in the child.
beforeAll(async () => {
  jest.unstable_mockModule('#domain/reading/readDocument.ts', () => ({
    readDocument: () => {
      throw new Error('the rules ran in the server');
    },
  }));
  documents = (await import('#bot/documents/documents.ts')).createDocuments();
});
afterAll(() => documents.close());

describe('text and rules are both the child’s', () => {
  test('the reading comes back with its text, and knows the register', async () => {
    const read = await documents.understand(await pdf(['Remiss av kulturplan\n\nRemissen skickas till kulturnämnden och socialnämnden.\n\nRemissvaren ska ha kommit in till kommunstyrelsen senast den 2 juni 2023.']), 'a.pdf', asked);
    if (read.kind !== 'text') throw new Error(read.reason);
    expect(read.reading).toMatchObject({ documentKind: { value: 'remissmissiv' }, deadline: { value: '2023-06-02' } });
    expect(read.reading.recipients.map((r) => [r.value.asWritten, r.value.instansId])).toEqual([['kulturnämnden', 'instans_1'], ['socialnämnden', null]]);
    expect(read.text.text).toContain(read.reading.deadline?.quote);
  });

  test('500 pages are read there too, and the pages are told', async () => {
    const told: string[] = [];
    const read = await documents.understand(await ordinaryPdf(500), 'a.pdf', asked, (_, pages) => told.push(`${pages?.page} av ${pages?.of}`));
    expect(read.kind === 'text' ? 'text' : read.reason).toBe('text');
    expect(told.every((line) => /^\d{1,3} av 500$/.test(line))).toBe(true);
    expect(told.length).toBeGreaterThan(20);
  }, 60_000);

  test('no other file of the server reaches for the rules', () => {
    const importing = readdirSync(BOT, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts') && readFileSync(join(BOT, f), 'utf8').includes('reading/readDocument.ts'));
    expect(importing).toEqual([join('documents', 'worker.ts')]);
  });
});
