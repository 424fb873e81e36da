import { unknownNouns } from './nouns.ts';
const t=Date.now(); const r = await unknownNouns(process.cwd()); console.log(r.files, r.unknown.map(u=>u.word+'\t'+u.where).join('\n'), Date.now()-t);
