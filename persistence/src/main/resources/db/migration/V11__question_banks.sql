-- Question banks: what an institution assesses a training by, version by version.

-- ---------------------------------------------------------------- question banks (FIL-5)

create table question_bank (
  id uuid primary key,
  institution_id uuid not null references institution,
  training text not null check (length(training) between 1 and 100),
  category char(1) not null check (category in ('A', 'B', 'C')),
  number integer not null check (number > 0),
  theory integer not null check (theory >= 0),
  practice integer not null check (practice >= 0),
  brought_by uuid not null references account,
  brought_at timestamptz not null,
  previous_number integer generated always as (nullif(number - 1, 0)) stored,
  constraint bank_holds_questions check (theory + practice > 0),
  constraint bank_version_once unique (institution_id, training, category, number),
  constraint bank_versions_in_order foreign key (institution_id, training, category, previous_number)
    references question_bank (institution_id, training, category, number)
);
create trigger question_bank_keeps before update or delete or truncate on question_bank
  for each statement execute function refuse_change();

create table question (
  version_id uuid not null references question_bank,
  position integer not null check (position > 0),
  kind text not null check (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'PRACTICAL')),
  text text not null check (length(text) between 1 and 2000),
  options text[] not null,
  answer text not null check (length(answer) between 1 and 2000),
  -- Tenths of a point.
  points integer not null check (points between 1 and 1000),
  difficulty text not null check (difficulty in ('EASY', 'MEDIUM', 'HARD')),
  primary key (version_id, position),
  constraint question_options check ((kind in ('SINGLE', 'MULTIPLE')) = (cardinality(options) >= 2)),
  constraint question_answer check (case kind
    when 'SINGLE' then answer ~ '^[A-H]$'
    when 'MULTIPLE' then answer ~ '^[A-H]{2,8}$'
    when 'TRUE_FALSE' then answer in ('true', 'false')
    else true end)
);
create trigger question_keeps before update or delete or truncate on question
  for each statement execute function refuse_change();

-- A version is brought whole and in one go, as many questions of each part as it says.
create function question_bank_brought_whole() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct version_id from brought) b join question_bank v on v.id = b.version_id
              cross join lateral (select count(*) filter (where kind <> 'PRACTICAL') as theory,
                                         count(*) filter (where kind = 'PRACTICAL') as practice
                                    from question q where q.version_id = v.id) q
              where (v.theory, v.practice) is distinct from (q.theory::integer, q.practice::integer)) then
    raise exception 'a version of a question bank is brought whole (FIL-5)' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger question_bank_brought_whole after insert on question referencing new table as brought
  for each statement execute function question_bank_brought_whole();

-- ---------------------------------------------------------------- whom a trail entry's subject belongs to (REV-4)

create or replace view trail_subject (kind, id, authority_id, institution_id, name) as
  select 'TRAINING_CLASS', id, authority_id, institution_id, name from training_class
  union all select 'INSTITUTION', id, authority_id, id, name from institution
  union all select 'AUTHORITY', id, id, null::uuid, name from authority
  union all select 'LEGACY_CERTIFICATE', id, authority_id, null::uuid, number from legacy_certificate
  union all select 'POLICY', id, authority_id, null::uuid, title from policy_document
  union all select 'CALENDAR', id, authority_id, null::uuid, source from calendar_year
  union all select 'QUESTION_BANK', v.id, i.authority_id, v.institution_id, v.training
    from question_bank v join institution i on i.id = v.institution_id;
