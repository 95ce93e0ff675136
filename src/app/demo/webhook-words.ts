import type { WebhookSettings } from "../../feedback/service/webhook/save-webhook.ts";

/** A ticket as the hotline's system writes it. */
export interface HookItem {
  readonly ticket: string;
  readonly content: string | readonly string[];
  readonly created: string;
  readonly caller: string;
  readonly phone: string;
  readonly model: string;
}

/** How the ticket system of the hotline is read. */
export const WEBHOOK: WebhookSettings = {
  name: "热线工单系统",
  channel: "hotline",
  proof: "signature",
  mapping: {
    items: "/tickets",
    fields: {
      verbatim: "/content",
      sourceId: "/ticket",
      receivedAt: "/created",
      name: "/caller",
      phone: "/phone",
      product: "/model",
    },
    scores: {},
  },
  isOn: true,
};

/** Three tickets; what stands in the last one is no text. */
export function hookItems([first, second, third]: readonly [string, string, string]): readonly HookItem[] {
  return [
    {
      ticket: "RX-100231",
      content: "滚筒洗衣机脱水时整机移位，地脚垫片好像没有装，请尽快派人来看。",
      created: first,
      caller: "秦女士",
      phone: "19900090231",
      model: "滚筒洗衣机 XY-10",
    },
    {
      ticket: "RX-100232",
      content: "净水机换完滤芯以后出水变小，想问是不是没有冲洗到位。",
      created: second,
      caller: "汤先生",
      phone: "19900090232",
      model: "商用净水机 JS-200",
    },
    {
      ticket: "RX-100233",
      content: ["门锁语音太响", "半夜吵醒孩子"],
      created: third,
      caller: "薛女士",
      phone: "19900090233",
      model: "智能门锁 MS-3",
    },
  ];
}
