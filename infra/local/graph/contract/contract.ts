import { readFileSync } from 'node:fs';

export type Json = Record<string, unknown>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
}

export interface OperationSpec {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema: Json }>>; readonly headers?: Readonly<Record<string, { readonly required?: boolean }>> }>>;
  readonly 'x-permissions'?: Readonly<Record<'DelegatedWork' | 'Application', { readonly all: readonly string[] } | undefined>>;
}

export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationSpec>>>>;
  readonly 'x-uploadSession': Readonly<Record<string, OperationSpec>>;
  readonly webhooks: { readonly changeNotification: { readonly post: OperationSpec } };
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly responses: Readonly<Record<string, Json>> };
}

/** Microsoft's contract, trimmed by trim.mjs. */
export const contract = JSON.parse(readFileSync(new URL('./contract.json', import.meta.url), 'utf8')) as Contract;

/** An operation of the contract that a request means, with the decoded parts of its path. `key`: "GET /me". */
export interface Match {
  readonly key: string;
  readonly spec: OperationSpec;
  /** Decoded; `path` (the part between colons) stays encoded, because its segments must be decoded one by one. */
  readonly params: Readonly<Record<string, string>>;
}

interface Route {
  readonly key: string;
  readonly method: string;
  readonly spec: OperationSpec;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** `/drives/{drive-id}/root:/{path}:/content` as a pattern. No file name holds a colon, so colons are safe boundaries. */
function patternOf(template: string): { pattern: RegExp; names: string[] } {
  const names: string[] = [];
  const source = template.split(/(\{[^}]+\})/).map((part) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[$()*+.?[\\\]^|]/g, '\\$&');
    names.push(name);
    return name === 'path' ? '([^:]+)' : '([^/]+?)';
  });
  return { pattern: new RegExp(`^${source.join('')}$`), names };
}

const routes: readonly Route[] = Object.entries(contract.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, spec]) => ({ key: `${method.toUpperCase()} ${template}`, method: method.toUpperCase(), spec, ...patternOf(template) })));

/** Null when the contract has no such operation, or the path is not valid percent-encoding. `path` is without /v1.0. */
export function matchOperation(method: string, path: string): Match | null {
  // Literal templates first: `/drives/x/root` is not an item, `root:/a:/children` not a folder named "a:".
  const found = routes.filter((r) => r.method === method && r.pattern.test(path)).sort((a, b) => a.names.length - b.names.length)[0];
  if (!found) return null;
  const values = found.pattern.exec(path)!.slice(1);
  try {
    const params = Object.fromEntries(found.names.map((name, at) => [name, name === 'path' ? values[at]! : decodeURIComponent(values[at]!)]));
    return { key: found.key, spec: found.spec, params };
  } catch {
    return null;
  }
}
