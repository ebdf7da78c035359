"""A kind of database: its mark in the file, its migration steps, how they are applied."""

from dataclasses import dataclass

from sqlite_utils import Database, Migrations


@dataclass(frozen=True)
class Scheme:
    """What a database of one kind is known by. `names` are the steps' names in order; their count is the user_version."""

    application_id: int
    steps: Migrations
    names: tuple[str, ...]

    @property
    def version(self) -> int:
        """The user_version once all steps are applied."""
        return len(self.names)

    def unknown(self, db: Database) -> set[str]:
        """Names of applied steps this program does not know: the database is newer than the program."""
        return {step.name for step in self.steps.applied(db)} - set(self.names)

    def started(self, db: Database) -> bool:
        """True when some step was applied already: there is something to lose."""
        return bool(self.steps.applied(db))

    def pending(self, db: Database) -> bool:
        """True when steps are still to be applied."""
        return bool(self.steps.pending(db))

    def migrate(self, db: Database) -> None:
        """Applies what is pending, all in one transaction: a failed step leaves nothing behind."""
        with db.atomic():
            db.execute(f"pragma application_id = {self.application_id}")
            self.steps.apply(db)
            db.execute(f"pragma user_version = {self.version}")


def run_script(db: Database, script: str) -> None:
    """The statements one by one (no semicolons inside them): executescript would commit what is open."""
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)
