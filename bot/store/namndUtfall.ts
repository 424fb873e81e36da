import type { UtskickStore } from '#bot/ports/utskickStore.ts';
import { instant } from './chainRows.ts';
import type { Query } from './database.ts';
import { send } from './unbroken.ts';

/** An Utfall from `namnd_utfall n`. */
export const UTFALL_JSON = `jsonb_build_object('id', n.id, 'svarsuppdragId', n.svarsuppdrag_id, 'meetingOn', n.meeting_on, 'outcome', n.outcome, 'toldBy', n.told_by, 'toldAt', ${instant('n.told_at')})`;
export const PROTOKOLL_JSON = `jsonb_build_object('sentBy', x.sent_by, 'sentAt', ${instant('x.sent_at')}, 'link', x.link)`;

/** What is kept of the nämnd's own clock. */
export function namndUtfall(query: Query): Pick<UtskickStore, 'setMeeting' | 'addUtfall' | 'markProtokollsutdrag'> {
  return {
    setMeeting: (id, meetingOn) => send(query, 'update svarsuppdrag set meeting_on = $2 where id = $1', [id, meetingOn]),
    addUtfall: (u) => send(
      query, 'insert into namnd_utfall (id, svarsuppdrag_id, meeting_on, outcome, told_by, told_at) values ($1, $2, $3, $4, $5, $6)',
      [u.id, u.svarsuppdragId, u.meetingOn, u.outcome, u.toldBy, u.toldAt],
    ),
    markProtokollsutdrag: (id, sent) => send(
      query, 'insert into protokollsutdrag (svarsuppdrag_id, sent_by, sent_at, link) values ($1, $2, $3, $4) on conflict (svarsuppdrag_id) do nothing', [id, sent.sentBy, sent.sentAt, sent.link],
    ),
  };
}
