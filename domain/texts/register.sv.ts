import type { RegisterProblemCode } from '../register/csvTable.ts';

type Data = Readonly<Record<string, string>>;
const of = (data: Data, key: string): string => data[key] ?? '';

/** What is wrong with a row of the register files and what to do about it. The row number is said beside it. */
export const registerProblemTextsSv: Record<RegisterProblemCode, (data: Data) => string> = {
  'column-missing': (d) => `Kolumnen «${of(d, 'column')}» saknas. Filen lästes inte in. Lägg till kolumnen i första raden och spara filen igen.`,
  'name-missing': (d) => `Raden saknar uppgift i kolumnen «${of(d, 'column')}» och hoppades över.`,
  'unknown-kind': (d) => `«${of(d, 'cell')}» är ingen typ vi känner till. Skriv nämnd, stadsdelsnämnd, kommunstyrelse, bolag eller övrig. ${of(d, 'name')} är inlagd efter sitt namn så länge.`,
  'unknown-namnd': (d) => (of(d, 'nearest') === ''
    ? `«${of(d, 'namnd')}» finns inte bland nämnderna. Raden hoppades över. Lägg till nämnden i nämndfilen, eller rätta namnet.`
    : `«${of(d, 'namnd')}» finns inte bland nämnderna. Menar du ${of(d, 'nearest')}? Raden hoppades över. Rätta namnet i filen.`),
  'unknown-successor': (d) => `Efterträdaren «${of(d, 'cell')}» till ${of(d, 'name')} finns inte i filen. Lägg till den på en egen rad.`,
  'unknown-parent': (d) => `${of(d, 'name')} hör enligt filen under «${of(d, 'cell')}», som inte finns i filen. Lägg till den på en egen rad.`,
  'bad-choice': (d) => `«${of(d, 'cell')}» i kolumnen «${of(d, 'column')}» går inte att tolka (${of(d, 'name')}). Skriv ja eller nej. Raden är inläst som nej så länge.`,
  'unknown-roll': (d) => `«${of(d, 'cell')}» är ingen roll vi känner till. Skriv kontaktperson, ställföreträdare, handläggare, nämndsekreterare, registrator eller chef. Raden hoppades över.`,
  'duplicate-row': (d) => `${of(d, 'name')} står redan på en tidigare rad som gäller samtidigt. Den här raden hoppades över. Ta bort den ena.`,
  'two-kontaktpersoner': (d) => `${of(d, 'namnd')} har två internationella kontaktpersoner samtidigt: ${of(d, 'other')} och ${of(d, 'name')}. ${of(d, 'other')} gäller tills vidare. Gör den ena till ställföreträdare, eller sätt ett slutdatum.`,
  'mail-missing': (d) => `${of(d, 'name')} saknar e-postadress och kan därför inte få några kort. Fyll i adressen.`,
  'bad-mail': (d) => `«${of(d, 'cell')}» är ingen e-postadress (${of(d, 'name')}). Rätta den i filen.`,
  'bad-date': (d) => `«${of(d, 'cell')}» i kolumnen «${of(d, 'column')}» är inget datum. Skriv till exempel 2016-06-02. Raden hoppades över.`,
  'dates-reversed': (d) => `Raden slutar gälla (${of(d, 'to')}) innan den börjar gälla (${of(d, 'from')}). Den hoppades över.`,
  'meeting-missing': (d) => `Raden för ${of(d, 'namnd')} saknar sammanträdesdag och hoppades över.`,
  'stop-after-meeting': (d) => `Sista dag att lämna till ${of(d, 'namnd')} (${of(d, 'stop')}) ligger efter sammanträdet (${of(d, 'meeting')}). Raden hoppades över.`,
  'formula-cell': (d) => `Cellen i kolumnen «${of(d, 'column')}» börjar som en formel: ${of(d, 'cell')}. Raden hoppades över. Skriv cellen som vanlig text.`,
  'text-too-long': (d) => `Cellen i kolumnen «${of(d, 'column')}» är längre än 300 tecken. Raden hoppades över.`,
  'no-rows': () => 'Filen har en rubrikrad men inga rader. Inget har ändrats i registret.',
  'person-not-found': (d) => `Ingen i kommunen har adressen ${of(d, 'cell')}. Kontrollera stavningen, eller om ${of(d, 'name')} har slutat.`,
  'person-guest': (d) => `${of(d, 'name')} är gäst i kommunens Teams och kan inte få kort. Utse någon med konto i kommunen för ${of(d, 'namnd')}.`,
  'person-disabled': (d) => `Kontot för ${of(d, 'name')} är avstängt. Utse någon annan för ${of(d, 'namnd')}.`,
  'unknown-file': () => 'Filen har inte de rubriker som behövs för nämnder, kontaktpersoner eller sammanträden. Inget har lästs in. Se mallen för hur första raden ska se ut.',
};

const isKnown = (code: string): code is RegisterProblemCode => Object.hasOwn(registerProblemTextsSv, code);

/** The sentence for a stored problem; a code from another version gets a sentence of its own. */
export function registerProblemSv(code: string, data: Data): string {
  return isKnown(code) ? registerProblemTextsSv[code](data) : 'Raden kunde inte läsas in. Kontrollera den mot mallen.';
}
