"""The office database's schema, as numbered steps; a released step is never changed again."""

from sqlite_utils import Database, Migrations

from ttdn_desktop.store.scheme import Scheme, run_script

_STEPS = Migrations("ttdn")

_FIRST = """
create table units (
    id text primary key, name text not null, level text not null, province text not null,
    own integer not null default 0 check (own in (0, 1)), fields text not null
) strict;
create unique index one_own_unit on units (own) where own = 1;
create table unit_predecessors (
    unit text not null references units on delete cascade, position integer not null, predecessor text not null,
    primary key (unit, position)
) strict, without rowid;
create table letterheads (
    unit text not null references units on delete cascade, id text not null, twin integer not null, position integer not null,
    full_name text not null, valid_from text, valid_to text, fields text not null,
    primary key (unit, id, twin)
) strict;

create table requests (
    id text primary key, number text not null, symbol text not null, date text, body text not null, deadline text,
    fields text not null
) strict;

create table reports (
    made integer primary key, id text not null unique, unit text not null, series text not null,
    period text not null, period_start text not null, period_end text not null,
    outline text not null, outline_version integer not null, state text not null, source text not null,
    version integer not null, fields text not null, made_at text not null, changed_at text not null
) strict;
create index reports_by_period on reports (unit, period_end, period_start);

create table sections (
    report text not null references reports (id) on delete cascade, key text not null, position integer not null,
    code text not null, level integer not null, title text not null, done integer not null, fields text not null,
    primary key (report, key)
) strict, without rowid;
create index sections_by_code on sections (code);

-- section is null for what an import could not place, twin tells apart blocks that were given one id by mistake
create table blocks (
    report text not null references reports (id) on delete cascade, id text not null, twin integer not null,
    section text, position integer not null, kind text not null, body text not null, plain text not null, folded text not null,
    origin text not null, origin_report text not null, origin_block text not null, reviewed integer not null,
    edited_at text not null,
    primary key (report, id, twin),
    foreign key (report, section) references sections (report, key) deferrable initially deferred
) strict;
create index blocks_by_section on blocks (report, section, position);

create table section_versions (
    id integer primary key, report text not null, section text not null, session text not null, at text not null,
    text text not null, blocks text not null
) strict;
create index versions_by_section on section_versions (report, section, id);

create table figures (
    unit text not null, period text not null, code text not null, twin integer not null, position integer not null,
    status text not null, value text, section text not null, fields text not null, edited_at text not null,
    primary key (unit, period, code, twin)
) strict;
create index figures_by_code on figures (code, period);

create table waivers (
    report text not null references reports (id) on delete cascade, finding text not null, reason text not null, at text not null,
    primary key (report, finding)
) strict, without rowid;
create table facts (key text primary key, value text not null) strict, without rowid;
"""


@_STEPS(name="0001_first")
def first(db: Database) -> None:
    """Units, requests, reports with sections and blocks, kept section versions, figures, waivers, facts."""
    run_script(db, _FIRST)


# trashed_at: when a report was put into the trash. A kept version knows its section's title: the section itself may be gone.
_TRASH = """
alter table reports add column trashed_at text;
alter table section_versions add column title text not null default '';
alter table section_versions add column level integer not null default 1
"""


@_STEPS(name="0002_trash")
def trash(db: Database) -> None:
    """The trash, and titles of kept section versions."""
    run_script(db, _TRASH)


OFFICE = Scheme(application_id=0x5454444E, steps=_STEPS, names=("0001_first", "0002_trash"))  # "TTDN"
