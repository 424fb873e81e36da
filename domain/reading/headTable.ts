import { cutCells } from './cells.ts';
import type { Cell } from './cells.ts';
import type { Context } from './context.ts';
import type { Line } from './line.ts';

/** What a label in a page head or a form stands for, and the words beside it. Positions are in the flow; -1 when the line is furniture. */
export interface Labelled {
  readonly label: Label;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly line: Line;
}

export type Label = 'dnr' | 'our-dnr' | 'their-dnr' | 'date' | 'meeting' | 'handlaggare' | 'title' | 'recipients' | 'reply' | 'addressee' | 'deadline' | 'other';

const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['our-dnr', /^(?:vår(?:t)?\s+(?:dnr|diarienr|diarienummer|diariebeteckning|beteckning|ärendenummer))\.?$/i],
  ['their-dnr', /^(?:er(?:t)?\s+(?:dnr|diarienr|diarienummer|diariebeteckning|beteckning|ärendenummer|referens|ref)|remissens\s+(?:dnr|diarienummer))\.?$/i],
  ['dnr', /^(?:dnr|d\.nr|diarienr|diarie-?nr|diarienummer|diariebeteckning|ärendenr|ärendenummer|ärendebeteckning|beteckning|ärende-?id)\.?$/i],
  ['meeting', /^(?:sammanträdesdatum|sammanträdesdag|sammanträdestid|nämnddatum|nämnddag|möte(?:s)?datum|sammanträde)$/i],
  ['date', /^(?:datum|utfärdad|utfärdat|upprättad|upprättat|daterad|skapad|skickat|utskickad|utskickat|utskicksdatum|sänt|skickad|publicerad|publicerat|(?:vårt\s+)?datum)$/i],
  ['handlaggare', /^(?:handläggare|(?:vår\s+)?handläggare|kontakt|kontaktperson(?:er)?|vår\s+referens|ansvarig\s+handläggare|handläggs\s+av|upplysningar|frågor(?:\s+besvaras\s+av)?)$/i],
  ['title', /^(?:ärende|ärendemening|rubrik|ämne|ärendets\s+namn|remissens\s+namn|förslag|avser)$/i],
  ['recipients', /^(?:skickas\s+till|remissinstans(?:er)?|sänds\s+(?:till|för\s+yttrande\s+till)|remitteras\s+till|mottagare)$/i],
  ['reply', /^(?:svar(?:et)?\s+(?:skickas\s+)?till|svarsadress|svaret\s+lämnas\s+till)$/i],
  ['addressee', /^(?:till|nämnd|beslutsinstans|instans)$/i],
  ['deadline', /^(?:sista\s+(?:svars)?dag|svar(?:et)?\s+senast|svarsdatum|svarstid|remisstid|sista\s+svarsdatum)$/i],
  ['other', /^(?:sida|sid|telefon|tel|tfn|e-post|kopia|avdelning|enhet|plats|tid|bilagor?|er\s+datum|från|typ|nr)$/i],
];

export function labelOf(text: string): Label | null {
  const bare = text.replace(/\s*:\s*$/, '').trim();
  return bare.length > 32 ? null : (LABELS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null);
}

/** Labels and what stands beside or under them: "Datum  Diarienummer" over two values, "Datum: 2019-02-18", rows of a form. First 60 lines. */
export function labelledCells(context: Context): Labelled[] {
  const lines = context.layout.lines.slice(0, 60);
  const found: Labelled[] = [];
  lines.forEach((line, i) => {
    const cells = cutCells(line.raw, true);
    const add = (label: Label, text: string, at: Line): void => {
      const inLine = at.text.indexOf(text);
      if (text !== '') found.push({ label, text, from: at.flowStart < 0 || inLine < 0 ? -1 : at.flowStart + inLine, to: at.flowStart < 0 || inLine < 0 ? -1 : at.flowStart + inLine + text.length, line: at });
    };
    const labels = cells.map((c) => labelOf(c.text));
    // A row of a form: one label, one value.
    const form = cells.length === 2 && labels[0] !== null && labels[1] === null ? cells[1] : undefined;
    if (form && labels[0]) add(labels[0], form.text, line);
    // Two columns read row by row: "Handläggare" / "Till" over the two values.
    const [second, third, fourth] = [lines[i + 1], lines[i + 2], lines[i + 3]];
    const beside = second && cells.length === 1 && labels[0] && /^[^:]+$/.test(line.text) ? labelOf(second.text) : null;
    if (beside && labels[0] && third && fourth && labelOf(third.text) === null && labelOf(fourth.text) === null) {
      add(labels[0], third.text, third);
      add(beside, fourth.text, fourth);
    }
    cells.forEach((cell, n) => {
      const label = labels[n];
      const inside = label ? null : /^([\p{L}. -]{2,30}?)\s*(?::\s*|\s(?=[\d\p{Lu}]))(.+)$/u.exec(cell.text);
      const own = inside ? ownLabel(inside[1] ?? '', inside[2] ?? '', cell.text.includes(':')) : null;
      if (own) add(own.label, own.text, line);
      if (!label || form) return;
      const under = below(cells, n, lines[i + 1]);
      if (under && lines[i + 1]) add(label, under.text, lines[i + 1] as Line);
    });
  });
  return found;
}

/** "Diarienummer 0142/20", "Datum: 2014-10-20": without a colon only numbers and dates are so labelled. */
function ownLabel(label: string, text: string, colon: boolean): { label: Label; text: string } | null {
  const known = labelOf(label);
  if (known === null || known === 'other') return null;
  return colon || /dnr|date|meeting/.test(known) ? { label: known, text } : null;
}

/** The value under a label: same place in a row of as many cells, otherwise the one that starts in the same column. */
function below(cells: readonly Cell[], n: number, next: Line | undefined): Cell | null {
  if (!next) return null;
  const values = cutCells(next.raw, true);
  if (values.some((v) => labelOf(v.text) !== null)) return null;
  if (values.length === cells.length) return values[n] ?? null;
  const column = cells[n]?.column ?? 0;
  return values.find((v) => Math.abs(v.column - column) <= 3) ?? null;
}
