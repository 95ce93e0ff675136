/** Customer segments that a service department looks at first. */
export const SEGMENTS = [
  { name: "核心客户", conditions: { op: "field", field: "tier", operator: "in", value: ["core"] } },
  {
    name: "新客户（3 个月内）",
    conditions: { op: "field", field: "lifecycle", operator: "in", value: ["new"] },
  },
  {
    name: "近 30 天服务过的企业客户",
    conditions: {
      op: "and",
      conditions: [
        { op: "field", field: "kind", operator: "in", value: ["business"] },
        { op: "field", field: "lastServiceDays", operator: "at_most", value: 30 },
      ],
    },
  },
] as const;
