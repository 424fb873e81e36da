import { strToU8, zipSync } from 'fflate';
import { ordinaryParagraphs } from './ordinaryText.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>';
const RELATIONSHIPS = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const DOCUMENT_RELATIONSHIPS = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
const RUN = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="sv-SE"/></w:rPr>';
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As Word saves it: ids of revisions on everything, fonts on every run, runs cut where somebody has edited or the spelling was marked. */
function paragraph(text: string, n: number, style = 'Brdtext'): string {
  const words = text.split(/(?<= )/);
  const runs: string[] = [];
  for (let i = 0; i < words.length; i += 9) {
    const run = `<w:r w:rsidRPr="00${(n * 7919 + i).toString(16).padStart(6, '0')}">${RUN}<w:t xml:space="preserve">${xml(words.slice(i, i + 9).join(''))}</w:t></w:r>`;
    runs.push(i % 36 === 0 ? `<w:proofErr w:type="spellStart"/>${run}<w:proofErr w:type="spellEnd"/>` : run);
  }
  return `<w:p w14:paraId="${(n + 4096).toString(16).toUpperCase().padStart(8, '0')}" w14:textId="77777777" w:rsidR="00A77427" w:rsidRDefault="00A77427"><w:pPr><w:pStyle w:val="${style}"/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/>${RUN}</w:pPr>${runs.join('')}</w:p>`;
}

function table(rows: readonly (readonly string[])[], n: number): string {
  const cell = (text: string, i: number): string => `<w:tc><w:tcPr><w:tcW w:w="4531" w:type="dxa"/></w:tcPr>${paragraph(text, n + i)}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Tabellrutnt"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4531"/><w:gridCol w:w="4531"/></w:tblGrid>${rows.map((row) => `<w:tr w:rsidR="00A77427">${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** The body of a document of about `pages` pages of 2,500 characters, with headings and tables. */
export function ordinaryBody(pages: number, seed = 1): string {
  const parts: string[] = [];
  let chars = 0;
  for (const [n, text] of ordinaryParagraphs(pages * 8, seed).entries()) {
    if (chars > pages * 2_500) break;
    if (n % 9 === 0) parts.push(paragraph(`${1 + n / 9} Överväganden och förslag`, 100_000 + n, 'Rubrik1'));
    if (n % 25 === 24) parts.push(table([['Nämnd', 'Svarar senast'], ['Socialnämnden', '2016-10-17'], ['Kulturnämnden', 'fredagen den 14 oktober 2016']], 200_000 + n));
    parts.push(paragraph(text, n));
    chars += text.length;
  }
  return parts.join('');
}

function styles(): string {
  const style = (type: string, id: string, name: string, more = ''): string => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:rsid w:val="00A77427"/>${more}<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="24"/></w:rPr></w:style>`;
  const latent = Array.from({ length: 370 }, (_, i) => `<w:lsdException w:name="Style ${i}" w:semiHidden="1" w:uiPriority="99" w:unhideWhenUsed="1"/>`).join('');
  return `<?xml version="1.0"?><w:styles ${W}><w:docDefaults><w:rPrDefault>${RUN}</w:rPrDefault></w:docDefaults><w:latentStyles w:count="370">${latent}</w:latentStyles>`
    + `${style('paragraph', 'Rubrik1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')}${style('paragraph', 'Brdtext', 'Body Text')}${style('paragraph', 'Sidhuvud', 'header')}${style('table', 'Tabellrutnt', 'Table Grid')}</w:styles>`;
}

/** An ordinary Word file of about that many pages. */
export function ordinaryDocx(pages: number, seed = 1): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${W}><w:body>${ordinaryBody(pages, seed)}<w:sectPr w:rsidR="00A77427"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  const header = `<?xml version="1.0"?><w:hdr ${W}>${paragraph('Dnr KS 2016/482', 1, 'Sidhuvud')}</w:hdr>`;
  return zipSync({ '[Content_Types].xml': strToU8(TYPES), '_rels/.rels': strToU8(RELATIONSHIPS), 'word/document.xml': strToU8(document), 'word/styles.xml': strToU8(styles()), 'word/_rels/document.xml.rels': strToU8(DOCUMENT_RELATIONSHIPS), 'word/header1.xml': strToU8(header) });
}
