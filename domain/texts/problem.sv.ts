import { readingSv } from './reading.sv.ts';

const others = {
  'no-remiss': 'Filen är ingen remiss, och mappen har ingen annan handling som är det. Lägg missivet i samma mapp.',
  'csv': 'Filen gick inte att läsa som en lista. Spara den som CSV från Excel och lägg in den igen.',
  'no-access': 'Filen går inte att öppna för appen. Den kan vara skyddad med en etikett eller egna behörigheter. Lägg in en kopia utan skydd.',
  'unknown-csv': 'Filens rubriker känns inte igen. Första raden ska ha rubrikerna i mallen, till exempel Nämnd och Roll.',
} as const;

/** Why a file could not be used and what to do. */
export function problemSv(code: string | null): string {
  if (code !== null && Object.hasOwn(others, code)) return others[code as keyof typeof others];
  if (code !== null && Object.hasOwn(readingSv.unreadable, code)) return readingSv.unreadable[code as keyof typeof readingSv.unreadable];
  return readingSv.unreadable.broken;
}
