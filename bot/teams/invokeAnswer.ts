import type { TurnReply } from '#bot/ports/turn.ts';

/** The answer to an adaptiveCard/action invoke. The HTTP status is 200 even for an error; Teams reads `statusCode`. */
export interface InvokeAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

export function invokeAnswer(reply: TurnReply): InvokeAnswer {
  switch (reply.kind) {
    case 'card':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
    case 'text':
    case 'message':
      return toast(reply.text);
    case 'card-error':
      return { statusCode: reply.status, type: 'application/vnd.microsoft.error', value: { code: reply.code, message: reply.message } };
    case 'none':
      return toast('');
    default:
      return reply satisfies never;
  }
}

export function toast(text: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}
