import { addDays, type Datum } from '#domain/calendar/datum.ts';
import { addWorkingDays } from '#domain/calendar/workingDays.ts';
import type { LocalPerson } from '#local/municipality.ts';
import { FOLDER } from '#local/scenarios/internationellStrategi/facts.ts';
import { HANDLAGGARE, REGISTRATOR } from '#local/scenarios/internationellStrategi/people.ts';
import { csv } from '#local/scenarios/internationellStrategi/registerFiles.ts';
import type { Random } from './random.ts';

export interface YearNamnd {
  readonly name: string;
  readonly kontaktperson: LocalPerson;
  /** Null: the municipality does not know its calendar. */
  readonly meetings: readonly Datum[] | null;
}

const FIELDS = ['Avfalls', 'Bibliotek', 'Båt', 'Djur', 'Energi', 'Fastighets', 'Fritids', 'Förskole', 'Gatu', 'Hamn', 'Hälso', 'Idrotts', 'Industri', 'Jord', 'Konst', 'Kultur', 'Landsbygds', 'Miljö', 'Museums', 'Natur', 'Omsorgs', 'Park', 'Plan', 'Skol', 'Skogs', 'Social', 'Teater', 'Trafik', 'Ungdoms', 'Vatten', 'Vård', 'Äldre'];

/** So many nämnder; every fifth shares its kontaktperson with the one before, every third has no calendar. */
export function namnderOf(count: number, from: Datum, random: Random): readonly YearNamnd[] {
  const all: YearNamnd[] = [];
  for (let n = 0; n < count; n += 1) {
    const before = all.at(-1);
    const kontaktperson = n % 5 === 4 && before ? before.kontaktperson : kontakt(n);
    const first = addDays(from, random.whole(28));
    all.push({ name: `${FIELDS[n % FIELDS.length]!}nämnden`, kontaktperson, meetings: n % 3 === 2 ? null : Array.from({ length: 15 }, (_, month) => addWorkingDays(addDays(first, month * 28), 0)) });
  }
  return all;
}

const kontakt = (n: number): LocalPerson => {
  const address = `kontakt.${n}@stad.example`;
  return {
    aadObjectId: `6f1b8e30-4c1b-4f6e-9a00-${String(n).padStart(12, '0')}`, displayName: `Kontakt ${n}`, userPrincipalName: address, mail: address, jobTitle: 'Internationell kontaktperson',
    department: 'Förvaltningen', accountEnabled: true, app: 'installed', sees: [FOLDER],
  };
};

/** The three files that the register is read from. */
export function registerOf(namnder: readonly YearNamnd[]): Readonly<Record<string, Uint8Array>> {
  return {
    'Nämnder.csv': csv([
      ['Nämnd', 'Typ', 'Grupper', 'Alias', 'Funktionsbrevlåda', 'Gäller från', 'Gäller till', 'Efterträdare'],
      ['Kommunstyrelsen', 'kommunstyrelse', '', 'KS', '', '', '', ''],
      ...namnder.map((n) => [n.name, 'nämnd', 'facknämnder', '', '', '', '', '']),
    ]),
    'Kontaktpersoner.csv': csv([
      ['Nämnd', 'Roll', 'Namn', 'E-post', 'Gäller från', 'Gäller till'],
      ['Kommunstyrelsen', 'Handläggare', HANDLAGGARE.displayName, HANDLAGGARE.mail, '', ''],
      ['Kommunstyrelsen', 'Registrator', REGISTRATOR.displayName, REGISTRATOR.mail, '', ''],
      ...namnder.map((n) => [n.name, 'Internationell kontaktperson', n.kontaktperson.displayName, n.kontaktperson.mail, '', '']),
    ]),
    'Sammanträden.csv': csv([
      ['Nämnd', 'Sammanträde', 'Sista dag att lämna', 'Förvaltningsgrupp'],
      ...namnder.flatMap((n) => (n.meetings ?? []).map((on) => [n.name, on, addWorkingDays(on, -10), addWorkingDays(on, -14)])),
    ]),
  };
}
