/** One survey of the sample organization. */
export interface SampleSurvey {
  readonly template: string;
  readonly title: string;
  /** Days before now: first published, and closed where it is. */
  readonly publishedAgo: number;
  readonly closedAgo?: number;
  /** Days before now of the second version, where there is one. */
  readonly secondAgo?: number;
  readonly responses: number;
  readonly ways: readonly SampleWay[];
  /** Personal: one link for each service of these kinds. */
  readonly after?: readonly string[];
  /** Days from the service to the invitation. */
  readonly wait?: readonly [number, number];
}

/** How answers come in, and how many of a hundred. */
export interface SampleWay {
  readonly channel: "link" | "qr" | "email" | "sms" | "wechat" | "embed" | "phone";
  readonly share: number;
  readonly label: string;
  readonly store?: string;
}

const PERSONAL: readonly SampleWay[] = [
  { channel: "sms", share: 45, label: "" },
  { channel: "wechat", share: 30, label: "" },
  { channel: "email", share: 10, label: "" },
  { channel: "phone", share: 15, label: "" },
];

/** Surveys with answers; the last of them is closed. */
export const SAMPLE_SURVEYS: readonly SampleSurvey[] = [
  {
    template: "feedback_card",
    title: "门店与上门服务意见卡",
    publishedAgo: 545,
    responses: 620,
    ways: [
      { channel: "link", share: 20, label: "" },
      { channel: "qr", share: 30, label: "杭州延安路门店", store: "HZ01" },
      { channel: "qr", share: 20, label: "合肥长江路门店", store: "HF02" },
      { channel: "qr", share: 30, label: "上门服务单", store: "SERVICE" },
    ],
  },
  {
    template: "channel_experience",
    title: "线上与门店体验调查",
    publishedAgo: 430,
    responses: 480,
    ways: [
      { channel: "embed", share: 45, label: "小程序服务结束页" },
      { channel: "qr", share: 30, label: "杭州延安路门店", store: "HZ01" },
      { channel: "qr", share: 25, label: "合肥长江路门店", store: "HF02" },
    ],
  },
  {
    template: "product_after_sales",
    title: "产品售后回访",
    publishedAgo: 545,
    responses: 720,
    ways: PERSONAL,
    after: ["purchase", "delivery"],
    wait: [7, 15],
  },
  {
    template: "service_delivery",
    title: "上门服务交付回访",
    publishedAgo: 545,
    secondAgo: 240,
    responses: 820,
    ways: PERSONAL,
    after: ["installation", "repair", "project", "consultation"],
    wait: [3, 5],
  },
  {
    template: "periodic_assessment",
    title: "客户满意度季度测评",
    publishedAgo: 500,
    responses: 300,
    ways: [
      { channel: "email", share: 60, label: "" },
      { channel: "phone", share: 40, label: "" },
    ],
    after: ["project", "repair", "installation", "consultation", "upgrade"],
    wait: [5, 30],
  },
  {
    template: "complaint_closure",
    title: "投诉办结回访",
    publishedAgo: 545,
    closedAgo: 45,
    responses: 110,
    ways: [
      { channel: "phone", share: 70, label: "" },
      { channel: "sms", share: 30, label: "" },
    ],
    after: ["complaint"],
    wait: [1, 3],
  },
];

/** The template of the survey that is still being built. */
export const SAMPLE_DRAFT = { template: "new_customer_follow_up", title: "新客户首月回访（草稿）" } as const;
/** Whose public link `huiyin demo` prints. */
export const SAMPLE_LINK_TEMPLATE = "feedback_card";

/** The mean each indicator is drawn around before the customer's own mood; grades end at 5, so what comes out is lower. */
export const SAMPLE_MEANS: Readonly<Record<string, number>> = {
  politeness: 4.6,
  patience: 4.5,
  "response-timeliness": 4.1,
  "first-contact": 4.15,
  skill: 4.4,
  "plan-soundness": 4.25,
  "execution-to-standard": 4.3,
  "result-achieved": 4.25,
  "price-fairness": 3.5,
  "worth-the-price": 3.6,
  "product-performance": 4.4,
  "product-reliability": 4.2,
  "cooperation-stability": 4.35,
  "staff-continuity": 4.1,
  "app-ease": 4.2,
  "self-service": 4.05,
  "store-staff": 4.5,
  queueing: 3.75,
};

/** A quarter in which one side of the service went wrong in some regions, and got better after it. */
export const SAMPLE_DIP = {
  indicators: ["response-timeliness", "first-contact"],
  regions: ["合肥", "芜湖", "南京"],
  /** Days before now. */
  from: 300,
  to: 205,
  /** Grades lower in those regions, and elsewhere. */
  there: 1.5,
  elsewhere: 0.35,
} as const;
