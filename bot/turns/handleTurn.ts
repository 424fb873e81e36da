import type { Log } from '#bot/log.ts';
import { YttraError } from '#bot/errors.ts';
import { errorsSv } from '#domain/texts/errors.sv.ts';
import { turnSv } from '#domain/texts/turn.sv.ts';
import { actorFrom } from '#domain/permissions/actorFrom.ts';
import type { Actor } from '#domain/permissions/permissions.ts';
import type { CardActionTurn, MessageTurn, Turn, TurnHandler, TurnReply } from '#bot/ports/turn.ts';
import { cardAction, type TurnPorts } from './cardAction.ts';
import { installation, rememberConversation } from './installation.ts';
import { message } from './message.ts';

/** The conversation as one function: whatever goes wrong, the person is told what happened and nothing is half done. */
export function createTurnHandler(p: TurnPorts): TurnHandler {
  return {
    async handle(turn) {
      try {
        return await answer(p, turn);
      } catch (fault) {
        return failed(p, p.log, turn, fault);
      }
    },
  };
}

async function answer(p: TurnPorts, turn: Turn): Promise<TurnReply> {
  switch (turn.kind) {
    case 'other': return { kind: 'none' };
    case 'installed':
    case 'uninstalled': return installation(p, turn);
    case 'message':
    case 'card-action': break;
    default: return turn satisfies never;
  }
  // A card copied to where several read would show them the case, and an old client's press is answered there.
  if (turn.conversationType !== 'personal') return isAutomatic(turn) ? { kind: 'none' } : { kind: 'text', text: turnSv.onlyPersonal };
  // A turn happens on one day.
  const today = p.clock.today();
  const clock = { now: () => p.clock.now(), today: () => today };
  const { value, addressKnown } = await p.store.asOfRegister((register, store) => answerTo({ ...p, store, clock }, actorFrom(register, turn.from.aadObjectId, today), turn), turn.conversation);
  if (!addressKnown) await rememberConversation(p, turn);
  return value;
}

/** Who acts is the person behind the verified turn, as the register knows them today. */
async function answerTo(p: TurnPorts, actor: Actor | null, turn: MessageTurn | CardActionTurn): Promise<TurnReply> {
  if (actor === null) {
    return turn.kind === 'message'
      ? { kind: 'text', text: errorsSv['not-in-register'] }
      : { kind: 'card-error', status: 403, code: 'not-in-register', message: errorsSv['not-in-register'] };
  }
  return turn.kind === 'message' ? message(p, actor, turn) : cardAction(p, actor, turn);
}

const isAutomatic = (turn: Turn): boolean => turn.kind === 'card-action' && turn.trigger === 'automatic';

function failed(p: TurnPorts, log: Log, turn: Turn, fault: unknown): TurnReply {
  const code = fault instanceof YttraError ? fault.code : 'fault';
  const faultId = p.ids.next('fel');
  log.error({ faultId, code, turn: turn.kind }, 'turn failed', fault);
  const text = `${errorsSv[code]} (${faultId})`;
  return turn.kind === 'card-action' ? { kind: 'card-error', status: 500, code, message: text } : { kind: 'text', text };
}
