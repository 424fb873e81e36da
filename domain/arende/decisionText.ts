import { longDate } from '../calendar/format.ts';
import { beslutSv } from '../texts/beslut.sv.ts';
import type { DecisionState } from './decisionState.ts';

/** The state in Swedish, or null when there is nothing to say. */
export function decisionText(state: DecisionState): string | null {
  const day = (on: string): string => longDate(on, 'sv');
  switch (state.kind) {
    case 'none': return null;
    case 'coming': {
      if (state.after === null) return state.proposal ? beslutSv.comingAfterProposal(day(state.on)) : beslutSv.coming(day(state.on));
      return `${beslutSv.putOff({ outcome: state.after.outcome, day: day(state.after.on) })} ${beslutSv.newMeeting(day(state.on))}`;
    }
    case 'put-off': return `${beslutSv.putOff({ outcome: state.after.outcome, day: day(state.after.on) })} ${beslutSv.noMeeting}`;
    case 'held': return state.proposal ? beslutSv.heldAfterProposal(day(state.on)) : beslutSv.held(day(state.on));
    case 'changed': return beslutSv.changed(day(state.on));
    case 'decided': return state.protokollsutdrag === 'sent' ? beslutSv.protokollSent : beslutSv.waitsForProtokoll;
    default: return state satisfies never;
  }
}
