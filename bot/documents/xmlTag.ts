/** Names without their prefix: "p" for "w:p". There are few, and they come often. */
const locals = new Map<string, string>();

export function localName(name: string): string {
  const known = locals.get(name);
  if (known !== undefined) return known;
  const local = name.slice(name.indexOf(':') + 1);
  if (name.length < 64 && locals.size < 4_000) locals.set(name, local);
  return local;
}

/** The value of one attribute in a tag's source, its prefix apart. Looks at each character once, however the tag is made. */
export function attributeOf(source: string, name: string): string | undefined {
  for (let at = 0; at < source.length; ) {
    const equals = source.indexOf('=', at);
    if (equals < 0) return undefined;
    let from = equals + 1;
    while (from < source.length && source.charCodeAt(from) <= 32) from += 1;
    const quote = source.charAt(from);
    const end = quote === '"' || quote === "'" ? source.indexOf(quote, from + 1) : -1;
    if (end < 0) return undefined;
    if (localName(source.slice(at, equals).trim()) === name) return decodeXml(source.slice(from + 1, end));
    at = end + 1;
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities that XML has by itself, and numbers. Others can only come from a DOCTYPE, which is refused: they stay as written. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex: string | undefined, number: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? all;
    return fromCodePoint(hex === undefined ? Number(number) : parseInt(hex, 16));
  });
}

/** What no text can hold becomes the mark for an unknown character. */
export function fromCodePoint(code: number): string {
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
}
