-- CRT-8: what is proposed as the quota of a region in a year; what is in force stands in quota.
create table quota_facts (
  authority uuid not null references authority,
  year integer not null check (year between 2020 and 2099),
  allowed integer not null check (allowed >= 0),
  reason text not null check (length(reason) between 1 and 500)
);
call matter_kind_is('QUOTA');
