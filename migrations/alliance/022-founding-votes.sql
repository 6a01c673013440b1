-- A goal was chosen by a vote that is there.
alter table {schema}.goal_foundings add foreign key (vote) references {schema}.votes;
