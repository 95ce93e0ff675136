// Runs in a process of its own: commits single rows over as many connections and prints what it measured as JSON.
import { randomUUIDv7 } from "node:crypto";
import { parseArgs } from "node:util";
import pg from "pg";
import type { Round } from "./submit-client.ts";

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "" },
    connections: { type: "string", default: "32" },
    seconds: { type: "string", default: "5" },
    answers: { type: "string", default: "{}" },
  },
});
const clients = await Promise.all(
  Array.from({ length: Number(values.connections) }, async () => {
    const client = new pg.Client({ connectionString: values.url });
    await client.connect();
    return client;
  }),
);
const times: number[] = [];
const start = performance.now();
const until = start + Number(values.seconds) * 1000;
await Promise.all(
  clients.map(async (client) => {
    while (performance.now() < until) {
      const begun = performance.now();
      await client.query({
        name: "one",
        text: "insert into bench_row (org_id, id, answers) values (1, $1, $2)",
        values: [randomUUIDv7(), values.answers],
      });
      times.push(performance.now() - begun);
    }
  }),
);
const seconds = (performance.now() - start) / 1000;
await Promise.all(clients.map((client) => client.end()));
const round: Round = { done: times.length, seconds, times: times.toSorted((a, b) => a - b), refused: 0 };
process.stdout.write(JSON.stringify(round));
