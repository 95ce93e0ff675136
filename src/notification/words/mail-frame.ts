/** Words around the text of every mail. */
export const mailFrame = {
  zh: {
    product: "回音",
    open: "打开链接",
    foot: (organization: string | null) =>
      organization === null ? "由回音自动发送，请勿回复。" : `由回音代“${organization}”自动发送，请勿回复。`,
  },
  en: {
    product: "Huiyin",
    open: "Open the link",
    foot: (organization: string | null) =>
      organization === null
        ? "Sent by Huiyin; please do not reply."
        : `Sent by Huiyin for ${organization}; please do not reply.`,
  },
};
