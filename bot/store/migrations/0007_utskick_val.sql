-- Before sending: whom, in which way and whether delegation is barred, as somebody chose it. A revision is never changed; the latest counts.
create table utskick_choice (
  arende_id text not null references arende, revision int not null, model jsonb not null, chosen_by text not null references person, chosen_at timestamptz not null,
  primary key (arende_id, revision)
);
-- Nothing of a secret ärende is shown in chat. Why, and who said so.
alter table arende add column secret boolean not null default false, add column secret_reason text, add column secret_by text references person, add column secret_at timestamptz;
-- to_fullmaktige: the yttrande goes to fullmäktige, so that it cannot be delegated. elsewhere: it was sent before it was put in here, and no first card went out.
-- handlingar_at: the documents that lay in the folder then go with it. revision counts the corrections.
alter table utskick add column to_fullmaktige boolean not null default false, add column elsewhere boolean not null default false, add column handlingar_at timestamptz, add column revision int not null default 0;
-- wish: how the sender would like it answered; null leaves it to the instans. answered_on: answered by another way, before the remiss was put in here.
alter table svarsuppdrag add column wish text check (wish in ('namnden', 'forvaltningen')), add column answered_on date;
-- A part taken away by a correction; what has been written about it stays.
alter table del add column removed_at timestamptz;
create table correction (
  id text primary key, ordinal bigint generated always as identity, utskick_id text not null references utskick, changes jsonb not null, reason text not null,
  made_by text not null references person, made_at timestamptz not null
);
create index correction_by_utskick on correction (utskick_id, ordinal);
