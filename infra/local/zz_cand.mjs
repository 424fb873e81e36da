import { readFileSync } from 'node:fs';
import { readDocument } from '#domain/reading/readDocument.ts';
const t=readFileSync(process.argv[2],'utf8'); const r=readDocument({text:t,headerFooter:[],kind:'txt'},{instanser:[]},'2026-11-20');
console.log(JSON.stringify(r.stanceEvidence,null,1),JSON.stringify(r.remarks,null,1), JSON.stringify(r.partStances));
