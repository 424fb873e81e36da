import { invalidRequest } from '../errors.ts';

const FORBIDDEN = /["*:<>?/\\|\u0000-\u001f\u007f]/;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini)$|_vti_/i;
const MAX_NAME = 255;
const MAX_PATH = 400;

/** Whether SharePoint would take the name of a file or folder. */
export function isAllowedName(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME && !FORBIDDEN.test(name) && !RESERVED.test(name) && !RESERVED.test(name.split('.')[0]!)
    && !name.startsWith('~$') && name.trim() === name && !name.endsWith('.');
}

/** The name itself, or 400. */
export function checkedName(name: string): string {
  if (isAllowedName(name)) return name;
  throw invalidRequest('The provided name cannot contain or is not allowed to be that value.');
}

/** `Remisser/Internationell%20strategi` -> its decoded names. 400 for `..`, encoded slashes and forbidden names. */
export function parsePath(encoded: string): string[] {
  const names = encoded.split('/').filter((part) => part !== '').map((part) => {
    try {
      return checkedName(decodeURIComponent(part));
    } catch {
      throw invalidRequest('The path holds a name that is not allowed.');
    }
  });
  if (names.join('/').length > MAX_PATH) throw invalidRequest('The path is too long.');
  return names;
}

/** Left behind by operating systems and by Word while a file is open; SharePoint's sync client leaves them out too. */
export const isIgnored = (name: string): boolean => name.startsWith('~$') || name.startsWith('.~lock.') || /^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);

/** SharePoint takes names that differ in case alone as the same. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `a.docx`, 2 -> `a 2.docx`, as SharePoint renames. */
export function numberedName(name: string, n: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} ${n}${name.slice(dot)}` : `${name} ${n}`;
}
