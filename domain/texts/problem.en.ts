import { readingEn } from './reading.en.ts';

const others = {
  'no-remiss': 'The file is no consultation, and no other document in the folder is. Put the covering letter in the same folder.',
  'csv': 'The file could not be read as a list. Save it as CSV from Excel and add it again.',
  'no-access': 'The app may not open the file. It may be protected by a label or by permissions of its own. Add a copy without protection.',
  'unknown-csv': 'The headings of the file are not known. The first row must have the headings of the template, such as Nämnd and Roll.',
} as const;

export function problemEn(code: string | null): string {
  if (code !== null && Object.hasOwn(others, code)) return others[code as keyof typeof others];
  if (code !== null && Object.hasOwn(readingEn.unreadable, code)) return readingEn.unreadable[code as keyof typeof readingEn.unreadable];
  return readingEn.unreadable.broken;
}
