import { gapped } from './addressBlock.ts';
import { cutCells } from './cells.ts';
import type { Context } from './context.ts';
import type { Line } from './line.ts';
import { isPerson, isTitle, PERSON } from './names.ts';

/** A name in the page head that is the contact's, and where it begins in the flow. */
export interface HeadPerson {
  readonly name: string;
  readonly from: number;
}

const PHONE_OR_MAIL = /^(?:(?:tel(?:efon)?|tfn|mobil|direkt|e-post|epost|mejl)\.?\s*:?\s*)?(?:(?:\+46|0)[\d ()–-]{6,16}\d$|\S+@\S+$)/iu;
const NAME_AND_PHONE = new RegExp(`^(${PERSON})[,]?\\s+(?:(?:tel(?:efon)?|tfn)\\.?:?\\s*)?(?:\\+46|0)[\\d ()–-]{6,16}\\d$`, 'u');
const OFFICE = /(?:förvaltning|kontor|avdelning|enhet|stab|kansli|sektion)(?:en|et)?$/iu;

/**
 * Whom to ask, in the first lines: a name with its telephone beside it, a name over a telephone or an address, and, in the head of two columns,
 * the name under the office. Nothing labels them.
 */
export function headPeople(context: Context, answers: boolean): HeadPerson[] {
  const top = context.layout.lines.filter((l) => !l.furniture && l.flowStart >= 0).slice(0, 14);
  const prose = top.findIndex((l) => /^hej(?!\p{L})/iu.test(l.text) || (l.text.length > 45 && /[.?!:]$/.test(l.text)) || l.text.length > 90);
  const lines = prose < 0 ? top : top.slice(0, prose);
  const apart = gapped(top);
  return lines.flatMap((line, i): HeadPerson[] => {
    const cells = cutCells(line.raw, true).map((c) => c.text);
    const first = cells[0] ?? '';
    const beside = NAME_AND_PHONE.exec(line.text)?.[1];
    if (beside !== undefined && isPerson(beside)) return at(line, beside);
    if (!isPerson(first)) return [];
    const column = (l: Line | undefined): string => cutCells(l?.raw ?? '', true)[0]?.text ?? '';
    const under = lines.slice(i + 1, i + 4);
    const titled = isTitle(column(under[0])) ? under.slice(1) : under.slice(0, 2);
    if (titled.some((l) => (apart || l.blanksBefore === 0) && PHONE_OR_MAIL.test(column(l)))) return at(line, first);
    const office = cutCells(lines[i - 1]?.raw ?? '', true)[0]?.text ?? '';
    return answers && i < 6 && cells.length > 1 && OFFICE.test(office) ? at(line, first) : [];
  });
}

function at(line: Line, name: string): HeadPerson[] {
  const inLine = line.text.indexOf(name);
  return inLine < 0 ? [] : [{ name, from: line.flowStart + inLine }];
}
