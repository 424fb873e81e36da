-- The chain: arende > utskick > svarsuppdrag > svar > synpunkt, and the bones that would be a rewrite to add later.
-- Deadlines are `date`; moments are `timestamptz`. Ids are prefixed text from the Ids port. What is lämnat is append only.

-- Bodies and people -----------------------------------------------------------------------------------------------
create table instans (
  -- name_key: the name folded by the program; lower() knows no å, ä, ö where the collation is C, as in the embedded database.
  id text primary key, name text not null, name_key text not null, kind text not null check (kind in ('namnd','stadsdelsnamnd','kommunstyrelse','bolag','ovrig')),
  groups text[] not null default '{}', mailbox text, valid_from date, valid_to date, successor_id text references instans,
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create unique index instans_name on instans (name_key) where valid_to is null;
create table instans_alias (instans_id text not null references instans on delete cascade, alias text not null, primary key (instans_id, alias));
create table person (
  id text primary key, aad_object_id text not null unique, name text not null, mail text,
  -- Whether Teams can reach the person; `left` when Entra no longer has an enabled account.
  reach text not null default 'unknown' check (reach in ('unknown','installed','not-installed','blocked','left')), reach_at timestamptz
);
create table uppdrag (
  id text primary key, instans_id text not null references instans, person_id text not null references person,
  roll text not null check (roll in ('kontaktperson','stallforetradare','handlaggare','namndsekreterare','registrator','chef')),
  valid_from date, valid_to date
);
create index uppdrag_by_instans on uppdrag (instans_id, roll);
create index uppdrag_by_person on uppdrag (person_id);
create table absence (id text primary key, person_id text not null references person, first_day date not null, last_day date not null, set_at timestamptz not null);
create index absence_by_person on absence (person_id, last_day);
create table sammantrade (id text primary key, instans_id text not null references instans, held_on date not null, stop_date date, kallelse_date date, forvaltningsgrupp_date date, unique (instans_id, held_on));

-- Where a person is reached in Teams; learnt from verified inbound activities --------------------------------------
create table conversation (
  aad_object_id text primary key, conversation_id text not null, service_url text not null, tenant_id text not null,
  installed boolean not null default true, changed_at timestamptz not null
);

-- Ärende and its documents ----------------------------------------------------------------------------------------
create table arende (
  id text primary key, kind text not null check (kind in ('remiss')), folder text not null, root_item_id text,
  registered_at timestamptz not null, handlaggare_id text references person, closed_at timestamptz
);
create unique index arende_by_folder on arende (folder) where root_item_id is null;
create unique index arende_by_root_item on arende (root_item_id) where root_item_id is not null;
create table arende_number (arende_id text not null references arende, owner text not null check (owner in ('own','sender')), as_written text not null, normalised text not null, primary key (arende_id, owner, normalised));
create table arende_relation (id text primary key, arende_id text not null references arende, kind text not null, target text not null, quote text);
create table handling (
  id text primary key, arende_id text references arende, drive_id text not null, item_id text not null, name text not null, folder text not null,
  content_hash text, e_tag text not null, web_url text not null, size_bytes bigint not null, saved_by text,
  -- `remiss`: read and belongs to an ärende; `register`: a .csv; `unreadable` and `other` say why in problem_code.
  role text not null check (role in ('remiss','register','unreadable','other','ours')),
  problem_code text, text_content text, reading jsonb, read_at timestamptz not null, deleted_at timestamptz,
  unique (drive_id, item_id)
);
create index handling_by_arende on handling (arende_id);
create table library_cursor (drive_id text primary key, cursor text, crawled_at timestamptz not null);
create table library_subscription (drive_id text primary key, subscription_id text not null, client_state text not null, expires_at timestamptz not null);
create table register_problem (id text primary key, handling_id text not null references handling, row_number int, code text not null, data jsonb not null);
-- Decisions are read in the order they were made: `ordinal`, because a business clock may stand still.
create table falt_decision (
  id text primary key, ordinal bigint generated always as identity, arende_id text not null references arende, falt text not null, decided_values text[] not null, kind text not null check (kind in ('accepted','corrected')),
  proposed text[] not null, reason text, decided_by text not null references person, decided_at timestamptz not null, undone_at timestamptz
);
create index falt_decision_by_arende on falt_decision (arende_id, ordinal);
create table doubt_decision (
  id text primary key, ordinal bigint generated always as identity, arende_id text not null references arende, doubt_key text not null, value text, decided_by text not null references person, decided_at timestamptz not null, undone_at timestamptz
);
create index doubt_decision_by_arende on doubt_decision (arende_id, ordinal);

-- Utskick, svarsuppdrag, svar, synpunkt ---------------------------------------------------------------------------
create table utskick (
  id text primary key, arende_id text not null references arende, svarsdatum date not null, title text not null, diarienummer text not null, sender_name text not null,
  missiv text, sent_at timestamptz not null, sent_by text not null references person, state text not null check (state in ('skickat','stangt','atertaget'))
);
-- Pressed twice it sends once.
create unique index utskick_once on utskick (arende_id) where state = 'skickat';
create index utskick_by_arende on utskick (arende_id);
create table del (id text primary key, utskick_id text not null references utskick, ordinal int not null, title text not null, unique (utskick_id, ordinal));
create table svarsuppdrag (
  id text primary key, ordinal bigint generated always as identity, utskick_id text not null references utskick, arende_id text not null references arende, instans_id text not null references instans,
  way text check (way in ('namnden','delegation','forvaltningen','avstar')), opened_at timestamptz, unique (utskick_id, instans_id)
);
create index svarsuppdrag_by_instans on svarsuppdrag (instans_id);
create table milstolpe (id text primary key, svarsuppdrag_id text not null references svarsuppdrag, kind text not null, due_on date not null, done_at timestamptz);
create table anstand (
  id text primary key, ordinal bigint generated always as identity, svarsuppdrag_id text not null references svarsuppdrag, asked_for date not null, reason text not null, asked_by text not null references person, asked_at timestamptz not null,
  outcome text not null check (outcome in ('begart','beviljat','avslaget')), granted_to date, decided_by text references person, decided_at timestamptz,
  check ((outcome = 'beviljat') = (granted_to is not null))
);
create index anstand_by_svarsuppdrag on anstand (svarsuppdrag_id, ordinal);
create unique index anstand_one_open on anstand (svarsuppdrag_id) where outcome = 'begart';
create table svar (
  id text primary key, svarsuppdrag_id text not null references svarsuppdrag, instans_id text not null references instans, version int not null,
  stance text not null, standing text not null, legal_state text not null check (legal_state in ('lamnat','kompletterat')), decided_by text,
  person_id text not null references person, received_at timestamptz not null, after_close boolean not null, channel text not null check (channel in ('card','tab','chat')),
  form_instance text not null, content_hash text not null,
  unique (svarsuppdrag_id, version), unique (svarsuppdrag_id, person_id, form_instance)
);
create table synpunkt (
  id text primary key, svar_id text not null references svar, ordinal int not null, del_id text references del, body text not null,
  -- Where it stood when it was read from a document; null when it was typed.
  source_handling_id text references handling, source_start int, source_end int
);
create index synpunkt_by_svar on synpunkt (svar_id);
-- A draft is arbetsmaterial of one authority. Row-level security is the second wall; the use cases are the first.
create table utkast (
  svarsuppdrag_id text not null references svarsuppdrag, instans_id text not null references instans, person_id text not null references person,
  content jsonb not null, saved_at timestamptz not null, stored_at timestamptz not null default clock_timestamp(), primary key (svarsuppdrag_id, person_id)
);
alter table utkast enable row level security;
alter table utkast force row level security;
create policy utkast_own_instans on utkast
  using (instans_id = any (string_to_array(coalesce(current_setting('yttra.instanser', true), ''), ',')))
  with check (instans_id = any (string_to_array(coalesce(current_setting('yttra.instanser', true), ''), ',')));

-- Merge -----------------------------------------------------------------------------------------------------------
create table sammanstallning (arende_id text not null references arende, revision int not null, model jsonb not null, saved_by text not null references person, saved_at timestamptz not null, primary key (arende_id, revision));
create table dokument (
  id text primary key, arende_id text not null references arende, kind text not null check (kind in ('remissammanstallning')), revision int not null,
  drive_id text not null, item_id text not null, name text not null, web_url text not null, sha256 text not null, created_by text not null references person, created_at timestamptz not null
);

-- Rules that create duties (later): a quote, its governing document, and when it holds ------------------------------
create table regel (id text primary key, quote text not null, governing_document text not null, valid_from date, valid_to date);

-- The ledger ------------------------------------------------------------------------------------------------------
-- One dispatch (person, day, number) carries many due contacts. The states of a POST live on the dispatch.
-- A claimed dispatch is still `planned`, with not_before moved to the end of its lease: it leaves the front of the index,
-- and comes back by itself when the worker dies.
create table dispatch (
  id text primary key, person_id text not null references person, day date not null, number int not null,
  state text not null check (state in ('planned','sending','delivered','refused','unknown','superseded','cancelled')),
  -- Machine time: leases and waits never follow the business clock.
  not_before timestamptz not null default now(), lease_until timestamptz, lease_by text, lease_ms int,
  attempts int not null default 0, intent_at timestamptz, settled_at timestamptz, sent_business_at timestamptz,
  activity_id text, conversation_id text, service_url text, code text, cause text,
  unique (person_id, day, number)
);
create index dispatch_claimable on dispatch (not_before) where state = 'planned';
create index dispatch_in_flight on dispatch (lease_until) where state = 'sending';
create index dispatch_unsent_by_day on dispatch (day) where state = 'planned';
create index dispatch_in_trouble on dispatch (id) where state in ('refused','unknown');
create table due_contact (
  -- Deterministic (domain/paminnelse/dueContact.ts). What could fire twice collides here.
  id text primary key, ordinal bigint generated always as identity, arende_id text not null references arende, svarsuppdrag_id text references svarsuppdrag, instans_id text references instans,
  person_id text not null references person, step text not null, due_on date not null,
  -- true: a person pressed for it, so it does not wait for office hours.
  at_once boolean not null default false,
  state text not null check (state in ('planned','carried','superseded','cancelled')),
  dispatch_id text references dispatch, data jsonb not null default '{}', planned_at timestamptz not null
);
create index due_contact_due on due_contact (at_once desc, due_on) where state = 'planned';
create index due_contact_by_person on due_contact (person_id) where state = 'planned';
create index due_contact_by_arende on due_contact (arende_id);
create index due_contact_by_svarsuppdrag on due_contact (svarsuppdrag_id);
create index due_contact_by_dispatch on due_contact (dispatch_id);
-- Earlier cards to draw anew. A PUT is idempotent, so unlike a dispatch it may be repeated.
-- attempts counts since it was last wanted; 0 means wanted (again) and not yet taken.
create table redraw (dispatch_id text primary key references dispatch, wanted_at timestamptz not null, not_before timestamptz not null default now(), attempts int not null default 0);
create index redraw_due on redraw (not_before);

-- The log: append only, each entry chained to the one before --------------------------------------------------------
create table log_entry (
  seq bigint primary key, at timestamptz not null, actor text, verb text not null, arende_id text, data jsonb not null, prev_hash text not null, hash text not null
);
create index log_entry_by_arende on log_entry (arende_id, seq);
-- The end of the chain: one row, locked while entries are added, so that a tail cut off shows.
create table log_head (one boolean primary key default true check (one), seq bigint not null, hash text not null);
insert into log_head (seq, hash) values (0, '');

create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'append only: %', tg_table_name using errcode = 'restrict_violation'; end $$;
create trigger log_entry_append_only before update or delete on log_entry for each row execute function refuse_change();
create trigger svar_append_only before update or delete on svar for each row execute function refuse_change();
create trigger synpunkt_append_only before update or delete on synpunkt for each row execute function refuse_change();
create trigger log_entry_kept before truncate on log_entry execute function refuse_change();
create trigger svar_kept before truncate on svar execute function refuse_change();
create trigger synpunkt_kept before truncate on synpunkt execute function refuse_change();
create table setting (key text primary key, value jsonb not null);
