import assert from "node:assert/strict";
import { test } from "node:test";
import { signAcs3 } from "./acs3-signature.ts";
import { signTc3 } from "./tc3-signature.ts";

test("the example that Alibaba Cloud publishes is signed as it says", () => {
  const { query, headers } = signAcs3(
    {
      host: "ecs.cn-shanghai.aliyuncs.com",
      action: "RunInstances",
      version: "2014-05-26",
      query: {
        RegionId: "cn-shanghai",
        ImageId: "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
      },
      date: "2023-10-26T10:22:32Z",
      nonce: "3156853299f313e23d1673dc12e1703d",
    },
    { id: "YourAccessKeyId", secret: "YourAccessKeySecret" },
  );
  assert.equal(query, "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai");
  assert.equal(
    headers["authorization"],
    "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;" +
      "x-acs-signature-nonce;x-acs-version," +
      "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
  );
});

test("the example that Tencent Cloud publishes is signed as it says", () => {
  const stars = "*".repeat(32);
  const authorization = signTc3(
    {
      host: "cvm.tencentcloudapi.com",
      service: "cvm",
      action: "DescribeInstances",
      timestamp: 1_551_113_065,
      body: String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`,
    },
    { id: `AKID${stars}`, secret: stars },
  );
  assert.equal(
    authorization,
    `TC3-HMAC-SHA256 Credential=AKID${stars}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host;x-tc-action, ` +
      "Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
  );
});
