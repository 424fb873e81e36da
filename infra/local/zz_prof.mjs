import { ordinaryParagraphs } from '../../test/bot/documents/ordinaryText.ts';
import { readDocument } from '#domain/reading/readDocument.ts';
import { readdirSync, readFileSync } from 'node:fs';
const paras = ordinaryParagraphs(Number(process.argv[2] ?? 2500));
let pages=[]; for (let i=0;i<paras.length;i+=5) pages.push(`Sida ${i/5+1}\nKapitel ${i/5+1}\n\n`+paras.slice(i,i+5).join('\n\n'));
const text = pages.join('\n\n');
const corpus = '/work/shared/corpus/dev/';
const real = readdirSync(corpus).filter(f=>f.endsWith('.txt')).map(f=>readFileSync(corpus+f,'utf8')).join('\n\n');
let realBig=''; while (realBig.length<text.length) realBig+=real+'\n\n';
for (const [n,t] of [['ordinary',text],['real',realBig]]) {
  const t0=performance.now(); const m0=process.memoryUsage().rss;
  const r=readDocument({text:t,headerFooter:[],kind:'txt'},{instanser:[]},'2026-11-20');
  console.log(n,t.length, Math.round(performance.now()-t0),'ms', Math.round((process.memoryUsage().rss-m0)/1e6),'MB', r.doubts.length, r.recipients.length, r.diarienummer.length);
}
