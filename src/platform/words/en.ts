import { filesEn } from "./files-en.ts";
import { httpEn } from "./http-en.ts";
import type { zh } from "./zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of reading files: what is wrong, where, what to do. */
export const en: Readonly<Record<keyof typeof zh, (details: Details) => string>> = {
  ...httpEn,
  ...filesEn,
  "mapping-missing": ({ file }) => `Mapping file "${file}" was not found; check the path after --map.`,
  "mapping-not-json": ({ file, place }) =>
    `Mapping file "${file}" is not valid JSON${place === "" ? "" : ` (${place})`}; mend it and try again.`,
  "database-too-old": ({ version, needed }) =>
    `The database is PostgreSQL ${version}; ${needed} or newer is needed. Upgrade it, then start again.`,
  "database-newer": ({ migration }) =>
    `A newer Huiyin has used this database (${migration}); start that version instead.`,
  "migration-changed": ({ migration }) =>
    `Migration ${migration} was changed after it ran; restore the file (install this version again), then start.`,
  "database-role-missing": ({ sql }) =>
    `The database user may not create roles; have the database administrator run: ${sql} Then start again.`,
  "database-role-unsafe": ({ role }) =>
    `Role ${role} can bypass row-level security; have the database administrator run: alter role ${role} nosuperuser nobypassrls; Then start again.`,
  "database-unreachable": ({ address, reason }) =>
    `Cannot reach the database at ${address} (${reason}); check DATABASE_URL, the network, and that the database runs.`,
  "database-refused": ({ address, reason }) =>
    `The database at ${address} refused the connection (${reason}); check user, password and database name in DATABASE_URL.`,
  "file-missing": ({ file }) => `File "${file}" was not found; check the path and the name.`,
  "file-is-folder": ({ file }) => `"${file}" is a folder; name an XLSX or CSV file in it instead.`,
  "file-unreadable": ({ file }) =>
    `"${file}" cannot be read; check its permissions, or close the program that holds it.`,
  "file-empty": ({ file }) => `File "${file}" is empty; export it again.`,
  "file-too-large": ({ file, megabytes, limit }) =>
    `File "${file}" has ${megabytes} MB, more than the limit of ${limit} MB; split it by period and pass several files.`,
  "file-wrong-type": ({ file, type }) =>
    `"${file}" is ${type === "" ? "not a spreadsheet" : `a ${type} file`}; only XLSX and CSV can be read: save it as XLSX and try again.`,
  "file-is-markup": ({ file }) =>
    `"${file}" is really a web page or XML; open it in a spreadsheet program and save it as XLSX.`,
  "xls-old-format": ({ file }) =>
    `"${file}" is in the old Excel format (.xls); save it as XLSX and try again.`,
  "xlsx-password": ({ file }) =>
    `"${file}" is protected by a password; remove the password, save it and try again.`,
  "xlsx-broken": ({ file }) =>
    `"${file}" is damaged or incomplete; export it again, or let Excel repair it and save it anew.`,
  "xlsx-too-large-unpacked": ({ file, megabytes }) =>
    `"${file}" unpacks to about ${megabytes} MB, which is too much; split it by period and pass several files.`,
  "encoding-mixed": ({ file, line }) =>
    `Line ${line} of "${file}" is in another text encoding than the lines before, or in none that is known; open the file in Excel, check that line, and save as "CSV UTF-8" or XLSX.`,
  "csv-quotes": ({ file, line }) =>
    `The quotes of the row that begins on line ${line} of "${file}" do not match; mend that row (a quote inside a cell is written twice, ""), or save as XLSX.`,
  "embedded-postgres-missing": ({ platform }) =>
    `There is no built-in PostgreSQL for this platform (${platform}); set DATABASE_URL to a PostgreSQL of your own and start again.`,
  "embedded-programs-unusable": ({ folder, reason }) =>
    `The built-in PostgreSQL cannot run (${folder}: ${reason}); check whether that disk forbids programs and whether system libraries are missing, or set DATABASE_URL to a PostgreSQL of your own.`,
  "embedded-no-account": () =>
    "PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody; start as an ordinary user, or run useradd --system postgres first.",
  "embedded-account-unknown": ({ user }) =>
    `The user to run as (${user}) is not in /etc/passwd, so PostgreSQL cannot make a database; add that user, or start as another one.`,
  "embedded-folder-owner": ({ folder, owner, user }) =>
    `The database folder ${folder} belongs to ${owner}, and you are ${user}; start as ${owner}, or name another data folder with HUIYIN_DATA.`,
  "embedded-folder-not-folder": ({ folder }) =>
    `The data folder ${folder} cannot be used: a file or a broken link stands in its path; name another folder with HUIYIN_DATA.`,
  "embedded-folder-read-only": ({ folder }) =>
    `The data folder ${folder} is on a disk that is read-only; make it writable, or name another folder with HUIYIN_DATA.`,
  "embedded-folder-not-writable": ({ folder, user }) =>
    `${user} may not write to the data folder ${folder}; change its permissions, or name another folder with HUIYIN_DATA.`,
  "embedded-folder-impossible": ({ folder }) =>
    `No data folder can be made at ${folder}; check the path, or name another folder with HUIYIN_DATA.`,
  "embedded-folder-unreachable": ({ folder, user }) =>
    `PostgreSQL runs as ${user}, who may not enter the folders above ${folder}; start as an ordinary user, or name a folder elsewhere with HUIYIN_DATA.`,
  "embedded-disk-full": ({ folder }) =>
    `The disk is full, and the database cannot use ${folder}; free some space and start again. Nothing stored is damaged.`,
  "embedded-other-version": ({ folder, found, needed }) =>
    `The database in ${folder} is of PostgreSQL ${found}, and this version brings PostgreSQL ${needed}; export the data with the version used before and import it, or use another data folder.`,
  "embedded-database-incomplete": ({ folder }) =>
    `${folder} is no complete PostgreSQL database; restore it from a backup, or move that folder away and start again (with an empty database).`,
  "embedded-password-lost": ({ file, pid }) =>
    `The database is running (process ${pid}), but the password in ${file} is lost or wrong; end that process (kill -INT ${pid}) and start again, which mends it.`,
  "embedded-not-answering": ({ folder, pid }) =>
    `The database process ${pid} of ${folder} does not answer; end it (kill -QUIT ${pid}) and start again.`,
  "embedded-remnants": ({ folder }) =>
    `Database processes of an earlier run still hold ${folder}; wait a moment, or end these postgres processes, and start again.`,
  "embedded-start-busy": ({ folder }) =>
    `Another Huiyin process has been starting on the data folder ${folder} for five minutes; look after it or end it, then try again.`,
  "embedded-lock-unusable": ({ file, reason }) =>
    `${file} cannot be locked (${reason}); delete that file and start again.`,
  "embedded-server-failed": ({ folder, reason }) =>
    `The database in ${folder} did not start: ${reason}; its folder cluster/log says more.`,
};
