import type { Log } from '#bot/log.ts';
import { YttraError } from '#bot/errors.ts';
import { errorsSv } from '#domain/texts/errors.sv.ts';
import { turnSv } from '#domain/texts/turn.sv.ts';
import type { Turn, TurnHandler, TurnReply } from '#bot/ports/turn.ts';
import { actorOf } from './actorOf.ts';
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
  await rememberConversation(p, turn);
  const actor = await actorOf(p, turn.from);
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
