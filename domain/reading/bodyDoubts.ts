import type { Datum } from '../calendar/datum.ts';
import type { Context } from './context.ts';
import { matchInstans, nearInstans } from './instanser.ts';
import type { Register } from './instanser.ts';
import { notThere } from './knowledge/gone.ts';
import { misspelledBody } from './knowledge/knownBodies.ts';
import { fieldAt } from './layout.ts';
import type { Diarienummer, Doubt, Field, Recipient } from './reading.ts';

/** Names of bodies that are misspelt, unknown, or were not there on the day. */
export function bodyDoubts(recipients: readonly Field<Recipient>[], register: Register, day: Datum): Doubt[] {
  return recipients.flatMap((field): Doubt[] => {
    const name = field.value.asWritten;
    if (field.value.group !== null) return [];
    const doubt = (code: Doubt['code'], data: Record<string, string>): Doubt => ({ code, quote: field.quote, where: field.where, data: { name, ...data } });
    const known = matchInstans(name, register);
    if (known) {
      const gone = known.validTo !== null && known.validTo < day;
      const notYet = known.validFrom !== null && known.validFrom > day;
      return gone || notYet ? [doubt('body-not-valid', { validFrom: known.validFrom ?? '', validTo: known.validTo ?? '', day })] : [];
    }
    const life = notThere(name, day);
    if (life) return [doubt('body-not-valid', { validFrom: life.validFrom ?? '', validTo: life.validTo ?? '', day })];
    const near = nearInstans(name, register)?.name ?? nearForvaltning(name, register) ?? misspelledBody(name) ?? nearKnownForvaltning(name);
    if (near) return [doubt('misspelt-body', { proposal: near })];
    const municipal = /(?:nämnd|styrelse|stadsdelsförvaltning)(?:en)?$/i.test(name);
    return register.instanser.length > 0 && municipal ? [doubt('body-not-in-register', {})] : [];
  });
}

/** "Hägersten-Linjeholmens stadsdelsförvaltning": the förvaltning of a nämnd that the register knows. */
const asNamnd = (name: string): string | null => (/förvaltning(?:en)?$/i.test(name) ? name.replace(/s?\s*stadsdelsförvaltning(?:en)?$/i, 's stadsdelsnämnd').replace(/förvaltningen?$/i, 'nämnden') : null);
function nearForvaltning(name: string, register: Register): string | null {
  const namnd = asNamnd(name);
  return namnd && !matchInstans(namnd, register) ? (nearInstans(namnd, register)?.name ?? null) : null;
}
function nearKnownForvaltning(name: string): string | null {
  const namnd = asNamnd(name);
  return namnd && /stadsdels/i.test(namnd) ? misspelledBody(namnd) : null;
}

/** Remitted to förvaltningar although nämnder answer: said here, seen against the register or other documents of the case. */
export function bodyTypeDoubts(recipients: readonly Field<Recipient>[]): Doubt[] {
  const field = recipients.find((r) => /stadsdelsförvaltning/i.test(r.value.asWritten));
  return field ? [{ code: 'body-type-mismatch', quote: field.quote, where: field.where, data: { name: field.value.asWritten } }] : [];
}

/** Numbers written with a space where none belongs, or without their letter. The case's own only: a damaged decoy harms nobody. */
export function numberDoubts(numbers: readonly Field<Diarienummer>[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const field of numbers) {
    const written = field.value.asWritten;
    const base = { quote: field.quote, where: field.where, data: { asWritten: written, normalised: field.value.normalised } };
    const oneSided = /\d\s+[/-]\d|\d[/-]\s+\d/.test(written);
    const bare = /^(?:19|20)\d\d\s?\/\s?\d{5}\s?\/\s?[A-ZÅÄÖ]/.test(written);
    if ((oneSided || bare) && field.value.owner !== 'other') doubts.push({ code: 'damaged-dnr', ...base });
    else if (oneSided || /^[A-ZÅÄÖ]{2}\s\d{4}\/\d{5}/.test(written)) doubts.push({ code: 'dnr-variant', ...base });
  }
  return doubts;
}

const SUPERSEDES = /(?:(?:denna|detta|den\s+här)\s+(?:remiss|missiv|utskick|version)\p{L}*\s+ersätter|ersätter\s+(?:det\s+|den\s+)?tidigare\s+(?:utskick|remiss|missiv|version|utskickad)|ersätts\s+av\s+(?:en\s+)?(?:ny|reviderad|rättad)|(?:reviderad|rättad|korrigerad|uppdaterad|ny)\s+(?:version|remiss)\s+(?:av\s+(?:remissen|missivet)|ersätter|\(|\d|har\s+(?:skickats|lagts))|(?:remissen|missivet|utskicket|versionen|handlingen|bilagan)\s+(?:[^.]{0,30}\s)?gäller\s+inte\s+längre|utgår\s+och\s+ersätts|version\p{L}*\s+ersätter\s+(?:därmed\s+)?den\s+(?:tidigare|förra)|(?:tidigare|förra)\s+(?:utskickade\s+)?(?:remissen|missivet|utskicket)\s+[^.]{0,40}(?:återkallas|ersätts|utgår|gäller\s+(?:därför\s+)?inte))/iu;

/** The text says that it replaces an earlier one of the same remiss, or is replaced. */
export function versionDoubts(context: Context): Doubt[] {
  const s = context.sentences.find((x) => SUPERSEDES.test(x.text) && /(?:remiss|missiv|utskick|version)/i.test(x.text) && !/(?:strategi|policy|riktlinje|program|lag(?:en)?\b|förordning)/i.test(x.text));
  if (!s) return [];
  const field = fieldAt(context.layout, null, s.from, s.to, 'ordagrant');
  return [{ code: 'superseded-version', quote: field.quote, where: field.where, data: {} }];
}
