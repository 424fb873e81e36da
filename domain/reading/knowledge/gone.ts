import type { Datum } from '../../calendar/datum.ts';
import { bodyKey, level } from '../instanser.ts';
import { STADSDELSNAMNDER } from './stadsdelsnamnder.ts';

export interface Life {
  readonly validFrom: Datum | null;
  readonly validTo: Datum | null;
}

/** Bodies whose first or last day is common knowledge. What a municipality's own nämnder did is its register's to say. */
const KNOWN: readonly (readonly [RegExp, Life])[] = [
  [/^datainspektionen$/, { validFrom: null, validTo: '2020-12-31' }],
  [/^integritetsskyddsmyndigheten$/, { validFrom: '2021-01-01', validTo: null }],
  [/^(?:\p{L}+ läns|region\p{L}* ?\p{L}*) landsting$/u, { validFrom: null, validTo: '2019-12-31' }],
  [/^sveriges kommuner och landsting$/, { validFrom: null, validTo: '2019-11-26' }],
  [/^sveriges kommuner och regioner$/, { validFrom: '2019-11-27', validTo: null }],
  [/^statens folkhälsoinstitut$|^smittskyddsinstitutet$/, { validFrom: null, validTo: '2013-12-31' }],
  [/^folkhälsomyndigheten$/, { validFrom: '2014-01-01', validTo: null }],
  [/^rikspolisstyrelsen$/, { validFrom: null, validTo: '2014-12-31' }],
];

/** When a well-known body began and ended, if it was not there on `day`; null when it was, or nobody knows. */
export function notThere(name: string, day: Datum): Life | null {
  const key = bodyKey(name);
  const life = KNOWN.find(([pattern]) => pattern.test(key))?.[1] ?? STADSDELSNAMNDER.find((s) => level(bodyKey(s.name)) === level(key)) ?? null;
  return life && ((life.validTo !== null && life.validTo < day) || (life.validFrom !== null && life.validFrom > day)) ? { validFrom: life.validFrom, validTo: life.validTo } : null;
}
