import { matchInstans } from './instanser.ts';
import type { Register } from './instanser.ts';

/** «m fl»: there are more, and the text does not say which. */
export const OPEN_ENDED = /,?\s*(?:m\.?\s?fl\.?|med\s+flera|m\.\s?fl\.)(?!\p{L})/iu;

const GROUP = /^(?:(?:stadens|kommunens|regionens)\s+)?(?:samtliga|alla|övriga)\s+(?:\p{L}+\s+)?(?:\p{L}*nämnder(?:na)?|\p{L}*styrelser(?:na)?|\p{L}*bolag(?:en)?|\p{L}*förvaltningar(?:na)?|remissinstanser|kommuner(?:na)?|länsstyrelser(?:na)?|regioner(?:na)?|partier)(?:\s+och\s+\p{L}*(?:nämnder|styrelser|bolag|förvaltningar|bolagsstyrelser)(?:na|en)?)?(?:\s+(?:i|inom)\s+.+)?(?:\s+(?:utom|förutom|med\s+undantag\s+(?:av|för))\s+.+)?$/iu;
/** "samtliga nämnder utom valnämnden och överförmyndarnämnden": the exceptions belong to the group, up to "samt" or a name that is no nämnd. */
const EXCEPTING = /(?:samtliga|alla|övriga)\s+(?:\p{L}+\s+)?\p{L}+\s+(?:utom|förutom|med\s+undantag\s+(?:av|för))\s+[\p{L}-]*(?:nämnden|styrelsen|utskottet)(?:(?:,\s+|\s+och\s+)[\p{L}-]*(?:nämnden|styrelsen|utskottet))*/iu;

/** The group's own words when the name is a group, otherwise null. */
export function groupOf(name: string): string | null {
  return GROUP.test(name) ? name : null;
}

const PLURAL: readonly (readonly [RegExp, string])[] = [
  [/^(.*?)\s*stadsdelsnämnder(?:na)?$/iu, ' stadsdelsnämnd'],
  [/^(.*?)\s*stadsdelsförvaltningar(?:na)?$/iu, ' stadsdelsförvaltning'],
  [/^(.*?)\s*kommundelsnämnder(?:na)?$/iu, ' kommundelsnämnd'],
  [/^(.*?)\s+kommuner(?:na)?$/iu, ' kommun'],
  [/^(.*?)\s+tingsrätter(?:na)?$/iu, ' tingsrätt'],
  [/^(.*?)\s+universitet(?:en)?$/iu, ' universitet'],
];

/**
 * "A, B-C och D stadsdelsnämnder, samtliga facknämnder samt E AB" as five names: the head that is said once goes to each.
 * "kultur- och fritidsnämnden" is one nämnd; "kultur- och socialnämnderna" are two, unless the register knows the whole as one.
 */
/** "samtliga nämnder och styrelser" is one group. */
const PAIRED = /(?:samtliga|alla|övriga)\s+(?:\p{L}+\s+)?\p{L}*nämnder(?:na)?\s+och\s+\p{L}*(?:styrelser|bolag|förvaltningar)(?:na|en)?(?!\p{L})/iu;

export function expandCompound(phrase: string, register: Register): string[] {
  const bare = phrase.replace(/\s+/g, ' ').replace(/\s*\([^)]*\)/g, '').trim();
  const group = EXCEPTING.exec(bare) ?? PAIRED.exec(bare);
  if (group) {
    const [before, after] = [bare.slice(0, group.index), bare.slice(group.index + group[0].length)];
    return [...expandCompound(before.replace(/(?:,|\s(?:och|samt))\s*$/i, ''), register), group[0], ...expandCompound(after.replace(/^\s*(?:,\s*)?(?:(?:och|samt)\s+)?/i, ''), register)].filter((n) => n !== '');
  }
  return expandList(bare, register);
}

function expandList(phrase: string, register: Register): string[] {
  const text = phrase.replace(/^(?:följande(?:\s+\p{L}+){0,5}\s*:\s*|dels\s+till\s+|bland\s+(?:annat|andra)\s+|till\s+)/iu, '');
  const tokens = text.split(/,\s+(?:samt\s+(?:till\s+)?|och\s+(?:till\s+)?|till\s+)?|\s+samt\s+(?:till\s+)?|;\s*/iu).map((t) => t.trim()).filter((t) => t !== '');
  const names: string[] = [];
  let pending: string[] = [];
  for (const token of tokens) {
    for (const piece of splitOch(token, register, pending.length > 0)) {
      const cut = piece.replace(/^(?:och|till|även|dels|den|det|de)\s+/iu, '').trim();
      if (cut === '') continue;
      const head = pluralHead(cut);
      if (head) {
        for (const stem of [...pending, head.stem].filter((s) => s !== '')) names.push(join(stem, head.suffix));
        pending = [];
      } else if (isElided(cut)) {
        pending.push(cut);
      } else {
        names.push(...pending.map((p) => p.replace(/-$/, '')), cut);
        pending = [];
      }
    }
  }
  return [...names, ...pending.map((p) => p.replace(/-$/, ''))];
}

/** A bare first part whose head comes later: "Rinkeby-Kista", "Hägersten-Liljeholmens-", "kultur-". */
function isElided(name: string): boolean {
  return /-$/.test(name) || (!groupOf(name) && !/(?:nämnd|styrelse|kontor|förvaltning|bolag|AB|verk|myndighet|råd|förbund|universitet|kommun|region|län)\p{L}*$/iu.test(name) && /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?$/u.test(name));
}

/** "A och B": two, unless it is the inside of one name ("barn- och utbildningsnämnden"). */
function splitOch(token: string, register: Register, elidedBefore: boolean): string[] {
  const at = /\s+(?:och|respektive)\s+(?:till\s+)?/iu.exec(token);
  if (!at) return [token];
  const left = token.slice(0, at.index);
  const right = token.slice(at.index + at[0].length);
  const rest = splitOch(right, register, elidedBefore);
  if (/-$/.test(left) && /^\p{Ll}/u.test(right)) {
    const plural = /(?:nämnderna|nämnder|förvaltningarna|förvaltningar|kontoren)$/iu.test(rest[0] ?? '');
    const asOne = `${left} och ${right}`;
    if (!plural || matchInstans(asOne.replace(/nämnder(?:na)?$/i, 'nämnden'), register)) return [`${left} och ${rest[0] ?? ''}`, ...rest.slice(1)];
  }
  return [left, ...rest];
}

function pluralHead(name: string): { stem: string; suffix: string } | null {
  if (groupOf(name)) return null;
  for (const [pattern, suffix] of PLURAL) {
    const match = pattern.exec(name);
    if (match) return { stem: (match[1] ?? '').replace(/-$/, '').trim(), suffix };
  }
  const glued = /^([\p{L}-]+?)(nämnder(?:na)?|förvaltningar(?:na)?)$/iu.exec(name);
  return glued ? { stem: glued[1] ?? '', suffix: /^nämnd/i.test(glued[2] ?? '') ? 'nämnden' : 'förvaltningen' } : null;
}

function join(stem: string, suffix: string): string {
  const bare = stem.replace(/-$/, '');
  return suffix.startsWith(' ') ? `${bare}${suffix}` : `${bare.toLowerCase() === bare ? bare : bare}${suffix}`;
}
