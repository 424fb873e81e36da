/** A moment inside JSON, written as everywhere else: "2016-10-14T13:42:00.500Z", or null. */
export const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** An Utskick from `utskick u`. */
export const UTSKICK_JSON = `jsonb_build_object('id', u.id, 'arendeId', u.arende_id, 'svarsdatum', u.svarsdatum, 'title', u.title, 'diarienummer', u.diarienummer, 'senderName', u.sender_name,
  'delar', coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'ordinal', d.ordinal, 'title', d.title) order by d.ordinal) from del d where d.utskick_id = u.id and d.removed_at is null), '[]'),
  'sentAt', ${instant('u.sent_at')}, 'sentBy', u.sent_by, 'state', u.state,
  'toFullmaktige', u.to_fullmaktige, 'elsewhere', u.elsewhere, 'handlingarAt', ${instant('u.handlingar_at')}, 'revision', u.revision, 'externalDay', u.external_day, 'parentSvarsuppdragId', u.parent_svarsuppdrag_id)`;

/** An Arende from `arende e`. */
export const ARENDE_JSON = `jsonb_build_object('id', e.id, 'kind', e.kind, 'folder', e.folder, 'registeredAt', ${instant('e.registered_at')}, 'handlaggareId', e.handlaggare_id, 'closedAt', ${instant('e.closed_at')}, 'secret', e.secret)`;
