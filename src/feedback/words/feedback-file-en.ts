import type { feedbackFileZh } from "./feedback-file-zh.ts";

/** Words of the list of cases as a file. */
export const feedbackFileEn: typeof feedbackFileZh = {
  name: "Feedback",
  columns: {
    number: "Number",
    receivedAt: "Received",
    channel: "Channel",
    customer: "Customer",
    contact: "Contact",
    phone: "Phone",
    email: "E-mail",
    voice: "Kind",
    type: "Type",
    priority: "Priority",
    stage: "Stage",
    outcome: "Closed as",
    round: "Round",
    department: "Department",
    handler: "Handler",
    words: "Customer's words",
    summary: "Summary",
    product: "Product",
    orderNumber: "Order number",
    score: "Score",
    clock: "Next deadline",
    dueAt: "Due",
    pausedUntil: "Paused until",
    closedAt: "Closed",
    resultScore: "Score of the result",
  },
};
