const FROM_128 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows' Western letters, one byte each. Own, since Node 20's TextDecoder reads 128-159 (dashes, curly quotes, €) as control characters. */
export function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(/[\x80-\x9f]/g, (c) => FROM_128.charAt(c.charCodeAt(0) - 128));
}
