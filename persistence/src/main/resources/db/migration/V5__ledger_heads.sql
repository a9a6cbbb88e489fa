-- The heads of the days, and what verification needs.

-- ---------------------------------------------------------------- forms and algorithms of hashes

alter table ledger_batch disable trigger batch_keeps;
alter table ledger_batch add column form smallint not null default 1 check (form in (1, 2));
alter table ledger_batch enable trigger batch_keeps;

alter table trail_entry disable trigger trail_keeps;
alter table trail_entry add column digest text not null default 'SHA-256';
alter table trail_entry enable trigger trail_keeps;

-- ---------------------------------------------------------------- the heads (CRT-9, REV-3)

create table ledger_head (
  day date primary key,
  made_at timestamptz not null,
  previous_hash bytea not null check (length(previous_hash) = 32),
  runs integer not null check (runs >= 0),
  certificates bigint not null check (certificates >= 0),
  ledger_root bytea not null check (length(ledger_root) = 32),
  subjects integer not null check (subjects >= 0),
  trail_root bytea not null check (length(trail_root) = 32),
  digest text not null,
  hash bytea not null unique check (length(hash) = 32),
  signature bytea not null,
  key text not null,
  -- A day's head follows that of the day before.
  constraint head_of_a_day_that_ended check (made_at >= (day + 1)::timestamp at time zone 'Asia/Shanghai')
);
create trigger head_keeps before update or delete or truncate on ledger_head
  for each statement execute function refuse_change();

-- Every head but the first follows the one before it, day by day.
create function head_follows() returns trigger language plpgsql as $$
declare
  before ledger_head;
begin
  select * into before from ledger_head where day < new.day order by day desc limit 1;
  if (before.day is null and new.previous_hash <> decode(repeat('00', 32), 'hex'))
     or (before.day is not null and (before.day <> new.day - 1 or before.hash <> new.previous_hash))
     or exists (select 1 from ledger_head where day > new.day) then
    raise exception 'the head of % does not follow the one before it', new.day
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger head_follows before insert on ledger_head for each row execute function head_follows();

-- Where runs stood; a row only for days on which they had moved.
create table ledger_head_run (
  run char(12) collate "C" not null,
  day date not null references ledger_head,
  last_number integer not null check (last_number between 1 and 99999),
  last_hash bytea not null check (length(last_hash) = 32),
  primary key (run, day)
);
create index ledger_head_run_day on ledger_head_run (day);
create trigger head_run_keeps before update or delete or truncate on ledger_head_run
  for each statement execute function refuse_change();

-- Where the trail of a subject stood on a day on which it had grown.
create table ledger_head_subject (
  subject_kind text not null,
  subject_id uuid not null,
  number integer not null check (number > 0),
  day date not null references ledger_head,
  last_hash bytea not null check (length(last_hash) = 32),
  primary key (subject_kind, subject_id, number)
);
create index ledger_head_subject_day on ledger_head_subject (day);
create trigger head_subject_keeps before update or delete or truncate on ledger_head_subject
  for each statement execute function refuse_change();

-- ---------------------------------------------------------------- verifications that were asked for

create table verification (
  id uuid primary key,
  account_id uuid not null references account,
  path text collate "C" not null,
  started_at timestamptz not null,
  heard_of_at timestamptz not null,
  runs_done integer not null default 0,
  runs integer not null default 0,
  state text not null check (state in ('RUNNING', 'HOLDS', 'FAULTS', 'FAILED')),
  batches bigint not null default 0,
  certificates bigint not null default 0,
  heads integer not null default 0,
  entries bigint not null default 0
);
create index verification_started on verification (started_at desc);

create table verification_fault (
  verification_id uuid not null references verification,
  position integer not null,
  -- RUN, HEAD or TRAIL; what it is about; the number in it.
  area text not null check (area in ('RUN', 'HEAD', 'TRAIL')),
  about text not null,
  number integer not null default 0,
  kind text not null,
  -- The class of the batch, where it is known.
  class_id uuid,
  primary key (verification_id, position)
);
