import type { Activity } from '#local/connector/wire.ts';

/** Every text in a card or a message, one a line, without the stars of its emphasis. */
export function textOf(value: unknown): string {
  return [...texts(value)].join('\n').replaceAll('**', '');
}

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* texts(part);
}

/** The dispatch that a card belongs to, which every card we send carries in its refresh. */
export function dispatchIdOf(activity: Activity | null): string | null {
  for (const attachment of activity?.attachments ?? []) {
    const refresh = (attachment.content as { refresh?: { action?: { data?: { dispatchId?: unknown } } } } | undefined)?.refresh;
    const id = refresh?.action?.data?.dispatchId;
    if (typeof id === 'string') return id;
  }
  return null;
}
