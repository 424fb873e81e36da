import { TemplateHandler } from 'easy-template-x';
import type { TemplateData } from 'easy-template-x';
import { longDate } from '#domain/calendar/format.ts';
import type { Remissammanstallning } from '#domain/dokument/remissammanstallning.ts';
import { remissammanstallningSv as texts } from '#domain/texts/remissammanstallning.sv.ts';
import { defaultTemplate } from './defaultTemplate.ts';
import { repack } from './repack.ts';
import { safeText as safe } from './safeText.ts';
import { templateFaults } from './templateTags.ts';

export class TemplateFault extends Error {
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  constructor(unknown: readonly string[], missing: readonly string[]) {
    super(`template: unknown ${unknown.join(', ') || '-'}; missing ${missing.join(', ') || '-'}`);
    this.unknown = unknown;
    this.missing = missing;
  }
}

let house: Promise<Uint8Array> | null = null;

/**
 * The model as a .docx, through the municipality's own template or the house's. The same model gives the same bytes.
 * Whatever people have written comes out as the letters it is: no tag, field or markup in it does anything. Throws TemplateFault.
 */
export async function writeSammanstallning(model: Remissammanstallning, template?: Uint8Array): Promise<Uint8Array> {
  house ??= defaultTemplate();
  const source = template ?? (await house);
  const handler = new TemplateHandler();
  const tags = await handler.parseTags(toBuffer(source));
  const { unknown, missing } = templateFaults(tags.map((t) => t.name));
  if (unknown.length > 0 || missing.length > 0) throw new TemplateFault(unknown, missing);
  const filled = await handler.process(toBuffer(source), dataOf(model));
  return repack(new Uint8Array(filled), model.created.at, model.title);
}

const toBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
const day = (datum: string | null): string => (datum === null ? '' : longDate(datum, 'sv'));

function dataOf(model: Remissammanstallning): TemplateData {
  const { own, sender } = model.diarienummer;
  const lastDay = model.svarsdatum === null ? texts.notGiven : day(model.svarsdatum);
  const madeBy = texts.made({ day: day(model.created.at), by: model.created.by });
  const facts = [[texts.ownNumber, own], [texts.senderNumber, sender], [texts.lastDay, lastDay], [texts.madeBy, madeBy]] as const;
  return {
    title: safe(model.title),
    facts: facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value: safe(value) }])),
    ownNumber: safe(own ?? texts.notGiven),
    senderNumber: safe(sender ?? texts.notGiven),
    headNumber: safe(texts.dnr({ own, sender })),
    lastDay,
    madeBy: safe(madeBy),
    instanser: model.instanser.map((i) => ({ name: safe(i.name), stance: safe(i.stance), standing: safe(i.standing), date: i.date ?? '' })),
    sentences: inShort(model).map((sentence) => ({ sentence: safe(sentence) })),
    parts: model.parts.map((part) => ({
      partTitle: safe(part.title),
      paragraphs: part.paragraphs.map((p) => ({ text: safe(p.text), sources: p.sources.length === 0 ? '' : safe(` (${p.sources.map((s) => s.instans).join(', ')})`) })),
    })),
    appendix: model.appendix.map((svar) => ({
      instans: safe(svar.date === null ? svar.instans : `${svar.instans}, ${texts.inCame(day(svar.date))}`),
      synpunkter: svar.synpunkter.length === 0 ? [{ part: '', words: texts.nothing }] : svar.synpunkter.map((s) => ({ part: safe(s.part), words: safe(s.text) })),
    })),
  };
}

/** One sentence for each that has answered, and one for all that have not. */
function inShort(model: Remissammanstallning): string[] {
  const answered = model.instanser.filter((i) => i.date !== null);
  const silent = model.instanser.filter((i) => i.date === null).map((i) => i.name);
  return [
    ...answered.map((i) => texts.sentence({ name: i.name, stance: i.stance, standing: i.standing, day: day(i.date) })),
    ...(silent.length === 0 ? [] : [texts.silent(silent)]),
  ];
}
