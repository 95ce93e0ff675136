import type { NewTaskCard } from "../../feedback/service/task-card/send-task-card.ts";

/** A task for somebody without an account, and what they said to it so far. */
export interface CardStory {
  readonly card: Omit<NewTaskCard, "measureId">;
  readonly words: readonly {
    readonly did: "accept" | "plan" | "progress" | "done" | "decline";
    readonly text: string;
    /** Days from now. */
    readonly promisedIn?: number;
  }[];
}

export const CARD_STORIES: readonly CardStory[] = [
  {
    card: {
      kind: "task",
      guestName: "姚师傅",
      guestCompany: "余杭协作网点",
      contact: "19900080001",
      words: "请按方案上门处理，完工后拍照上传机身铭牌、处理部位和现场收尾。",
      showsWords: true,
      days: 14,
    },
    words: [
      { did: "accept", text: "已和客户约好时间，配件随车带上。", promisedIn: 1 },
      { did: "progress", text: "到现场看过，排水管坡度不够，需要多带两米保温管。" },
    ],
  },
  {
    card: {
      kind: "task",
      guestName: "储师傅",
      guestCompany: "合肥协作网点",
      contact: "19900080002",
      words: "客户白天上班，请先电话预约；旧件务必带回。",
      showsWords: true,
      days: 14,
    },
    words: [
      { did: "accept", text: "收到，明天一早联系客户。", promisedIn: 1 },
      { did: "done", text: "已更换并试机半小时，温度正常，客户在完工单上签字，旧件已带回网点。" },
    ],
  },
  {
    card: {
      kind: "task",
      guestName: "鲍师傅",
      guestCompany: "城东送装队",
      contact: "19900080003",
      words: "请核对收货地址后送货入户，包装带走。",
      showsWords: false,
      days: 7,
    },
    words: [],
  },
  {
    card: {
      kind: "task",
      guestName: "柯师傅",
      guestCompany: "滨江协作网点",
      contact: "19900080004",
      words: "请在两天内上门检测并回传检测照片。",
      showsWords: true,
      days: 10,
    },
    words: [{ did: "decline", text: "本周人手都在外地项目，赶不上约定的时间，请改派其他网点。" }],
  },
];

/** An outside inspector looks at what was done. */
export const CHECK_INVITATION: NewTaskCard = {
  kind: "check",
  guestName: "焦工",
  guestCompany: "第三方检测机构",
  contact: "19900080010",
  words: "请按证据逐项核对；如需补充材料，请在备注里写明。",
  showsWords: true,
  days: 7,
};
