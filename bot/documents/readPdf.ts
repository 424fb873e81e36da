import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { ReadableText } from '#domain/reading/reading.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Progress } from './outcome.ts';
import { pageText } from './pdfLines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of each page with the page's start. A page without text is a picture; a document of nothing else is a scan. Throws Unreadable. */
export async function readPdf(bytes: Uint8Array, limits: Limits, onProgress: Progress = () => undefined): Promise<ReadableText> {
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
  const pages: number[] = [];
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    pages.push(text.length);
    text += `${pageText(content.items)}\n\n`;
    page.cleanup();
    onProgress(number / pdf.numPages, { page: number, of: pdf.numPages });
    if (text.length > limits.maxTextLength) throw new Unreadable('too-large', 'text');
  }
  if (text.trim() === '') throw new Unreadable((await hasPicture(pdf)) ? 'scanned' : 'empty');
  return { text, pages, headerFooter: [], kind: 'pdf' };
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
