-- SUP-9: findings that are handed over to others, and what came back.

create table handover_facts (
  institution uuid not null references institution,
  recipient text not null check (recipient in ('POLICE', 'MARKET_SUPERVISION', 'DISCIPLINE', 'AUTHORITY_ABOVE', 'OTHER')),
  letter text not null check (length(letter) between 1 and 50),
  handed_on date not null,
  found text not null check (length(found) between 1 and 500),
  papers text not null check (length(papers) between 1 and 500)
);
call matter_kind_is('HANDOVER');
create index handover_of_institution on handover_facts (institution);
create index handover_by_letter on handover_facts (letter);

create table handover_answer_facts (
  handover uuid not null references matter,
  received_on date not null,
  outcome text not null check (outcome in ('TAKEN_ON', 'NOT_TAKEN_ON', 'DECIDED', 'CLOSED')),
  letter text not null check (length(letter) <= 50),
  said text not null check (length(said) between 1 and 500)
);
call matter_kind_is('HANDOVER_ANSWER');
create index handover_answer_to on handover_answer_facts (handover);

-- An answer is to what was handed over, not before it was.
create function answers_what_was_handed_over() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
       select 1 from matter m join handover_facts f on f.matter_id = m.id and f.round = m.round
         join matter own on own.id = new.matter_id and own.authority_id = m.authority_id
        where m.id = new.handover and m.state = 'IN_FORCE' and f.handed_on <= new.received_on) then
    raise exception 'an answer is to what was handed over, and not before it (SUP-9)'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger answers_what_was_handed_over before insert on handover_answer_facts
  for each row execute function answers_what_was_handed_over();
