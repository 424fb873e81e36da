import mammoth from 'mammoth';

/** The body of a .docx by the library that most would take. */
export async function mammothText(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })).value;
}
