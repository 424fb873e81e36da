import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createDocuments } from '#bot/documents/documents.ts';
import { toPrediction } from '#bot/cli/prediction.ts';
import { readDocument } from '#domain/reading/readDocument.ts';
import { asDocx, asPdf } from './remake.ts';
const d = createDocuments();
for (const [dir, s] of [['test/domain/reading/ownSet', 'own'], ['../shared/corpus/dev', 'dev']] as const)
  for (const f of readdirSync(dir).filter((x) => x.endsWith('.txt')))
    for (const [end, make] of [['docx', asDocx], ['pdf', asPdf]] as const) {
      const t = readFileSync(`${dir}/${f}`, 'utf8');
      mkdirSync(`/tmp/own/f_${s}_${end}`, { recursive: true });
      const x = await d.extractText(await make(t), `${f}.${end}`);
      if (x.kind !== 'text') { console.log(f, end, x.reason); continue; }
      writeFileSync(`/tmp/own/f_${s}_${end}/${f.replace('txt', 'text')}`, x.text.text);
      writeFileSync(`/tmp/own/f_${s}_${end}/${f.replace('txt', 'json')}`, JSON.stringify(toPrediction(readDocument(x.text, { instanser: [] }, '2026-11-20')), null, 1));
    }
d.close();
