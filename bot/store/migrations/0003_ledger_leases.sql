-- What a worker holds, unsent or under way, is found by when its lease ends: a dead worker's work is then taken over at once.
update dispatch set lease_until = null where state not in ('planned', 'sending') and lease_until is not null;
drop index dispatch_in_flight;
create index dispatch_leased on dispatch (lease_until) where lease_until is not null;
