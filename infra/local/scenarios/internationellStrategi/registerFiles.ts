import type { LocalPerson } from '#local/municipality.ts';
import { BJORN, BLOCKED, HANDLAGGARE, HENRIK, IDA, KERSTIN, LEYLA, MIRA, NEVER, REGISTRATOR, SAMUEL, SIGNE, SOFIA, THROTTLED, TOVE, UNKNOWN, VERA } from './people.ts';

/** As a spreadsheet saves it in Sweden: semicolons, a byte order mark, CRLF. */
export const csv = (rows: readonly (readonly string[])[]): Uint8Array => new TextEncoder().encode(`\uFEFF${rows.map((row) => row.join(';')).join('\r\n')}\r\n`);

const box = (name: string): string => `${name}@stad.example`;

/** Nämnder and bolag as they are, were and will be: groups are filled in for the day that is asked about. */
export const NAMNDER: readonly (readonly string[])[] = [
  ['Nämnd', 'Typ', 'Grupper', 'Alias', 'Funktionsbrevlåda', 'Gäller från', 'Gäller till', 'Efterträdare'],
  ['Kommunstyrelsen', 'kommunstyrelse', '', 'KS', box('kommunstyrelsen'), '', '', ''],
  ['Rinkeby-Kista stadsdelsnämnd', 'stadsdelsnämnd', 'stadsdelsnämnder', 'Rinkeby-Kista', box('rinkeby-kista'), '', '2023-06-30', 'Järva stadsdelsnämnd'],
  ['Spånga-Tensta stadsdelsnämnd', 'stadsdelsnämnd', 'stadsdelsnämnder', 'Spånga-Tensta', box('spanga-tensta'), '', '2023-06-30', 'Järva stadsdelsnämnd'],
  ['Järva stadsdelsnämnd', 'stadsdelsnämnd', 'stadsdelsnämnder', 'Järva', box('jarva'), '2023-07-01', '', ''],
  ['Hägersten-Liljeholmens stadsdelsnämnd', 'stadsdelsnämnd', 'stadsdelsnämnder', 'Hägersten-Liljeholmen', box('hagersten-liljeholmen'), '', '2020-06-30', ''],
  ['Södermalms stadsdelsnämnd', 'stadsdelsnämnd', 'stadsdelsnämnder', 'Södermalm', box('sodermalm'), '', '', ''],
  ['Servicenämnden', 'nämnd', 'facknämnder', '', box('servicenamnden'), '', '', ''],
  ['Socialnämnden', 'nämnd', 'facknämnder', '', box('socialnamnden'), '2015-01-01', '', ''],
  ['Socialtjänst- och arbetsmarknadsnämnden', 'nämnd', 'facknämnder', 'SAN', box('san'), '', '2014-12-31', 'Socialnämnden'],
  ['Kulturnämnden', 'nämnd', 'facknämnder', '', box('kulturnamnden'), '', '', ''],
  ['Idrottsnämnden', 'nämnd', 'facknämnder', '', box('idrottsnamnden'), '', '', ''],
  ['Trafiknämnden', 'nämnd', 'facknämnder', '', box('trafiknamnden'), '', '', ''],
  ['Utbildningsnämnden', 'nämnd', 'facknämnder', '', box('utbildningsnamnden'), '', '', ''],
  ['Äldrenämnden', 'nämnd', 'facknämnder', '', box('aldrenamnden'), '', '', ''],
  ['Miljö- och hälsoskyddsnämnden', 'nämnd', 'facknämnder', 'Miljönämnden', box('miljonamnden'), '', '', ''],
  ['Kyrkogårdsnämnden', 'nämnd', 'facknämnder', '', box('kyrkogardsnamnden'), '', '', ''],
  ['Stockholms Stadshus AB', 'bolag', 'bolag', 'Stadshus AB', box('stadshusab'), '', '', ''],
];

const row = (namnd: string, roll: string, p: LocalPerson): readonly string[] => [namnd, roll, p.displayName, p.mail, '2016-01-01', ''];
const KONTAKTPERSON = 'Internationell kontaktperson';

export const KONTAKTPERSONER: readonly (readonly string[])[] = [
  ['Nämnd', 'Roll', 'Namn', 'E-post', 'Gäller från', 'Gäller till'],
  row('Kommunstyrelsen', 'Handläggare', HANDLAGGARE),
  row('Kommunstyrelsen', 'Registrator', REGISTRATOR),
  row('Servicenämnden', KONTAKTPERSON, TOVE),
  row('Socialnämnden', KONTAKTPERSON, SAMUEL),
  row('Socialnämnden', 'Ställföreträdare', VERA),
  row('Socialnämnden', 'Nämndsekreterare', SIGNE),
  row('Rinkeby-Kista stadsdelsnämnd', KONTAKTPERSON, LEYLA),
  row('Hägersten-Liljeholmens stadsdelsnämnd', KONTAKTPERSON, HENRIK),
  row('Södermalms stadsdelsnämnd', KONTAKTPERSON, SOFIA),
  row('Kulturnämnden', KONTAKTPERSON, KERSTIN),
  row('Idrottsnämnden', KONTAKTPERSON, NEVER),
  row('Idrottsnämnden', 'Handläggare', IDA),
  row('Trafiknämnden', KONTAKTPERSON, THROTTLED),
  row('Utbildningsnämnden', KONTAKTPERSON, BLOCKED),
  row('Äldrenämnden', KONTAKTPERSON, UNKNOWN),
  row('Miljö- och hälsoskyddsnämnden', KONTAKTPERSON, MIRA),
  row('Kyrkogårdsnämnden', KONTAKTPERSON, MIRA),
  row('Stockholms Stadshus AB', KONTAKTPERSON, BJORN),
];

/** One nämnd alone has its calendar in: the others are reminded by the remiss day. */
export const SAMMANTRADEN: readonly (readonly string[])[] = [
  ['Nämnd', 'Sammanträde', 'Sista dag att lämna', 'Förvaltningsgrupp'],
  ['Socialnämnden', '2016-10-25', '2016-10-05', '2016-09-14'],
];
