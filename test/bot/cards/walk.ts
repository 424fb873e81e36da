export type Node = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object of a card that has a type, fallbacks and what is hidden included; what a button sends is not looked into. */
export function nodesOf(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (!isRecord(node)) return [];
  const below = Object.entries(node).filter(([key]) => key !== 'data').flatMap(([, child]) => nodesOf(child));
  return typeof node['type'] === 'string' ? [node, ...below] : below;
}

export const ofType = (card: unknown, ...types: string[]): Node[] => nodesOf(card).filter((n) => types.includes(String(n['type'])));

/** The text that a person reads, in order. */
export function readable(card: unknown): string {
  return nodesOf(card).flatMap((n) => [n['text'], n['label'], n['title'], n['placeholder'], n['errorMessage']].filter((t): t is string => typeof t === 'string')).join('\n');
}
