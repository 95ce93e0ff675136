import { totalmem } from "node:os";

const MEGABYTE = 1024 * 1024;

/** Given at every start, so that no file in the database folder can loosen them. */
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

/** Only this machine can connect, and only with the password. */
const CLOSED = { listen_addresses: "127.0.0.1", unix_socket_directories: "" };

/**
 * Files of one start each, cut at 10 MB and once a day; `pruneLogs` removes the oldest, so that the log never
 * fills the disk.
 */
const LOG = {
  logging_collector: "on",
  log_directory: "log",
  log_filename: "postgresql-%Y-%m-%d_%H%M%S.log",
  log_rotation_age: "1d",
  log_rotation_size: "10MB",
  log_line_prefix: "%m [%p] ",
  // Read by the launcher when a start fails.
  lc_messages: "C",
};

const WORK = {
  max_connections: "100",
  TimeZone: "UTC",
  log_timezone: "UTC",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  // Solid-state disks: a page elsewhere costs little more than the next one.
  random_page_cost: "1.1",
  // Many short queries: compiling them costs more than it gains.
  jit: "off",
  max_wal_size: "1GB",
  min_wal_size: "80MB",
};

/** Settings of an embedded server on `port`; `further` win over all. */
export function serverSettings(
  port: number,
  further: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...WORK,
    ...memory(machineMemory()),
    ...LOG,
    ...CLOSED,
    ...DURABLE,
    port: String(port),
    ...further,
  };
}

/** An eighth of the memory for PostgreSQL's cache, at least 128 MB and at most 2 GB; half is assumed for the system's. */
function memory(bytes: number): Record<string, string> {
  const shared = Math.min(2048, Math.max(128, Math.floor(bytes / 8 / MEGABYTE)));
  return {
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(bytes / 2 / MEGABYTE))}MB`,
  };
}

/** What this process may use: a container's limit, else the machine's. Bytes. */
function machineMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

/** `-c name=value` for each. */
export function settingArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
