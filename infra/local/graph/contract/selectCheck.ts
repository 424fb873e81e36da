import { contract, type Json, type OperationSpec } from './contract.ts';

/** The names of properties that the answer's type declares; null when it cannot be told. */
function propertiesOf(spec: OperationSpec): ReadonlySet<string> | null {
  const answer = spec.responses['200']?.content?.['application/json']?.schema;
  const item = ((answer?.['properties'] as Json | undefined)?.['value'] as { items?: Json } | undefined)?.items ?? answer;
  const ref = item?.['$ref'];
  if (typeof ref !== 'string') return null;
  const schema = contract.components.schemas[ref.slice('#/components/schemas/'.length)];
  // directoryObject and the like stand for several types.
  if (!schema || Object.keys(schema['properties'] as Json).length < 5) return null;
  return new Set(Object.keys(schema['properties'] as Json));
}

/** Misspelt names in $select and $expand, which the schemas alone cannot see. */
export function selectFaults(spec: OperationSpec, query: readonly (readonly [string, string])[]): string[] {
  const known = propertiesOf(spec);
  if (!known) return [];
  return query
    .filter(([name]) => name === '$select' || name === '$expand')
    .flatMap(([name, value]) => value.replace(/\([^)]*\)/g, '').split(',').map((word) => word.trim()).filter((word) => word !== '' && !word.startsWith('@') && !known.has(word.split('/')[0]!))
      .map((word) => `${name}: the type has no property ${word}`));
}
