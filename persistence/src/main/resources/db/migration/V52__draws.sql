-- Draws that others can check, and the plans of assessments that papers are drawn by (EXM-1, EXM-5).

-- ---------------------------------------------------------------- draws (EXM-1)

-- What is drawn from, by the digest of its text; draws from the same pool share it.
create table draw_pool (
  digest text primary key,
  content text not null,
  constraint pool_is_its_digest check (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create trigger draw_pool_keeps before update or delete or truncate on draw_pool
  for each statement execute function refuse_change();

-- A line each: label, size, how many are wanted.
create function strata_fit(strata text) returns boolean language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(bool_and(case when s ~ '^[A-Z]+(_[A-Z]+)*\t[0-9]{1,6}\t[0-9]{1,6}$'
                                then split_part(s, E'\t', 3)::integer between 1 and split_part(s, E'\t', 2)::integer
                                else false end), false)
    from regexp_split_to_table(strata, E'\n') s;
$$;

create table draw (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references authority,
  institution_id uuid not null references institution,
  -- What it is drawn for: of a paper, the class.
  about uuid not null,
  turn smallint not null check (turn > 0),
  title text not null check (length(title) between 1 and 300),
  method text not null check (method = 'xunzheng-draw-1'),
  pool text not null references draw_pool,
  strata text not null check (strata_fit(strata)),
  copies smallint not null check (copies between 1 and 2),
  source text not null check (source in ('DIGITS', 'COMMITMENTS', 'EVENT')),
  source_words text not null check (length(source_words) <= 500),
  event_day date,
  sealed_through date not null,
  announced_by uuid not null references account,
  announced_at timestamptz not null,
  state text not null check (state in ('ANNOUNCED', 'DRAWN', 'CANCELLED')),
  review_by uuid references account,
  review_commitment text check (review_commitment ~ '^[0-9a-f]{64}$'),
  review_secret text,
  approval_by uuid references account,
  approval_commitment text check (approval_commitment ~ '^[0-9a-f]{64}$'),
  approval_secret text,
  seed text,
  seed_by uuid references account,
  drawn_at timestamptz,
  result text,
  cancelled_by uuid references account,
  cancelled_at timestamptz,
  cancel_reason text check (length(cancel_reason) between 1 and 500),
  searched text generated always as (search_folded(title)) stored,
  constraint draw_turn_once unique (about, turn),
  constraint draw_names_its_source check (source = 'COMMITMENTS' or source_words <> ''),
  constraint draw_by_an_event_to_come check
    (case when source = 'EVENT'
          then coalesce(event_day > (announced_at at time zone 'Asia/Shanghai')::date and event_day <= sealed_through, false)
          else event_day is null end),
  constraint draw_commits_whole check
    (num_nulls(review_by, review_commitment) in (0, 2) and num_nulls(approval_by, approval_commitment) in (0, 2)
     and (source = 'COMMITMENTS' or num_nonnulls(review_by, approval_by) = 0)),
  -- REV-2: the two posts are two people.
  constraint draw_by_two_people check (review_by <> approval_by),
  -- Nobody tells a secret before both have committed, and what is told is what was committed to.
  constraint draw_reveals_after_both check
    (num_nonnulls(review_secret, approval_secret) = 0 or num_nulls(review_commitment, approval_commitment) = 0),
  constraint draw_reveals_what_was_committed check
    ((review_secret is null or review_commitment =
        encode(sha256(convert_to(id::text || ',REVIEW,' || review_secret, 'UTF8')), 'hex'))
     and (approval_secret is null or approval_commitment =
        encode(sha256(convert_to(id::text || ',APPROVAL,' || approval_secret, 'UTF8')), 'hex'))),
  constraint draw_is_drawn_whole check
    (num_nulls(seed, seed_by, drawn_at, result) in (0, 4) and (state <> 'DRAWN' or seed is not null)
     and (state <> 'ANNOUNCED' or seed is null)),
  constraint draw_by_its_source check (seed is null or case source
    when 'DIGITS' then seed ~ '^[0-9]{20,100}$'
    when 'EVENT' then seed ~ '^[0-9]{6,100}$' and (drawn_at at time zone 'Asia/Shanghai')::date >= event_day
    else coalesce(seed = review_secret || ',' || approval_secret, false) end),
  -- REV-2: who announced enters no digits, and cancels nothing.
  constraint draw_by_another check (source = 'COMMITMENTS' or seed_by <> announced_by),
  constraint draw_cancelled_by_another check (cancelled_by <> announced_by),
  constraint draw_is_cancelled_whole check
    (num_nulls(cancelled_by, cancelled_at, cancel_reason) = case state when 'CANCELLED' then 0 else 3 end)
);
-- No second throw beside one that counts.
create unique index draw_that_counts on draw (about) where state <> 'CANCELLED';
create index draw_waiting on draw (sealed_through) where state = 'ANNOUNCED';
create index draw_newest on draw (announced_at desc, id desc);
create index draw_of_institution on draw (institution_id, announced_at desc, id desc);
create index draw_found on draw using gin (search_grams(searched));

-- A draw only moves on: what is there stays as it is, and what was cancelled stays cancelled.
create function draw_moves_on() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  was jsonb := jsonb_strip_nulls(to_jsonb(old) - 'version' - 'state' - 'searched');
begin
  if new.version <> old.version + 1 or not to_jsonb(new) @> was
     or not (case old.state
               when 'ANNOUNCED' then true
               when 'DRAWN' then new.state in ('DRAWN', 'CANCELLED')
               else false end)
     or (old.state = 'ANNOUNCED' and new.state = 'CANCELLED' and new.seed is not null) then
    raise exception 'a draw only moves on (EXM-1)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger draw_moves_on before update on draw for each row execute function draw_moves_on();
create trigger draw_is_kept before delete or truncate on draw for each statement execute function refuse_change();

-- An item that gave way to the next one of the order.
create table draw_replacement (
  draw_id uuid not null references draw,
  number smallint not null check (number > 0),
  copy smallint not null check (copy between 1 and 2),
  stratum text not null,
  taken_out integer not null check (taken_out > 0),
  put_in integer not null check (put_in > 0 and put_in <> taken_out),
  reason text not null check (length(reason) between 1 and 500),
  replaced_by uuid not null references account,
  replaced_at timestamptz not null,
  primary key (draw_id, number),
  constraint put_in_once unique (draw_id, put_in),
  constraint taken_out_once unique (draw_id, copy, taken_out)
);
create function replaces_in_a_draw() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from draw where id = new.draw_id and state = 'DRAWN') then
    raise exception 'nothing is replaced in draw % (EXM-1)', new.draw_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger replaces_in_a_draw before insert on draw_replacement for each row execute function replaces_in_a_draw();
create trigger draw_replacement_keeps before update or delete or truncate on draw_replacement
  for each statement execute function refuse_change();

-- ---------------------------------------------------------------- plans of assessments (EXM-5)

create table assessment_facts (
  training_class uuid not null references training_class,
  day date not null,
  begins_at smallint not null check (begins_at between 6 and 21),
  minutes smallint not null check (minutes between 10 and 600),
  room text not null check (length(room) between 1 and 200),
  phone text not null check (length(phone) between 5 and 40),
  invigilators text not null check (length(invigilators) between 1 and 200),
  core_skills text not null check (length(core_skills) between 1 and 500),
  papers text check (papers in ('ONE', 'A_AND_B')),
  theory_easy integer, theory_easy_marks integer,
  theory_medium integer, theory_medium_marks integer,
  theory_hard integer, theory_hard_marks integer,
  practice_easy integer, practice_easy_marks integer,
  practice_medium integer, practice_medium_marks integer,
  practice_hard integer, practice_hard_marks integer,
  constraint questions_with_marks check
    (((coalesce(theory_easy, 0) > 0) = (coalesce(theory_easy_marks, 0) > 0))
     and ((coalesce(theory_medium, 0) > 0) = (coalesce(theory_medium_marks, 0) > 0))
     and ((coalesce(theory_hard, 0) > 0) = (coalesce(theory_hard_marks, 0) > 0))
     and ((coalesce(practice_easy, 0) > 0) = (coalesce(practice_easy_marks, 0) > 0))
     and ((coalesce(practice_medium, 0) > 0) = (coalesce(practice_medium_marks, 0) > 0))
     and ((coalesce(practice_hard, 0) > 0) = (coalesce(practice_hard_marks, 0) > 0))),
  -- EXM-2: theory and practice both, where there is a paper at all.
  constraint theory_and_practice check (papers is null
    or coalesce(theory_easy, 0) + coalesce(theory_medium, 0) + coalesce(theory_hard, 0) > 0
       and coalesce(practice_easy, 0) + coalesce(practice_medium, 0) + coalesce(practice_hard, 0) > 0)
);
call matter_kind_is('ASSESSMENT');
create index assessment_of_class on assessment_facts (training_class);

-- ---------------------------------------------------------------- whom a trail entry's subject belongs to (REV-4)

do $$
begin
  execute 'create or replace view trail_subject (kind, id, authority_id, institution_id, name) as '
    || rtrim(pg_get_viewdef('trail_subject'::regclass), '; ')
    || ' union all select ''DRAW'', id, authority_id, institution_id, title from draw';
end $$;
