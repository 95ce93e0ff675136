import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceName } from "./device-name.ts";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";

test("a device is named by browser and system, as people know them", () => {
  assert.deepEqual(deviceName(CHROME), { browser: "Chrome", system: "Windows" });
  assert.deepEqual(deviceName(`${CHROME} Edg/140.0`), { browser: "Edge", system: "Windows" });
  assert.deepEqual(
    deviceName(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile/1 Safari/604",
    ),
    { browser: "Safari", system: "iOS" },
  );
  assert.deepEqual(
    deviceName(
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0",
    ),
    { browser: "微信", system: "Android" },
  );
});

test("a script or an unknown program is not given a name it does not have", () => {
  assert.equal(deviceName("curl/8.9"), null);
  assert.equal(deviceName(null), null);
});
