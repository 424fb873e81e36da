import type { Context } from './context.ts';
import { fieldOfLines } from './layout.ts';
import type { Line } from './line.ts';
import { isPerson, isTitle, PERSON, splitGlued } from './names.ts';
import type { Doubt, Field, Signer } from './reading.ts';

/** Names with a title on the next line (or after a comma), as they stand under a proposal or an answer. Handläggare blocks are not signatures. */
export function readSigners(context: Context, handlaggare: readonly string[]): { signers: Field<Signer>[]; doubts: Doubt[] } {
  const lines = context.layout.lines.filter((l) => !l.furniture);
  const signers: Field<Signer>[] = [];
  const doubts: Doubt[] = [];
  const add = (name: string, title: string | null, first: Line, last: Line): void => {
    const bare = name.replace(/\s+/g, ' ').trim();
    if (!handlaggare.includes(bare) && !signers.some((s) => s.value.name === bare)) signers.push(fieldOfLines(context.layout, { name: bare, title }, first, last, 'ordagrant'));
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line) continue;
    if (isHandlaggareBlock(lines, i)) continue;
    const oneLine = /^(.{5,40}?),\s+(.{4,60})$/.exec(line.text);
    if (oneLine && isPerson(oneLine[1] ?? '') && isTitle(oneLine[2] ?? '')) add(oneLine[1] ?? '', oneLine[2] ?? '', line, line);
    const named = new RegExp(`^(${PERSON}?) (\\p{Lu}.*)$`, 'u').exec(line.text);
    if (named && line.text.length < 70 && i > 5 && isPerson(named[1] ?? '') && isTitle(named[2] ?? '') && (named[2] ?? '').split(' ').length < 4) add(named[1] ?? '', named[2] ?? '', line, line);
    if (!next) continue;
    const names = columns(line);
    const titles = columns(next);
    if (!names.every(isPerson)) continue;
    if (names.length === titles.length && titles.every(isTitle)) {
      names.forEach((name, n) => add(name, titles[n] ?? null, line, next));
      i += 1;
      continue;
    }
    // The gap between two long titles has shrunk to one space: the second begins under its name.
    const column = line.raw.indexOf(names[1] ?? '\n', (names[0] ?? '').length);
    const [left, right] = [next.raw.slice(0, column).trim(), next.raw.slice(column).trim()];
    if (names.length === 2 && titles.length === 1 && /\s/.test(next.raw[column - 1] ?? '') && isTitle(left) && isTitle(right)) {
      add(names[0] ?? '', left, line, next);
      add(names[1] ?? '', right, line, next);
      i += 1;
      continue;
    }
    // Two columns that do not stand on the same lines: "A" / "title of A     B" / "title of B".
    const third = lines[i + 2];
    if (names.length === 1 && titles.length === 2 && isTitle(titles[0] ?? '') && isPerson(titles[1] ?? '') && third && isTitle(third.text)) {
      add(names[0] ?? '', titles[0] ?? null, line, next);
      add(titles[1] ?? '', third.text, next, third);
      i += 2;
      continue;
    }
    let at = i + 1;
    let name = names[0] ?? '';
    for (let glued = splitGlued(next.text); glued; glued = lines[at] ? splitGlued(lines[at]?.text ?? '') : null) {
      const here = lines[at];
      if (!here) break;
      add(name, glued.title, lines[at - 1] ?? here, here);
      doubts.push({ code: 'glued-text', quote: context.layout.source.text.slice(here.start, here.end), where: { start: here.start, end: here.end }, data: { first: glued.title, second: glued.name } });
      name = glued.name;
      at += 1;
    }
    const last = lines[at];
    if (at > i + 1 && last && isTitle(last.text)) add(name, last.text, lines[at - 1] ?? last, last);
  }
  return { signers, doubts };
}

/** Two signatures side by side, split by a tab or a wide gap. */
function columns(line: Line): string[] {
  return line.raw.replace(/[*_#]/g, '').trim().split(/\t+|\s{3,}/).map((c) => c.replace(/[\s\u00a0]+/g, ' ').trim()).filter((c) => c !== '');
}

function isHandlaggareBlock(lines: readonly Line[], i: number): boolean {
  const near = [lines[i - 1], lines[i]].map((l) => l?.text ?? '');
  return near.some((t) => /^(?:handläggare|kontaktperson|kontakt|upplysningar)\b/i.test(t));
}
