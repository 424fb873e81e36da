-- The nämnd's own clock around a svarsuppdrag: which meeting its matter is brought to, how it went there, and the protokollsutdrag.
alter table svarsuppdrag add column meeting_on date;
alter table svarsuppdrag drop constraint svarsuppdrag_way_check;
alter table svarsuppdrag add constraint svarsuppdrag_way_check check (way in ('namnden','forslag-forst','delegation','forvaltningen','avstar'));
-- Told by a person, latest last; nothing is removed, a later one for the same meeting corrects the one before.
create table namnd_utfall (
  id text primary key, ordinal bigint generated always as identity, svarsuppdrag_id text not null references svarsuppdrag, meeting_on date not null,
  outcome text not null check (outcome in ('enligt-forslaget','andrat','bordlagt','aterremiss')), told_by text not null references person, told_at timestamptz not null
);
create index namnd_utfall_by_svarsuppdrag on namnd_utfall (svarsuppdrag_id, ordinal);
create table protokollsutdrag (svarsuppdrag_id text primary key references svarsuppdrag, sent_by text not null references person, sent_at timestamptz not null, link text);
-- The morning card of a handläggare: whether it is wanted, and what the last one said.
create table morning_card (person_id text primary key references person, wanted boolean not null default true, last_day date, last_facts text);
-- Why an anstånd was granted or refused, in the handläggare's words; told to who asked.
alter table anstand add column decision_reason text;
-- Somebody from another organisation, whom the app cannot write to.
alter table person drop constraint person_reach_check;
alter table person add constraint person_reach_check check (reach in ('unknown','installed','not-installed','blocked','left','guest'));
