/** Longer than this, some mail programs open nothing at all; the text is then copied by hand. */
const MOST_CHARS = 1900;

/** A mailto link (RFC 6068): addresses visible to each other only when there is one. */
export function mailto(addresses: readonly string[], letter: { readonly subject: string; readonly body: string }): string {
  const q = encodeURIComponent;
  const [only] = addresses;
  const head = addresses.length === 1 && only !== undefined ? `mailto:${q(only).replace('%40', '@')}?` : `mailto:?bcc=${addresses.map(q).join(',').replaceAll('%40', '@')}&`;
  const whole = `${head}subject=${q(letter.subject)}&body=${q(letter.body.replaceAll('\n', '\r\n'))}`;
  return whole.length <= MOST_CHARS ? whole : `${head}subject=${q(letter.subject)}`;
}
