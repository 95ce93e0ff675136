import type pg from "pg";

/**
 * Keeps the process alive when a connection of `pool` breaks while it is lent out: the statement under way fails by
 * itself, but the client also emits an error, and without a listener that ends the process. The pool listens to idle
 * connections only.
 */
export function surviveLostConnections(pool: pg.Pool): void {
  pool.on("connect", (client) => client.on("error", ignore));
}

/** What was being done has been told of the loss already. */
function ignore(): void {}
