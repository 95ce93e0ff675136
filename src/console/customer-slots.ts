import { lazy } from "react";
import type { CustomerSlots } from "../customer/page/customer-slots.ts";

/** What other modules show on a customer's page; loaded when it is first shown. */
export const CUSTOMER_SLOTS: CustomerSlots = {
  panels: [],
  timeline: {
    "survey-contact": {
      icon: "mail",
      Entry: lazy(async () => ({
        default: (await import("../survey/page/mailings/SurveyContactEntry.tsx")).SurveyContactEntry,
      })),
    },
  },
};
