import { readFileSync } from 'node:fs';
import { readDocument } from '#domain/reading/readDocument.ts';
import { contextOf } from '#domain/reading/context.ts';
for (const f of process.argv.slice(2)) {
  const text = { text: readFileSync(f, 'utf8'), headerFooter: [], kind: 'txt' } as const;
  const r = readDocument(text, { instanser: [] }, '2026-11-20');
  console.log(f, JSON.stringify(contextOf(text).layout.flow));
  console.log(JSON.stringify({ k: r.documentKind, t: r.title, s: r.sender, a: r.addressee?.value, v: r.vagueDeadline, d: r.deadline?.value, rec: r.recipients.map((x) => [x.value.asWritten, x.quote]), doubts: r.doubts.map((d) => d.code) }));
}
