/** Two readings of one text are compared without what does not matter: case, spaces, marks, kinds of dashes and separators. */
const spaced = (s: string): string => s.normalize('NFC').replace(/\u00ad/g, '').replace(/[\s\u00a0]+/g, ' ').trim();

export const plain = (s: string): string =>
  spaced(s).toLowerCase().replace(/[*_#`\\]/g, '').replace(/[“”"'’´]/g, '').replace(/[–—−]/g, '-').replace(/\s*-\s*/g, '-').replace(/[.:;,]+$/g, '').trim();

export const withoutBreaks = spaced;

const LEAD = /^(remissinstanser för|remissmöte|inbjudan till remissmöte|remiss|kungörelse)\b[\s:-]*(av|om|på|avseende|angående|för)?\s*(betänkandet|delbetänkandet|delbetänkande|promemorian|promemoria|pm)?\s*/;
const title = (s: string): string => plain(s).replace(/diarienummer.*$/, '').replace(LEAD, '').replace(/\(?\b(sou|ds)\s*\d{4}:\d+\)?/g, '').replace(/\s+/g, ' ').trim();

const dnr = (s: string): string => spaced(s).toLowerCase().replace(/^(dnr|diarienr|diarienummer)\.?:?\s*/, '').replace(/[\s/:._-]+/g, '/').replace(/^([a-zåäö]+)\/(?=\d{4}\/)/, '$1');

export function sameNumber(a: string, b: string): boolean {
  const [x, y] = [dnr(a), dnr(b)];
  const bare = (s: string): string => s.replace(/^[a-zåäö]+(?=\d)/, '');
  return x === y || (/^\d/.test(x) !== /^\d/.test(y) && bare(x) === bare(y));
}

export const samePhone = (a: string, b: string): boolean => a.replace(/\D/g, '') === b.replace(/\D/g, '');

/** Equal but for one letter, in names long enough for that to be a slip. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  return x === y || (Math.min(x.length, y.length) > 8 && oneEdit(x, y));
}

function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const [x, y] = [a.slice(i), b.slice(i)];
  return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1);
}

/** How much of the words two texts share, 0 to 1. */
function overlap(a: string, b: string): number {
  const words = (s: string): string[] => plain(s).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [x, y] = [words(a), words(b)];
  const rest = [...y];
  const shared = x.filter((w) => {
    const at = rest.indexOf(w);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return x.length + y.length === 0 ? 0 : (2 * shared) / (x.length + y.length);
}

export const sameWords = (a: string, b: string): boolean => overlap(a, b) >= 0.8;
export const sameTitle = (a: string, b: string): boolean => title(a) === title(b) || overlap(title(a), title(b)) >= 0.8;
