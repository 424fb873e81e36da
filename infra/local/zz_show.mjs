import { readFileSync } from 'node:fs';
import { readDocument } from '#domain/reading/readDocument.ts';
import { toPrediction } from '#bot/cli/prediction.ts';
import { contextOf } from '#domain/reading/context.ts';
const t=readFileSync(process.argv[2],'utf8');
const p=toPrediction(readDocument({text:t,headerFooter:[],kind:'txt'},{instanser:[]},'2026-11-20'));
delete p.evidence; console.log(JSON.stringify(p,null,1));
if(process.argv[3]) console.log(contextOf({text:t,headerFooter:[],kind:'txt'}).layout.lines.map(l=>`${l.index} b${l.blanksBefore} h${l.heading} ${l.furniture?'F':''} ${l.text}`).join('\n'));
