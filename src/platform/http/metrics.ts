type Labels = Readonly<Record<string, string>>;

/** Counts upward. */
export interface Counter {
  add(labels?: Labels, amount?: number): void;
}

/** Sorts durations into buckets. */
export interface Histogram {
  observe(seconds: number, labels?: Labels): void;
}

/** A value read when somebody asks; several with labels. A reader that fails leaves its metric out. */
export type GaugeReader = () => GaugeValue | Promise<GaugeValue>;
export type GaugeValue = number | readonly { readonly labels: Labels; readonly value: number }[];

/** The measures of this process, as Prometheus reads them. */
export interface Metrics {
  counter(name: string, help: string): Counter;
  /** `buckets`: upper bounds in seconds, ascending. */
  histogram(name: string, help: string, buckets: readonly number[]): Histogram;
  gauge(name: string, help: string, read: GaugeReader): void;
  /** Text exposition format 0.0.4. */
  text(): Promise<string>;
}

interface Metric {
  lines(): Promise<readonly string[]>;
}

/** An empty set of measures. A name may be registered once. */
export function createMetrics(): Metrics {
  const metrics = new Map<string, Metric>();
  const register = (name: string, metric: Metric): void => {
    if (metrics.has(name)) throw new Error(`metric ${name} is registered twice`);
    metrics.set(name, metric);
  };
  return {
    counter(name, help) {
      const values = new Map<string, number>();
      register(name, {
        lines: async () => [...head(name, help, "counter"), ...samples(name, values)],
      });
      return { add: (labels = {}, amount = 1) => increase(values, labelText(labels), amount) };
    },
    histogram(name, help, buckets) {
      const values = new Map<string, Durations>();
      register(name, {
        lines: async () => [...head(name, help, "histogram"), ...bucketLines(name, buckets, values)],
      });
      return { observe: (seconds, labels = {}) => observe(values, buckets, { seconds, labels }) };
    },
    gauge(name, help, read) {
      register(name, { lines: async () => gaugeLines(name, help, await read()) });
    },
    async text() {
      const all = await Promise.allSettled([...metrics.values()].map((metric) => metric.lines()));
      const lines = all.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
      return `${lines.join("\n")}\n`;
    },
  };
}

function head(name: string, help: string, type: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

/** The keys of `values` hold what follows the name: `_sum{route="/"}`, or labels alone. */
function samples(name: string, values: ReadonlyMap<string, number>): string[] {
  return [...values].map(([rest, value]) => `${name}${rest} ${value}`);
}

function gaugeLines(name: string, help: string, value: GaugeValue): string[] {
  const values = typeof value === "number" ? [{ labels: {}, value }] : value;
  return [
    ...head(name, help, "gauge"),
    ...values.map((one) => `${name}${labelText(one.labels)} ${one.value}`),
  ];
}

interface Observation {
  readonly seconds: number;
  readonly labels: Labels;
}

/** Of one set of labels. */
interface Durations {
  readonly labels: Labels;
  /** How many fell into each bucket and into none before it; past the last bound at the end. */
  readonly counts: number[];
  sum: number;
}

function observe(
  values: Map<string, Durations>,
  buckets: readonly number[],
  { seconds, labels }: Observation,
): void {
  const key = labelText(labels);
  let found = values.get(key);
  if (found === undefined) {
    found = { labels, counts: Array.from({ length: buckets.length + 1 }, () => 0), sum: 0 };
    values.set(key, found);
  }
  const place = buckets.findIndex((bound) => seconds <= bound);
  const at = place < 0 ? buckets.length : place;
  found.counts[at] = (found.counts[at] ?? 0) + 1;
  found.sum += seconds;
}

/** Buckets are cumulative: each counts everything up to its bound. */
function bucketLines(
  name: string,
  buckets: readonly number[],
  values: ReadonlyMap<string, Durations>,
): readonly string[] {
  return [...values].flatMap(([text, { labels, counts, sum }]) => {
    let count = 0;
    const lines = counts.map((more, at) => {
      count += more;
      const le = buckets[at] === undefined ? "+Inf" : String(buckets[at]);
      return `${name}_bucket${labelText({ ...labels, le })} ${count}`;
    });
    return [...lines, `${name}_sum${text} ${sum}`, `${name}_count${text} ${count}`];
  });
}

function increase(values: Map<string, number>, key: string, amount: number): void {
  values.set(key, (values.get(key) ?? 0) + amount);
}

function labelText(labels: Labels): string {
  let text = "";
  for (const name in labels) text += `${text === "" ? "{" : ","}${name}="${escaped(labels[name] ?? "")}"`;
  return text === "" ? "" : `${text}}`;
}

const SPECIAL = /[\\"\n]/u;

function escaped(value: string): string {
  if (!SPECIAL.test(value)) return value;
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
