-- Of two register files the latest holds; two that were read in the same instant are told apart by the order in which they came.
alter table handling add column ordinal bigint generated always as identity;
