import assert from "node:assert/strict";
import test from "node:test";
import { createMetrics } from "./metrics.ts";

test("counters, durations and gauges are told as Prometheus reads them", async () => {
  const metrics = createMetrics();
  const requests = metrics.counter("requests_total", "Requests.");
  requests.add({ route: 'a"b\\c\nd', status: "200" });
  requests.add({ route: 'a"b\\c\nd', status: "200" }, 2);
  const seconds = metrics.histogram("seconds", "Time.", [0.1, 1]);
  for (const value of [0.05, 0.1, 0.5, 7]) seconds.observe(value, { route: "/" });
  metrics.gauge("depth", "Waiting.", async () => [{ labels: { queue: "mail" }, value: 3 }]);
  metrics.gauge("broken", "Never read.", () => Promise.reject(new Error("database away")));
  assert.equal(
    await metrics.text(),
    [
      "# HELP requests_total Requests.",
      "# TYPE requests_total counter",
      String.raw`requests_total{route="a\"b\\c\nd",status="200"} 3`,
      "# HELP seconds Time.",
      "# TYPE seconds histogram",
      'seconds_bucket{route="/",le="0.1"} 2',
      'seconds_bucket{route="/",le="1"} 3',
      'seconds_bucket{route="/",le="+Inf"} 4',
      'seconds_sum{route="/"} 7.65',
      'seconds_count{route="/"} 4',
      "# HELP depth Waiting.",
      "# TYPE depth gauge",
      'depth{queue="mail"} 3',
      "",
    ].join("\n"),
  );
});

test("a measure cannot be registered twice", () => {
  const metrics = createMetrics();
  metrics.counter("twice", "");
  assert.throws(() => metrics.gauge("twice", "", () => 0), /registered twice/u);
});
