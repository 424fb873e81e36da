import { getDocumentProxy } from 'unpdf';

/** pdf.js by itself: opens, asks each page for its pieces of text, closes. Gives the number of characters. Takes the bytes over. */
export async function rawPdf(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) characters += item.str.length;
  }
  await pdf.loadingTask.destroy();
  return characters;
}
