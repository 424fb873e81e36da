-- Instanser that answer by e-mail, and who belongs under whom (a company under its group). The file says, and a mark set in Yttra stands over it.
alter table instans add column by_mail boolean not null default false, add column parent_id text references instans;
create table mail_choice (
  id text primary key, ordinal bigint generated always as identity, instans_id text not null references instans, by_mail boolean not null,
  set_by text not null references person, set_at timestamptz not null, undone_by text references person, undone_at timestamptz
);
create trigger mail_choice_in_register after insert or update or delete on mail_choice for each statement execute function register_changed();
-- What a person has sent outside of Yttra and told us of: the remiss, a reminder, the missiv. Nothing is removed: who took it back is told.
create table mail_mark (
  id text primary key, ordinal bigint generated always as identity, arende_id text not null references arende, svarsuppdrag_id text references svarsuppdrag,
  what text not null check (what in ('remiss','paminnelse','missiv')), sent_on date not null,
  marked_by text not null references person, marked_at timestamptz not null, undone_by text references person, undone_at timestamptz,
  check ((what = 'missiv') = (svarsuppdrag_id is null))
);
create index mail_mark_by_arende on mail_mark (arende_id, ordinal);
-- A svar that came by e-mail: person_id is who registered it, received_at the day it came in, registered_at when it was put in here.
alter table svar drop constraint svar_channel_check;
alter table svar add constraint svar_channel_check check (channel in ('card','tab','chat','epost'));
alter table svar add column source_handling_id text references handling, add column registered_at timestamptz;
-- What we are about to write to the library, by the hash of its text, kept before it is uploaded: SharePoint may change the package, never the words.
create table written_file (
  text_hash text primary key, arende_id text not null references arende, kind text not null check (kind in ('remissammanstallning','missiv')), revision int not null,
  sha256 text not null, written_by text not null references person, written_at timestamptz not null
);
alter table dokument drop constraint dokument_kind_check;
alter table dokument add constraint dokument_kind_check check (kind in ('remissammanstallning','missiv'));
create unique index dokument_by_item on dokument (drive_id, item_id);
-- A remiss from outside: the instanser answer to us by an earlier day than ours to who sent it.
create table internal_day (
  id text primary key, ordinal bigint generated always as identity, arende_id text not null references arende, day date,
  set_by text not null references person, set_at timestamptz not null
);
create index internal_day_by_arende on internal_day (arende_id, ordinal);
-- external_day: when our own answer is due. parent_svarsuppdrag_id: an underremiss, sent on by the instans of that svarsuppdrag.
alter table utskick add column external_day date, add column parent_svarsuppdrag_id text references svarsuppdrag;
drop index utskick_once;
create unique index utskick_once on utskick (arende_id) where state = 'skickat' and parent_svarsuppdrag_id is null;
create unique index utskick_under_once on utskick (parent_svarsuppdrag_id) where state = 'skickat';
create index utskick_by_parent on utskick (parent_svarsuppdrag_id) where parent_svarsuppdrag_id is not null;
