import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Mark, ReadableText } from '#domain/reading/reading.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Progress } from './outcome.ts';
import { withHeadings } from './pdfHeadings.ts';
import { pageLines } from './pdfLines.ts';
import type { PdfLine } from './pdfLines.ts';
import { checkPdfStreams } from './pdfStreams.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of each page with the page's start. A page without text is a picture; a document of nothing else is a scan. Throws Unreadable. */
export async function readPdf(bytes: Uint8Array, limits: Limits, onProgress: Progress = () => undefined): Promise<ReadableText> {
  checkPdfStreams(bytes, limits);
  const pdf = await open(bytes);
  try {
    return await read(pdf, limits, onProgress);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function read(pdf: Pdf, limits: Limits, onProgress: Progress): Promise<ReadableText> {
  if (pdf.numPages > limits.maxPages) throw new Unreadable('too-large', 'pages');
  if (await hasScript(pdf)) throw new Unreadable('macro', 'script');
  const read: PdfLine[][] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    const lines = pageLines(content.items);
    read.push(lines);
    letters += lines.reduce((sum, line) => sum + line.text.length + 1, 0);
    page.cleanup();
    onProgress(number / pdf.numPages, { page: number, of: pdf.numPages });
    if (letters > limits.maxTextLength) throw new Unreadable('too-large', 'text');
  }
  const pages: number[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (const page of withHeadings(read)) {
    for (const mark of page.marks) marks.push({ ...mark, at: mark.at + text.length });
    pages.push(text.length);
    text += `${page.text}\n\n`;
  }
  if (text.trim() === '') throw new Unreadable((await hasPicture(pdf)) ? 'scanned' : 'empty');
  return { text, pages, headerFooter: [], marks, kind: 'pdf' };
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, verbosity: 0 });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new Unreadable(name === 'PasswordException' ? 'encrypted' : 'broken', name);
  }
}

/** Scripts that run when the document opens, prints or closes. Checks inside a form's fields do not count: ordinary forms have them. */
async function hasScript(pdf: Pdf): Promise<boolean> {
  const actions: unknown = await pdf.getJSActions().catch(() => null);
  return typeof actions === 'object' && actions !== null && Object.keys(actions).length > 0;
}

async function hasPicture(pdf: Pdf): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const list = await (await pdf.getPage(1)).getOperatorList();
  return list.fnArray.some((fn: number) => pictures.has(fn));
}
