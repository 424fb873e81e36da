import type { LocalPerson } from '#local/municipality.ts';
import { FOLDER } from './facts.ts';

const DOMAIN = 'stad.example';

/** Invented, everyone. The number makes the Entra object id, so it must not be used again for somebody else. */
function person(n: number, displayName: string, jobTitle: string, department: string, more: Partial<LocalPerson> = {}): LocalPerson {
  const address = `${displayName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, '.')}@${DOMAIN}`;
  return {
    aadObjectId: `5e0a7d20-4c1b-4f6e-9a00-${String(n).padStart(12, '0')}`, displayName, userPrincipalName: address, mail: address, jobTitle, department,
    accountEnabled: true, app: 'installed', sees: [FOLDER], ...more,
  };
}

const KONTAKT = 'Internationell kontaktperson';
const SLK = 'Stadsledningskontoret';

export const HANDLAGGARE = person(1, 'Maja Ekdahl', 'Utredare', SLK, { sees: [''] });
export const REGISTRATOR = person(2, 'Ingrid Sjöbeck', 'Registrator', SLK, { sees: [''] });
export const IT = person(3, 'Bengt Karlgren', 'Systemförvaltare', 'IT-avdelningen', { sees: [''] });

export const TOVE = person(11, 'Tove Lindhagen', KONTAKT, 'Serviceförvaltningen');
export const SAMUEL = person(12, 'Samuel Åkerblad', KONTAKT, 'Socialförvaltningen');
export const LEYLA = person(13, 'Leyla Sandgren', KONTAKT, 'Rinkeby-Kista stadsdelsförvaltning');
export const HENRIK = person(14, 'Henrik Palmblad', KONTAKT, 'Hägersten-Liljeholmens stadsdelsförvaltning');
export const SOFIA = person(15, 'Sofia Törnwall', KONTAKT, 'Södermalms stadsdelsförvaltning');
export const KERSTIN = person(16, 'Kerstin Vallmark', KONTAKT, 'Kulturförvaltningen');
export const BJORN = person(17, 'Björn Stenkulla', KONTAKT, 'Stockholms Stadshus AB');
/** Answers for two nämnder: what falls on one day comes in one card. */
export const MIRA = person(18, 'Mira Granqvist', KONTAKT, 'Miljöförvaltningen');

/** People who fail on purpose. Their names say how. */
export const NEVER = person(21, 'Uno Utanapp', `${KONTAKT} (har aldrig fått appen)`, 'Idrottsförvaltningen', { app: 'never' });
export const THROTTLED = person(22, 'Trygve Trögström', `${KONTAKT} (bromsas två gånger)`, 'Trafikkontoret', { trouble: 'throttled-twice' });
export const BLOCKED = person(23, 'Blenda Blockström', `${KONTAKT} (har blockerat boten)`, 'Utbildningsförvaltningen', { trouble: 'blocked' });
export const UNKNOWN = person(24, 'Oskar Ovisslund', `${KONTAKT} (kortet kommer fram men kvittot försvinner)`, 'Äldreförvaltningen', { trouble: 'accepted-then-502' });

/** Invited from a company of the region; stands in no register until somebody puts them there. */
export const GUEST = person(34, 'Gustav Gästberg', 'Rådgivare', 'Inbjuden gäst', { guest: true, app: 'never', userPrincipalName: 'gustav.gastberg_annan.example#EXT#@stad.example', mail: 'gustav.gastberg@annan.example' });

/** Writes for the idrottsnämnd, whose kontaktperson cannot be reached in Teams. */
export const IDA = person(31, 'Ida Löfmarck', 'Handläggare', 'Idrottsförvaltningen', { app: 'installable' });
export const VERA = person(32, 'Vera Almström', 'Ställföreträdande kontaktperson', 'Socialförvaltningen', { app: 'installable' });
export const SIGNE = person(33, 'Signe Norling', 'Nämndsekreterare', 'Socialförvaltningen', { app: 'installable' });

export const PEOPLE: readonly LocalPerson[] = [
  HANDLAGGARE, REGISTRATOR, IT, TOVE, SAMUEL, LEYLA, HENRIK, SOFIA, KERSTIN, BJORN, MIRA, NEVER, THROTTLED, BLOCKED, UNKNOWN, IDA, VERA, SIGNE, GUEST,
];
