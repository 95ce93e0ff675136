import assert from "node:assert/strict";
import { test } from "node:test";
import { CUSTOMER_FIELDS } from "./customer-fields.ts";
import { guessMapping } from "./guess-mapping.ts";
import { attributeFields, type ImportField } from "./import-field.ts";
import { SERVICE_RECORD_FIELDS } from "./service-record-fields.ts";
import { zoneClock } from "./zone-clock.ts";

const MOMENTS = { today: 20_523, clock: zoneClock("Asia/Shanghai") };

function guessed(columns: Readonly<Record<string, readonly string[]>>, fields: readonly ImportField[]) {
  const sampled = Object.entries(columns).map(([name, samples]) => ({ name, samples }));
  const guesses = guessMapping(sampled, fields, MOMENTS);
  return Object.fromEntries(sampled.map(({ name }, index) => [name, guesses[index]?.field ?? null]));
}

test("Chinese headers of customers are understood, whatever their width, marks and notes", () => {
  assert.deepEqual(
    guessed(
      {
        "*客户编号（必填）": ["K1"],
        "企 业 名 称": ["杭州明川电器有限公司"],
        客户类型: ["企业", "个人"],
        "客户等级：": ["核心"],
        所属区域: ["浙江"],
        注册时间: ["2024-01-05"],
        "联 系 人": ["王小明"],
        "手机号码(11位)": ["13800001111"],
        座机: ["0571-88886666"],
        "Ｅ－ｍａｉｌ": ["a@example.com"],
        客户经理: ["周琳"],
        标签: ["重点"],
        内部代号: ["X1"],
      },
      CUSTOMER_FIELDS,
    ),
    {
      "*客户编号（必填）": "externalId",
      "企 业 名 称": "name",
      客户类型: "kind",
      "客户等级：": "tier",
      所属区域: "region",
      注册时间: "registeredOn",
      "联 系 人": "contact.name",
      "手机号码(11位)": "contact.phone",
      座机: "contact.phone2",
      "Ｅ－ｍａｉｌ": "contact.email",
      客户经理: "accountManager",
      标签: "tags",
      内部代号: null,
    },
  );
});

test("English headers of service records are understood", () => {
  assert.deepEqual(
    guessed(
      {
        "Ticket ID": ["T-1"],
        Customer: ["Acme Trading"],
        "Service Type": ["Repair", "Installation"],
        order_no: ["SO-1"],
        Technician: ["Lin"],
        Department: ["Field service"],
        "Service Date": ["2026-01-05"],
        "Created At": ["2026-01-04 09:10"],
        "First Response": ["2026-01-04 09:40"],
        "Closed at": ["2026-01-05 16:00"],
        Amount: ["1,280.50"],
        Notes: ["replaced the board"],
      },
      SERVICE_RECORD_FIELDS,
    ),
    {
      "Ticket ID": "externalId",
      Customer: "customer.name",
      "Service Type": "kind",
      order_no: "orderNumber",
      Technician: "staff",
      Department: "department",
      "Service Date": "servedOn",
      "Created At": "requestedAt",
      "First Response": "firstResponseAt",
      "Closed at": "resolvedAt",
      Amount: "amount",
      Notes: "note",
    },
  );
});

test("values decide where names leave it open", () => {
  const guesses = guessed(
    {
      名称: ["李晓红", "王芳"],
      号码: ["13800001111", "13900002222"],
      其他: ["a@example.com", "b@example.com"],
    },
    CUSTOMER_FIELDS,
  );
  assert.deepEqual(guesses, { 名称: "name", 号码: "contact.phone", 其他: "contact.email" });
});

test("a name whose values do not fit is guessed with less confidence than one whose values do", () => {
  const [phone] = guessMapping(
    [{ name: "联系方式", samples: ["微信联系", "见备注"] }],
    CUSTOMER_FIELDS,
    MOMENTS,
  );
  const [fitting] = guessMapping([{ name: "联系方式", samples: ["13800001111"] }], CUSTOMER_FIELDS, MOMENTS);
  assert.ok((phone?.confidence ?? 0) < (fitting?.confidence ?? 0));
});

test("the organization's own attributes are fields; retired ones are not", () => {
  const definition = { id: "a", type: "number", choices: [], retiredAt: null } as const;
  const fields = [
    ...CUSTOMER_FIELDS,
    ...attributeFields([
      { ...definition, code: "screens", label: "屏幕数量" },
      { ...definition, code: "old", label: "旧字段", retiredAt: "2026-01-01T00:00:00Z" },
    ]),
  ];
  assert.deepEqual(guessed({ 客户名称: ["甲公司"], 屏幕数量: ["12"], 旧字段: ["1"] }, fields), {
    客户名称: "name",
    屏幕数量: "attributes.screens",
    旧字段: null,
  });
});

test("each field goes to one column, the best one", () => {
  const guesses = guessed({ 客户: ["甲公司"], 客户名称: ["甲公司"], 公司: ["甲公司"] }, CUSTOMER_FIELDS);
  assert.deepEqual(Object.values(guesses).filter((field) => field === "name").length, 1);
  assert.equal(guesses["客户名称"], "name");
});

test("headers of another language are not guessed", () => {
  assert.deepEqual(guessed({ Клиент: ["Завод"], Телефон: ["—"] }, CUSTOMER_FIELDS), {
    Клиент: null,
    Телефон: null,
  });
});
