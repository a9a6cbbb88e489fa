-- Openings and results of classes pass the review like every other matter (REV-1). What waits already gets its round, of one
-- level by the post of review, as it was submitted.

with waiting as (
  select gen_random_uuid() as id, c.id as class_id, c.authority_id, c.institution_id, c.changed_at, c.state,
         left(i.name || ' ' || c.name, 200) as title, c.first_day,
         case c.state when 'SUBMITTED' then c.submitted_by else c.results_by end as entered_by
    from training_class c join institution i on i.id = c.institution_id
   where c.state in ('SUBMITTED', 'RESULTS_SUBMITTED')
), rounds as (
  insert into review (id, version, matter, subject_id, authority_id, institution_id, title, entered_by, entered_at, due_on,
                      levels, state)
  select id, 0, case state when 'SUBMITTED' then 'OPENING' else 'RESULTS' end, class_id, authority_id, institution_id, title,
         entered_by, changed_at, case state when 'SUBMITTED' then first_day - 1 end, 1, 'OPEN'
    from waiting
  returning id, authority_id
)
insert into review_level (review_id, level, authority_id, post) select id, 1, authority_id, 'REVIEW' from rounds;
