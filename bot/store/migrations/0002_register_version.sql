-- Which register this is. Processes keep the register in memory and, in every transaction that rests on it, make sure that it
-- is still the one. Set by triggers, so that a change made by hand counts too. Never the same twice.
create table register_version (one boolean primary key default true check (one), version text not null);
insert into register_version (version) values (gen_random_uuid()::text);

create function register_changed() returns trigger language plpgsql as $$ begin update register_version set version = gen_random_uuid()::text; return null; end $$;
create trigger instans_in_register after insert or update or delete on instans for each statement execute function register_changed();
create trigger instans_alias_in_register after insert or update or delete on instans_alias for each statement execute function register_changed();
create trigger uppdrag_in_register after insert or update or delete on uppdrag for each statement execute function register_changed();
create trigger sammantrade_in_register after insert or update or delete on sammantrade for each statement execute function register_changed();
-- Whether Teams reaches a person is no part of the register.
create trigger person_in_register after insert or delete or update of id, aad_object_id, name, mail on person for each statement execute function register_changed();
