import { Document, HeadingLevel, Packer } from 'docx';
import { TemplateHandler } from 'easy-template-x';
import type { TemplateData } from 'easy-template-x';
import { longDate, longDateWithWeekday } from '#domain/calendar/format.ts';
import type { Missiv } from '#domain/dokument/missiv.ts';
import { missivSv as texts } from '#domain/texts/missiv.sv.ts';
import { factTable, heading, houseDocument, line, QUIET, ruledTable, tag } from './houseStyle.ts';
import { repack } from './repack.ts';
import { safeText as safe } from './safeText.ts';

let house: Promise<Uint8Array> | null = null;

async function template(): Promise<Uint8Array> {
  const document = new Document(houseDocument(texts.kind, texts.page, [
    line(texts.kind, { style: 'Kind' }),
    heading('{heading}', HeadingLevel.HEADING_1),
    factTable(),
    tag('#lead'), line('{sentence}'), tag('/lead'),
    heading(texts.how, HeadingLevel.HEADING_2),
    tag('#how'), line('{sentence}'), tag('/how'),
    tag('#delar'), heading('{partTitle}', HeadingLevel.HEADING_2), tag('#rows'), line('– {part}'), tag('/rows'), tag('/delar'),
    heading(texts.recipients, HeadingLevel.HEADING_2),
    line('{recipientsOn}', { color: QUIET }),
    ruledTable([3400, 2500, 3170], texts.columns, ['{#recipients}{name}', '{group}', '{mailbox}{/recipients}']),
  ]));
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The missiv as a .docx. The same model gives the same bytes; what people have written comes out as the letters it is. */
export async function writeMissiv(model: Missiv): Promise<Uint8Array> {
  house ??= template();
  const filled = await new TemplateHandler().process(Buffer.from(await house), dataOf(model));
  return repack(new Uint8Array(filled), model.createdOn, texts.heading(model.title));
}

function dataOf(m: Missiv): TemplateData {
  const day = longDate(m.svarsdatum, 'sv');
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.ownNumber, m.diarienummer.own], [texts.senderNumber, m.diarienummer.sender], [texts.lastDay, longDateWithWeekday(m.svarsdatum, 'sv')],
    [texts.from, m.from], [texts.handlaggare, m.handlaggare === null ? null : [m.handlaggare.name, ...(m.handlaggare.mail === null ? [] : [m.handlaggare.mail])].join(', ')],
    [texts.date, longDate(m.createdOn, 'sv')],
  ];
  const rows = m.recipients.flatMap(({ group, instanser }) => instanser.map((i) => ({ name: safe(i.name), group: safe(group ?? ''), mailbox: safe(i.mailbox ?? texts.noMailbox) })));
  return {
    heading: safe(texts.heading(m.title)), title: safe(m.title), headNumber: safe(texts.dnr(m.diarienummer)),
    facts: facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value: safe(value) }])),
    lead: [texts.lead({ day }), ...(m.external === null ? [] : [texts.external({ sender: m.external.sender, day: longDate(m.external.day, 'sv') })])].map((sentence) => ({ sentence: safe(sentence) })),
    how: [texts.inTeams, texts.byMail({ mailbox: m.mailbox, number: m.diarienummer.own ?? m.title }), texts.decided, texts.more].map((sentence) => ({ sentence: safe(sentence) })),
    delar: m.delar.length === 0 ? [] : [{ partTitle: texts.delar, rows: m.delar.map((part) => ({ part: safe(part) })) }],
    recipientsOn: texts.recipientsOn(longDate(m.recipientsOn, 'sv')),
    recipients: rows,
  };
}
