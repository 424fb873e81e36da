import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { datumAt } from '#domain/calendar/stockholm.ts';
import { readingSv } from '#domain/texts/reading.sv.ts';
import { createExtractor } from '#bot/documents/extract.ts';
import { toPrediction } from './prediction.ts';
import { progressLine } from './progressLine.ts';

const HELP = `npm run read -- --out MAPP FIL...
Läser handlingar och skriver en .json för varje: fälten, var de står och vad som är tveksamt.
Läser .docx, .doc, .odt, .rtf, .pdf, .html, .txt och .md. Inget lämnar datorn.
--progress visar hur långt läsningen har kommit (visas alltid i en terminal).`;

async function main(args: readonly string[]): Promise<number> {
  const out = args.indexOf('--out');
  const dir = out < 0 ? undefined : args[out + 1];
  const files = out < 0 ? [] : args.filter((arg, i) => i !== out && i !== out + 1 && arg !== '--progress');
  if (dir === undefined || files.length === 0) {
    console.log(HELP);
    return args.length === 0 || args.includes('--help') ? 0 : 2;
  }
  await mkdir(dir, { recursive: true });
  const extractor = createExtractor();
  const today = datumAt(new Date().toISOString());
  const progress = progressLine(process.stderr, args.includes('--progress'));
  let failed = 0;
  try {
    for (const file of files) {
      const name = basename(file);
      const target = join(dir, `${name.replace(/\.[^.]+$/, '')}.json`);
      try {
        const read = await extractor.understand(await readFile(file), name, { register: { instanser: [] }, today }, (fraction, pages) => progress.show(name, fraction, pages)).finally(() => progress.clear());
        const content = read.kind === 'text' ? toPrediction(read.reading) : { unreadable: { reason: read.reason, text: readingSv.unreadable[read.reason] } };
        await writeFile(target, `${JSON.stringify(content, null, 1)}\n`);
        console.log(`${name}: ${read.kind === 'text' ? 'läst' : readingSv.unreadable[read.reason]}`);
      } catch (error) {
        failed += 1;
        console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    extractor.close();
  }
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
