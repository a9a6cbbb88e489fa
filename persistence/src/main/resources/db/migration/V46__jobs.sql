-- Jobs: long work, with who asked for it, how far it has come and what came of it.

create table job (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- By a name of the program; never personal data.
  about text not null check (length(about) <= 100),
  owner uuid not null references account,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  asked_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  -- What the kind was asked for and where it goes on, sealed: it may hold what was searched for. Gone once the job is over.
  notes_cipher bytea,
  done bigint not null default 0 check (done >= 0),
  total bigint not null default 0 check (total >= 0),
  -- The node that works on it, and when that was heard of last, by the clock of the database.
  node text,
  heard_of_at timestamptz,
  claims bigint not null default 0,
  lost integer not null default 0 check (lost >= 0),
  reason text,
  file_name text check (length(file_name) between 1 and 200),
  constraint job_runs_on_a_node check ((state = 'RUNNING') = (node is not null)),
  constraint job_that_runs_is_heard_of check (state <> 'RUNNING' or (heard_of_at is not null and claims > 0)),
  constraint job_is_over check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
  constraint job_over_has_no_notes check ((ended_at is null) = (notes_cipher is not null)),
  constraint job_failed_for_a_reason check ((state = 'FAILED') = (reason is not null)),
  constraint job_done_made_a_file check (file_name is null or state = 'DONE')
);
create index job_to_do on job (asked_at) where state in ('WAITING', 'RUNNING');
create index job_of_owner on job (owner, asked_at desc);
-- Sealing again: one at a time.
create unique index job_reseals_once on job (kind) where kind = 'resealing' and state in ('WAITING', 'RUNNING');

-- A job only goes on: what is over stays as it is, and only that is forgotten.
create function job_goes_on() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if old.ended_at is not null then
      return old;
    end if;
  elsif (new.id, new.kind, new.about, new.owner, new.asked_at)
          is not distinct from (old.id, old.kind, old.about, old.owner, old.asked_at)
     and (case old.state
           when 'WAITING' then (new.state = 'RUNNING' and new.claims = old.claims + 1) or new.state in ('WAITING', 'CANCELLED')
           when 'RUNNING' then new.claims between old.claims and old.claims + 1
           else false end) then
    return new;
  end if;
  raise exception 'job % only goes on, and is forgotten only when it is over', old.id using errcode = 'restrict_violation';
end $$;
create trigger job_goes_on before update or delete on job for each row execute function job_goes_on();

-- ---------------------------------------------------------------- what were jobs of their own kind before

-- A verification has the number of its job and counts while it is on its way; how far it has come, and whether it still is, the job says.
update verification set state = 'FAILED' where state = 'RUNNING';
alter table verification drop column heard_of_at;
alter table verification drop column runs_done;
alter table verification drop constraint verification_state_check;
alter table verification add constraint verification_state_check
  check (state in ('RUNNING', 'HOLDS', 'FAULTS', 'FAILED', 'CANCELLED'));

drop table resealing;
