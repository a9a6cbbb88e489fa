-- INS-3, CAT-1: what is brought as the next version of a city's catalogue, with the lines of its file as they were read.
create table catalogue_facts (
  note text not null check (length(note) between 1 and 200)
);
call matter_kind_is('CATALOGUE');

create table catalogue_facts_projects (
  row integer not null,
  name text,
  category text,
  occupation text,
  urgent text,
  need text,
  hours text,
  content text,
  subsidy text,
  origin text,
  adopted_from text,
  valid_from text,
  valid_until text
);
call matter_rows_are('CATALOGUE', 'projects');
