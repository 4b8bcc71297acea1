"""What Alembic runs: the connection is handed over by `store.migrate`, which opened the transaction too."""

from alembic import context

from dostex.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
    compare_type=False,
)
context.run_migrations()
