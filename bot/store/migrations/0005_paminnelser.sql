-- What people have decided about reminders: silent for a time, another day, and the question that the sender asks after the svarsdatum.
-- Nothing is removed: who ended it, and when, is told.
create table paminnelse_pause (
  id text primary key, ordinal bigint generated always as identity, utskick_id text not null references utskick,
  -- Both empty: the sender has silenced the whole remiss. Both there: the person its own.
  svarsuppdrag_id text references svarsuppdrag, person_id text references person,
  set_by text not null references person, set_on date not null, set_at timestamptz not null, ended_by text references person, ended_at timestamptz,
  check ((svarsuppdrag_id is null) = (person_id is null))
);
create unique index paminnelse_pause_one on paminnelse_pause (utskick_id, coalesce(svarsuppdrag_id, ''), coalesce(person_id, '')) where ended_at is null;
create table paminnelse_snooze (
  id text primary key, ordinal bigint generated always as identity, svarsuppdrag_id text not null references svarsuppdrag, person_id text not null references person,
  day date not null, set_on date not null, set_at timestamptz not null, ended_at timestamptz
);
create unique index paminnelse_snooze_one on paminnelse_snooze (svarsuppdrag_id, person_id) where ended_at is null;
create table efterfragan (
  id text primary key, ordinal bigint generated always as identity, svarsuppdrag_id text not null references svarsuppdrag, person_id text not null references person,
  asked_by text not null references person, asked_on date not null, asked_at timestamptz not null,
  answer text check (answer in ('pa-vag', 'vet-inte')), answered_at timestamptz,
  -- Pressed twice it is asked once.
  unique (svarsuppdrag_id, person_id, asked_on)
);
