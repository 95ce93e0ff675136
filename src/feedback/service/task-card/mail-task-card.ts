import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { sendMail } from "../../../notification/service/send-mail.ts";
import type { CaseRow } from "../../store/cases.ts";
import type { CardRow } from "../../store/task-card/task-cards.ts";
import { taskCardPageEn } from "../../words/task-card-page-en.ts";
import { taskCardPageZh } from "../../words/task-card-page-zh.ts";
import type { CaseLinks } from "../read-feedback.ts";
import { signTaskCard } from "./card-token.ts";

/** What sending cards needs. */
export interface CardMailDeps extends CaseLinks {
  /** Whether e-mail can be sent. */
  readonly mailConfigured: boolean;
}

/**
 * Queues a mail with the link of a card.
 * @throws Failure `feedback-mail-not-set-up`, `feedback-card-no-mail-address`
 */
export async function mailTaskCard(
  work: Work,
  { secret, mailConfigured }: CardMailDeps,
  row: CaseRow,
  card: CardRow,
): Promise<void> {
  if (!mailConfigured) throw new Failure("feedback-mail-not-set-up");
  if (card.guest_email === null) throw new Failure("feedback-card-no-mail-address");
  const organization = await getOrganization(work);
  const language = organization.language === "en" ? "en" : "zh";
  const words = language === "en" ? taskCardPageEn : taskCardPageZh;
  const until = Temporal.Instant.from(card.expires_at).toZonedDateTimeISO(organization.timeZone);
  await sendMail(work, {
    to: card.guest_email,
    template: "feedback-task-card",
    language,
    data: {
      guest: card.guest_name,
      number: row.number,
      purpose: words.purpose[card.kind as "task" | "check"],
      words: card.words === "" ? words.noWords : card.words,
      until: until.toPlainDate().toString(),
      link: `/t/${signTaskCard(secret, { orgId: card.org_id, cardId: card.id })}`,
    },
    confidential: true,
  });
}
