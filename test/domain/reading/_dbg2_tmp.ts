import { createDocuments } from '#bot/documents/documents.ts';
import { readDocument } from '#domain/reading/readDocument.ts';
import { importNamnder } from '#domain/register/importCsv.ts';
import { NAMNDER } from '#local/scenarios/internationellStrategi/registerFiles.ts';
import { internationellStrategi as scenario } from '#local/scenarios/internationellStrategi/scenario.ts';
const documents = createDocuments(); const register = { instanser: importNamnder(NAMNDER).instanser };
for (const file of scenario.files) { if (file.path.endsWith('.csv')) continue; if (process.argv[2] && !file.path.includes(process.argv[2])) continue;
  const x = await documents.extractText(await file.bytes(), file.path.split('/').at(-1)!); if (x.kind !== 'text') continue;
  const r = readDocument(x.text, register, '2016-06-02');
  if (process.argv[3]) console.log(JSON.stringify(x.text.text), x.text.headerFooter);
  console.log(file.path, r.documentKind.value, r.documentDate?.value, r.parts.map(p => p.value), r.sections.map(s => s.value.heading), r.stance?.value, r.doubts.map(d => d.code + ':' + d.quote.slice(0, 50).replace(/\n/g, '/')), r.attachments.map(a=>a.value), r.signers.map(s=>s.value.name), r.diarienummer.map(d=>d.value));
}
documents.close();
