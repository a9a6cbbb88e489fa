-- Draws are listed authority by authority, the newest first: each list reads an index from its end.
drop index draw_newest, draw_of_institution;
create index draw_newest on draw (announced_at, id);
create index draw_of_authority on draw (authority_id, announced_at, id);
create index draw_of_institution on draw (institution_id, announced_at, id);
