import { labelledIn, predict } from '../../test/domain/reading/labelled.ts';
import { score } from '../../test/domain/reading/score/score.ts';
const [folder, from = 'a', to = 'zzz'] = process.argv.slice(2);
const set = labelledIn(folder).filter(s => s.label.id >= from && s.label.id <= to);
const r = score(set.map(({label,text}) => ({label,text,prediction:predict({text,headerFooter:[],kind:'txt'})})));
console.log('docs', set.length, 'micro', r.micro.toFixed(3), 'kinds', r.kinds.toFixed(3), r.deadline, 'foreign', r.foreignNumbers, 'falseAlarms', r.falseAlarms);
for (const f of ['title','diarienummer','sender','addressee','recipients','recipientGroups','dates.document','dates.deadline','dates.extension','dates.originalDeadline','dates.partialDeadlines','dates.forvaltningsgrupp','dates.meeting','handlaggare.name','handlaggare.phone','handlaggare.email','replyEmails','signers.name','signers.title','attachments','decisionPoints','sections','stance','anomalies']) console.log(f.padEnd(26), r.f1(f).toFixed(3));
console.log(r.badQuotes.join('\n')); console.log(r.faults.join('\n'));
