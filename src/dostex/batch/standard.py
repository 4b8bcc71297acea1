"""The work of `dostex run` as a value that can be sent to another process."""

from dataclasses import dataclass

from dostex.batch.task import Task


@dataclass(frozen=True, slots=True)
class Standard:
    """Makes the task of `dostex run`; the models are loaded in the process that calls it."""

    keep_personal_data: bool = False

    def __call__(self) -> Task:
        """The task, warm."""
        from dostex.batch import warm  # noqa: PLC0415 - loads the models

        return warm.task(keep_personal_data=self.keep_personal_data)
