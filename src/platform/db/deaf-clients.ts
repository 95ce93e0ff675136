import pg from "pg";

/**
 * A connection whose owner stopped listening to it still hears its own errors. pg-boss takes all listeners off its
 * listening connection before it ends it; what the server says in between ("terminating connection …") would
 * otherwise end the process.
 */
class HearingClient extends pg.Client {
  override removeAllListeners(event?: string | symbol): this {
    // Called with nothing it means every event, called with undefined none.
    if (event === undefined) super.removeAllListeners();
    else super.removeAllListeners(event);
    return this.on("error", () => {});
  }
}

/** Lets every connection that a library makes by `new pg.Client` from now on be such a one. */
export function surviveDeafOwners(): void {
  Object.assign(pg, { Client: HearingClient });
}
