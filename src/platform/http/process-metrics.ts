import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Hono } from "hono";
import type { Database } from "../db/database.ts";
import type { Metrics } from "./metrics.ts";
import type { HttpEnv } from "./request-state.ts";

const NANOSECONDS = 1e9;

/** Adds the measures of the process and its database pool. */
export function registerProcessMetrics(metrics: Metrics, database: Database): void {
  const { pool } = database;
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  metrics.gauge("nodejs_eventloop_lag_p99_seconds", "Delay of the event loop since the last reading.", () => {
    const seconds = delay.percentile(99) / NANOSECONDS;
    delay.reset();
    return Number.isFinite(seconds) ? seconds : 0;
  });
  metrics.gauge("process_resident_memory_bytes", "Memory of the process.", () => process.memoryUsage.rss());
  metrics.gauge("nodejs_heap_used_bytes", "Heap in use.", () => process.memoryUsage().heapUsed);
  metrics.gauge("process_start_time_seconds", "Start of the process since 1970.", () =>
    Math.round(performance.timeOrigin / 1000),
  );
  metrics.gauge("db_pool_connections", "Connections to the database by what they do.", () => [
    { labels: { state: "busy" }, value: pool.totalCount - pool.idleCount },
    { labels: { state: "idle" }, value: pool.idleCount },
  ]);
  metrics.gauge("db_pool_waiting", "Requests that wait for a connection.", () => pool.waitingCount);
}

/** `GET /metrics` for Prometheus. */
export function mountMetrics(app: Hono<HttpEnv>, metrics: Metrics): void {
  app.get("/metrics", async (c) => {
    c.var.state.route = "/metrics";
    return c.body(await metrics.text(), 200, {
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
      "cache-control": "no-store",
    });
  });
}
