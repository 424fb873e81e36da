-- What people have handed over in Yttra, kept beside the register file: the file is read anew as a whole and must not undo it.
-- Nothing is removed: who took it back is told, and so is when.
create table hand_over (
  id text primary key, ordinal bigint generated always as identity, instans_id text not null references instans, roll text not null,
  from_person_id text not null references person, to_person_id text not null references person, from_day date not null,
  set_by text not null references person, set_at timestamptz not null, undone_by text references person, undone_at timestamptz
);
create index hand_over_in_force on hand_over (ordinal) where undone_at is null;
alter table absence add column set_by text references person, add column ended_by text references person, add column ended_at timestamptz;
create trigger hand_over_in_register after insert or update or delete on hand_over for each statement execute function register_changed();
create trigger absence_in_register after insert or update or delete on absence for each statement execute function register_changed();
