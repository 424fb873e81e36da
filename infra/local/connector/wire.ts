/** What travels on the wire, in Bot Framework's own words. Only what the stand-in looks at is named. */
export type Json = Record<string, unknown>;

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
}

export interface Activity extends Json {
  readonly type?: string;
  readonly id?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly Attachment[];
  readonly replyToId?: string;
}

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
export const PLAIN_MESSAGE = 'application/vnd.microsoft.activity.message';

/** A no in the Bot Connector's shape: `{ error: { code, message } }` with its HTTP status. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  body(): Json {
    return { error: { code: this.code, message: this.message } };
  }
}

/** The card of an activity, or null when it carries none. */
export function cardOf(activity: Activity): Json | null {
  const found = activity.attachments?.find((a) => a.contentType === ADAPTIVE_CARD);
  return (found?.content as Json | undefined) ?? null;
}
