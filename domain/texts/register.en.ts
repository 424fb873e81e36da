import type { registerProblemTextsSv } from './register.sv.ts';

type Data = Readonly<Record<string, string>>;
const of = (data: Data, key: string): string => data[key] ?? '';

export const registerProblemTextsEn: typeof registerProblemTextsSv = {
  'column-missing': (d) => `The column «${of(d, 'column')}» is missing. The file was not imported. Add the column to the first row and save the file again.`,
  'name-missing': (d) => `The row has nothing in the column «${of(d, 'column')}» and was passed over.`,
  'unknown-kind': (d) => `«${of(d, 'cell')}» is no kind that we know. Write nämnd, stadsdelsnämnd, kommunstyrelse, bolag or övrig. ${of(d, 'name')} is kept by its name meanwhile.`,
  'unknown-namnd': (d) => (of(d, 'nearest') === ''
    ? `«${of(d, 'namnd')}» is not among the committees. The row was passed over. Add the committee, or correct the name.`
    : `«${of(d, 'namnd')}» is not among the committees. Do you mean ${of(d, 'nearest')}? The row was passed over. Correct the name in the file.`),
  'unknown-successor': (d) => `«${of(d, 'cell')}», the successor of ${of(d, 'name')}, is not in the file. Give it a row of its own.`,
  'unknown-parent': (d) => `The file says that ${of(d, 'name')} belongs under «${of(d, 'cell')}», which is not in the file. Give it a row of its own.`,
  'bad-choice': (d) => `«${of(d, 'cell')}» in the column «${of(d, 'column')}» cannot be understood (${of(d, 'name')}). Write ja or nej. It is read as nej for now.`,
  'unknown-roll': (d) => `«${of(d, 'cell')}» is no role that we know. Write kontaktperson, ställföreträdare, handläggare, nämndsekreterare, registrator or chef. The row was passed over.`,
  'duplicate-row': (d) => `${of(d, 'name')} stands on an earlier row for the same time. This row was passed over. Remove one of them.`,
  'two-kontaktpersoner': (d) => `${of(d, 'namnd')} has two international contact persons at once: ${of(d, 'other')} and ${of(d, 'name')}. ${of(d, 'other')} counts for now. Make one of them the deputy, or give an end date.`,
  'mail-missing': (d) => `${of(d, 'name')} has no e-mail address and can therefore get no cards. Fill in the address.`,
  'bad-mail': (d) => `«${of(d, 'cell')}» is no e-mail address (${of(d, 'name')}). Correct it in the file.`,
  'bad-date': (d) => `«${of(d, 'cell')}» in the column «${of(d, 'column')}» is no date. Write for example 2016-06-02. The row was passed over.`,
  'dates-reversed': (d) => `The row ends (${of(d, 'to')}) before it begins (${of(d, 'from')}). It was passed over.`,
  'meeting-missing': (d) => `The row for ${of(d, 'namnd')} has no meeting day and was passed over.`,
  'stop-after-meeting': (d) => `The last day to hand in to ${of(d, 'namnd')} (${of(d, 'stop')}) lies after the meeting (${of(d, 'meeting')}). The row was passed over.`,
  'formula-cell': (d) => `The cell in the column «${of(d, 'column')}» begins like a formula: ${of(d, 'cell')}. The row was passed over. Write the cell as plain text.`,
  'text-too-long': (d) => `The cell in the column «${of(d, 'column')}» is longer than 300 characters. The row was passed over.`,
  'no-rows': () => 'The file has a header but no rows. Nothing has changed in the register.',
  'person-not-found': (d) => `Nobody in the municipality has the address ${of(d, 'cell')}. Check the spelling, or whether ${of(d, 'name')} has left.`,
  'person-guest': (d) => `${of(d, 'name')} is a guest in the municipality's Teams and cannot get cards. Appoint somebody with an account in the municipality for ${of(d, 'namnd')}.`,
  'person-disabled': (d) => `The account of ${of(d, 'name')} is closed. Appoint somebody else for ${of(d, 'namnd')}.`,
  'unknown-file': () => 'The file does not have the headings of committees, contact persons or meetings. Nothing was imported. See the template for the first row.',
};

const isKnown = (code: string): code is keyof typeof registerProblemTextsEn => Object.hasOwn(registerProblemTextsEn, code);

export function registerProblemEn(code: string, data: Data): string {
  return isKnown(code) ? registerProblemTextsEn[code](data) : 'The row could not be imported. Compare it with the template.';
}
