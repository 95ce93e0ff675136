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
      const values = new Map<string, number>();
      register(name, { lines: async () => [...head(name, help, "histogram"), ...samples(name, values)] });
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

/** Buckets are cumulative: each counts everything up to its bound. */
function observe(
  values: Map<string, number>,
  buckets: readonly number[],
  { seconds, labels }: Observation,
): void {
  for (const bound of buckets) {
    increase(values, `_bucket${labelText({ ...labels, le: String(bound) })}`, seconds <= bound ? 1 : 0);
  }
  increase(values, `_bucket${labelText({ ...labels, le: "+Inf" })}`, 1);
  increase(values, `_sum${labelText(labels)}`, seconds);
  increase(values, `_count${labelText(labels)}`, 1);
}

function increase(values: Map<string, number>, key: string, amount: number): void {
  values.set(key, (values.get(key) ?? 0) + amount);
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
