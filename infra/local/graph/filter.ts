import { GraphError } from './errors.ts';

export type Test = (object: Readonly<Record<string, unknown>>) => boolean;

const unsupported = (text: string): GraphError => new GraphError(400, 'Request_UnsupportedQuery', `Unsupported or invalid query filter clause: ${text}`);

const CLAUSE = /^\s*(?:([A-Za-z/]+)\s+(eq|ne)\s+('(?:[^']|'')*'|true|false|null)|startswith\(\s*([A-Za-z/]+)\s*,\s*('(?:[^']|'')*')\s*\))\s*/i;
const JOIN = /^(and|or)\b/i;

function valueOf(literal: string): unknown {
  if (literal.startsWith('\'')) return literal.slice(1, -1).replaceAll('\'\'', '\'');
  return literal.toLowerCase() === 'null' ? null : literal.toLowerCase() === 'true';
}

const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
const read = (object: unknown, path: string): unknown => path.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name] ?? null, object);

/**
 * The small part of OData's $filter that is spoken here: `name eq|ne literal` and `startswith(name,'x')`, joined by and/or
 * (`and` binds tighter), without parentheses. Names may be paths (`teamsApp/externalId`) and must be among `names`. Text is compared without regard to case.
 */
export function parseFilter(text: string, names: readonly string[]): Test {
  const either: Test[][] = [[]];
  let rest = text;
  for (;;) {
    const found = CLAUSE.exec(rest);
    if (!found) throw unsupported(text);
    either.at(-1)!.push(clause(found));
    rest = rest.slice(found[0].length);
    if (rest === '') break;
    const join = JOIN.exec(rest)?.[1]?.toLowerCase();
    if (!join) throw unsupported(text);
    if (join === 'or') either.push([]);
    rest = rest.slice(join.length);
  }
  return (object) => either.some((all) => all.every((test) => test(object)));

  function clause(found: RegExpExecArray): Test {
    const [, name, operator, literal, prefixName, prefix] = found;
    if (!names.includes((name ?? prefixName)!)) throw unsupported(text);
    if (prefixName !== undefined) {
      const wanted = String(fold(valueOf(prefix!)));
      return (object) => String(fold(read(object, prefixName)) ?? '').startsWith(wanted);
    }
    const wanted = fold(valueOf(literal!));
    return (object) => (fold(read(object, name!)) === wanted) === (operator!.toLowerCase() === 'eq');
  }
}
