import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { remissammanstallningSv as texts } from '#domain/texts/remissammanstallning.sv.ts';
import { factTable, heading, houseDocument, line, QUIET, ruledTable, tag, text } from './houseStyle.ts';

/** The house template, for municipalities that have none of their own: a .docx with the tags of `templateTags.ts`. */
export async function defaultTemplate(): Promise<Uint8Array> {
  const document = new Document(houseDocument(texts.kind, texts.page, [
    line(texts.kind, { style: 'Kind' }),
    heading('{title}', HeadingLevel.HEADING_1),
    factTable(),
    heading(texts.answers, HeadingLevel.HEADING_2),
    ruledTable([2950, 2350, 2500, 1270], texts.columns, ['{#instanser}{name}', '{stance}', '{standing}', '{date}{/instanser}']),
    heading(texts.inShort, HeadingLevel.HEADING_2),
    tag('#sentences'), line('{sentence}'), tag('/sentences'),
    heading(texts.byPart, HeadingLevel.HEADING_2),
    tag('#parts'), heading('{partTitle}', HeadingLevel.HEADING_3),
    tag('#paragraphs'), new Paragraph({ children: [text('{text}'), text('{sources}', { color: QUIET })] }), tag('/paragraphs'), tag('/parts'),
    heading(texts.appendix, HeadingLevel.HEADING_2, true),
    line(texts.appendixLead, { color: QUIET }),
    tag('#appendix'), heading('{instans}', HeadingLevel.HEADING_3),
    tag('#synpunkter'), new Paragraph({ style: 'Part', children: [text('{part}')] }), line('{words}'), tag('/synpunkter'), tag('/appendix'),
  ]));
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
