import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toPrediction } from '#bot/cli/prediction.ts';
import { readDocument } from '#domain/reading/readDocument.ts';
for (const [dir, out] of [['test/domain/reading/ownSet', '/tmp/own/p_own'], ['../shared/corpus/dev', '/tmp/own/p_dev']] as const)
  for (const f of readdirSync(dir).filter((x) => x.endsWith('.txt')))
    writeFileSync(`${out}/${f.replace('txt', 'json')}`, JSON.stringify(toPrediction(readDocument({ text: readFileSync(`${dir}/${f}`, 'utf8'), headerFooter: [], kind: 'txt' }, { instanser: [] }, '2026-11-20')), null, 1));
