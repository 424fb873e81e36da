import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { createExtractor } from '#bot/documents/extract.ts';
import { docx, paragraph, pdf } from './hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'yttra-bundle-'));
const workerPath = join(folder, 'documentsWorker.mjs');
const extractor = createExtractor({ workerPath });
afterAll(() => {
  extractor.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the worker is one file that needs nothing beside it', async () => {
  await build({ entryPoints: [join(import.meta.dirname, '../../../bot/documents/worker.ts')], outfile: workerPath, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  expect(await extractor.extractText(docx(paragraph('Remiss')), 'a.docx')).toMatchObject({ kind: 'text', text: { text: 'Remiss' } });
  expect(await extractor.extractText(await pdf(['Remiss']), 'a.pdf')).toMatchObject({ kind: 'text', text: { text: expect.stringContaining('Remiss') } });
});
