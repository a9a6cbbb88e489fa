-- SER-5, SUP-5, REV-2: who trains no more goes no step further, and stand-ins go around no separation of duties, through whatever tool.

-- ---------------------------------------------------------------- institutions that train no more

create function class_of_who_trains() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from registration r join directory_entry e on e.institution_id = r.institution_id
                  where r.id = new.registration_id and r.retired_on is null and e.valid_to is null) then
    raise exception 'the institution of class % trains under subsidy no more (SER-5, SUP-5)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
-- Steps forward; being sent back is always possible.
create trigger class_of_who_trains before update of state on training_class for each row
  when ((old.state in ('DRAFT', 'RETURNED') and new.state = 'SUBMITTED')
        or (old.state = 'SUBMITTED' and new.state = 'APPROVED')
        or (old.state = 'APPROVED' and new.state = 'RESULTS_SUBMITTED')
        or (old.state = 'RESULTS_SUBMITTED' and new.state = 'CONFIRMED'))
  execute function class_of_who_trains();

create function filing_of_who_trains() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from registration r join directory_entry e on e.institution_id = r.institution_id
                  where r.institution_id = new.institution_id and r.authority_id = new.authority_id
                    and r.retired_on is null and e.valid_to is null) then
    raise exception 'the institution of filing % trains under subsidy no more (SER-5, SUP-5)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger filing_of_who_trains before update of state on filing for each row
  when (new.state <> old.state and new.state in ('SUBMITTED', 'ACCEPTED'))
  execute function filing_of_who_trains();

-- ---------------------------------------------------------------- stand-ins

-- Whether somebody is that person, or stands in for it that day: in the post, or in any if none is named.
create function acts_as(who uuid, other uuid, in_post text, at timestamptz) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select who = other or exists (
    select 1 from stand_in s
     where s.present = who and s.absent = other and (in_post is null or s.post = in_post)
       and (at at time zone 'Asia/Shanghai')::date between s.first_day and s.last_day
       and (s.ended_at is null or s.ended_at > at))
$$;

create function step_by_nobody_in_their_place() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  post_of_level text;
begin
  select post into post_of_level from review_level where review_id = new.review_id and level = new.level;
  if acts_as(new.account_id, new.entered_by, post_of_level, new.at)
     or exists (select 1 from review_step s where s.review_id = new.review_id and s.level <> new.level
                   and acts_as(new.account_id, s.account_id, post_of_level, new.at)) then
    raise exception 'level % of review % is taken in the place of who entered it or took another (REV-2)', new.level,
      new.review_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger step_by_nobody_in_their_place after insert on review_step
  for each row execute function step_by_nobody_in_their_place();

create function objection_decided_by_nobody_in_their_place() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if acts_as(new.decided_by, new.recorded_by, null, new.decided_at) then
    raise exception 'objection % is decided in the place of who recorded it (REV-2)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger objection_decided_by_nobody_in_their_place after update of decided_by on admission_objection
  for each row when (new.decided_by is not null) execute function objection_decided_by_nobody_in_their_place();

create function policy_confirmed_by_nobody_in_their_place() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if acts_as(new.decided_by, new.entered_by, null, new.decided_at) then
    raise exception 'policy document % is confirmed in the place of who entered it (REV-2)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger policy_confirmed_by_nobody_in_their_place after update of state on policy_document
  for each row when (new.state = 'IN_FORCE' and new.entered_by is not null)
  execute function policy_confirmed_by_nobody_in_their_place();

create or replace function class_is_issued_by_another() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from review v join review_step s on s.review_id = v.id
              where v.matter = 'RESULTS' and v.subject_id = new.id and v.state = 'APPROVED'
                and acts_as(new.issued_by, s.account_id, 'APPROVAL', new.changed_at)) then
    raise exception 'who confirmed the results of class % does not issue its certificates (REV-2)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
