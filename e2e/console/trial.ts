import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type { Browser } from "playwright-core";
import type { RunningServer } from "./running-server.ts";
import type { Visitor } from "./visitor.ts";

/** A server, and its administrator before a browser. */
export interface Trial {
  readonly browser: Browser;
  readonly server: RunningServer;
  readonly admin: Visitor;
  /** Folder for files to upload and files that came down. */
  readonly folder: string;
}

/** A part of a journey. */
export type Step = (trial: Trial) => Promise<void>;

/** Each step needs those before it: after a failure the rest is not tried. */
export async function inOrder(
  t: TestContext,
  trial: Trial,
  steps: Readonly<Record<string, Step>>,
): Promise<void> {
  for (const [name, step] of Object.entries(steps)) {
    let failed = true;
    await t.test(name, async () => {
      await step(trial);
      failed = false;
      assert.deepEqual(trial.admin.faults(), []);
    });
    if (failed) return;
  }
}
