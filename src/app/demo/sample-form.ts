import type { WebFormSettings } from "../../feedback/service/public/web-form.ts";
import { PRODUCTS } from "./sample-names.ts";

/** Numbers that nobody has. */
export const SERVICE_CONTACT = {
  zh: "服务热线 400-000-0000（每天 8:30–20:30）",
  en: "Service line 400-000-0000 (daily 8:30–20:30)",
} as const;

/** The form by which customers write without a survey. */
export const WEB_FORM: WebFormSettings = {
  isOpen: true,
  intro: {
    zh: "请告诉我们发生了什么、希望怎样解决。带上订单号或产品型号，处理会更快。",
    en: "Tell us what happened and what would put it right. An order number or model helps us answer sooner.",
  },
  serviceContact: SERVICE_CONTACT,
  products: PRODUCTS.map((product) => product.split(" ")[0] ?? product),
  replyHours: 2,
  onDuty: true,
};
