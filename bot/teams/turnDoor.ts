import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TurnHandler } from '#bot/ports/turn.ts';
import { createConnector, type ConnectorOptions } from './connector.ts';
import { createInboundCheck, type InboundCheckOptions } from './inboundCheck.ts';
import { readJson } from './readJson.ts';
import { createRecentAnswers, type HttpAnswer } from './recentAnswers.ts';
import { silent } from './report.ts';
import { createSenderLimit } from './senderLimit.ts';
import { TurnAdapter } from './turnAdapter.ts';
import { runTurn, type TurnRunnerOptions } from './turnRunner.ts';

export interface TurnDoorOptions extends InboundCheckOptions, ConnectorOptions {
  readonly handler: TurnHandler;
  readonly texts: TurnRunnerOptions['texts'];
  /** An id for a fault, shown to the person and found in the log. */
  readonly newErrorId: () => string;
  /** For one reply inside a turn. Default 2,000. */
  readonly replyTimeoutMs?: number;
  /** When a person who wrote sees that the bot is typing. Default 1,000. */
  readonly typingAfterMs?: number;
  /** When Teams gets its HTTP answer at the latest. Default 1,800. */
  readonly answerWithinMs?: number;
  /** One person's turns. Default 600. */
  readonly turnsPerMinute?: number;
}

export interface TurnDoor {
  /** POST /api/messages. Reads the body itself, so no body parser may stand before it. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Resolves when no turn is running any more, also those whose HTTP answer has been given. */
  idle(): Promise<void>;
}

export const BODY_LIMIT_BYTES = 256 * 1024;

export function createTurnDoor(options: TurnDoorOptions): TurnDoor {
  const now = options.now ?? Date.now;
  const report = options.report ?? silent;
  const check = createInboundCheck(options);
  const adapter = new TurnAdapter(createConnector(options), options.botAppId, options.replyTimeoutMs ?? 2_000);
  const recent = createRecentAnswers(now);
  const mayTurn = createSenderLimit(options.turnsPerMinute ?? 600, now);
  const running = new Set<Promise<void>>();
  const runner: TurnRunnerOptions = {
    adapter,
    handler: options.handler,
    tenantId: options.tenantId,
    texts: options.texts,
    newErrorId: options.newErrorId,
    typingAfterMs: options.typingAfterMs ?? 1_000,
    answerWithinMs: options.answerWithinMs ?? 1_800,
    now,
    report,
  };

  async function answerTo(req: IncomingMessage): Promise<HttpAnswer> {
    if (req.method !== 'POST') return { status: 405 };
    if (!req.headers.authorization) return refused(401, 'no-token');
    const body = await readJson(req, BODY_LIMIT_BYTES);
    if (body.kind === 'refused') return refused(body.status, body.reason);
    const checked = await check(req.headers.authorization, body.value);
    if (checked.kind === 'refused') return refused(checked.status, checked.reason);
    const { activity } = checked;
    if (!mayTurn(activity.from?.aadObjectId ?? '')) return refused(429, 'too-many-turns');
    const start = (): Promise<HttpAnswer> => {
      const { answer, finished } = runTurn(runner, activity);
      const tracked = finished.finally(() => running.delete(tracked));
      running.add(tracked);
      return answer;
    };
    return activity.id ? recent.once(`${activity.conversation.id} ${activity.type} ${activity.id}`, start) : start();
  }

  function refused(status: number, reason: string): HttpAnswer {
    report('activity-refused', { status, reason });
    return { status };
  }

  return {
    async handle(req, res) {
      const answer = await answerTo(req).catch((error: unknown): HttpAnswer => {
        report('door-broken', {}, error);
        return { status: 500 };
      });
      if (answer.status === 413) res.setHeader('connection', 'close');
      res.setHeader('cache-control', 'no-store');
      res.statusCode = answer.status;
      if (answer.body === undefined) return void res.end();
      res.setHeader('content-type', 'application/json; charset=utf-8');
      res.end(JSON.stringify(answer.body));
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
