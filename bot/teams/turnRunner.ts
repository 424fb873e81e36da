import { ActivityTypes, type Activity as SdkActivity, type TurnContext } from 'botbuilder';
import type { CardActionTurn, MessageTurn, InstallationTurn, TurnHandler, TurnReply } from '#bot/ports/turn.ts';
import type { VerifiedActivity } from './activity.ts';
import { cardActivity, textActivity, typingActivity } from './activities.ts';
import { invokeAnswer, toast, type InvokeAnswer } from './invokeAnswer.ts';
import type { HttpAnswer } from './recentAnswers.ts';
import type { Report } from './report.ts';
import { isCardInvoke, toTurn } from './toTurn.ts';
import { NotSent, type TurnAdapter } from './turnAdapter.ts';

export interface TurnRunnerOptions {
  readonly adapter: TurnAdapter;
  readonly handler: TurnHandler;
  readonly tenantId: string;
  readonly texts: {
    /** Something broke; `id` finds it in the log. */
    readonly failed: (id: string) => string;
    /** It takes longer than a card may wait; the result comes by itself. */
    readonly slow: string;
  };
  readonly newErrorId: () => string;
  readonly typingAfterMs: number;
  readonly answerWithinMs: number;
  readonly now: () => number;
  readonly report: Report;
}

type HandledTurn = MessageTurn | CardActionTurn | InstallationTurn;

/**
 * Runs one verified activity. The HTTP answer comes within `answerWithinMs`, whatever the handler does; a later result is
 * posted, or redraws the pressed card. `finished` settles when nothing of the turn is left running, and never rejects.
 */
export function runTurn(options: TurnRunnerOptions, activity: VerifiedActivity): { answer: Promise<HttpAnswer>; finished: Promise<void> } {
  const turn = toTurn(activity, options.now());
  if (turn.kind === 'other') return { answer: Promise.resolve({ status: activity.type === 'invoke' ? 501 : 200 }), finished: Promise.resolve() };
  const invoke = isCardInvoke(activity);
  let late = false;

  const work = options.adapter.run(activity, async (context) => {
    const typing = turn.kind === 'message' ? setTimeout(() => void post(context, typingActivity), options.typingAfterMs) : undefined;
    const reply = await handled(turn);
    clearTimeout(typing);
    if (invoke && !late) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: invokeAnswer(reply) } });
    else if (!(late && isRefresh(turn))) await deliver(context, turn, reply);
  });

  async function handled(current: HandledTurn): Promise<TurnReply> {
    try {
      return await options.handler.handle(current);
    } catch (error) {
      const id = options.newErrorId();
      options.report('turn-failed', { id, turn: current.kind }, error);
      return { kind: 'card-error', status: 500, code: id, message: options.texts.failed(id) };
    }
  }

  async function deliver(context: TurnContext, current: HandledTurn, reply: TurnReply): Promise<void> {
    if (reply.kind === 'none') return;
    if (reply.kind !== 'card') return void (await post(context, textActivity(reply.kind === 'card-error' ? reply.message : reply.text)));
    const card = cardActivity({ card: reply.card, summary: reply.summary ?? '' }, options.tenantId, false);
    const pressed = current.kind === 'card-action' ? current.replyToActivityId : null;
    if (pressed && (await post(context, { ...card, id: pressed }, true))) return;
    await post(context, card);
  }

  /** One attempt; true when it was taken. What Teams does not take is told in the log and ends there. */
  async function post(context: TurnContext, outgoing: object, update = false): Promise<boolean> {
    try {
      if (update) await context.updateActivity(outgoing as Partial<SdkActivity>);
      else await context.sendActivity(outgoing as Partial<SdkActivity>);
      return true;
    } catch (error) {
      if (!(error instanceof NotSent)) options.report('reply-failed', { turn: activity.type }, error);
      else options.report('reply-not-sent', { kind: error.answer.kind, detail: detailOf(error) });
      return false;
    }
  }

  const finished = work.then(() => undefined, (error: unknown) => options.report('turn-broken', { turn: activity.type }, error));
  const done = work.then((response): HttpAnswer => (invoke ? { status: response?.status ?? 200, body: response?.body as unknown } : { status: 200 }));
  return { answer: orLate(done, options.answerWithinMs, () => ((late = true), invoke ? { status: 200, body: lateAnswer(turn) } : { status: 200 })), finished };

  function lateAnswer(current: HandledTurn): InvokeAnswer {
    return isRefresh(current) ? invokeAnswer({ kind: 'card-error', status: 500, code: 'slow', message: options.texts.slow }) : toast(options.texts.slow);
  }
}

function detailOf({ answer }: NotSent): string {
  return answer.kind === 'refused' ? answer.code : answer.kind === 'unknown' ? answer.cause : '';
}

/** A refresh that comes too late is dropped: the client asks again the next time the card is shown. */
function isRefresh(turn: HandledTurn): boolean {
  return turn.kind === 'card-action' && turn.trigger === 'automatic';
}

function orLate(done: Promise<HttpAnswer>, ms: number, late: () => HttpAnswer): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late()), ms);
    done.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
