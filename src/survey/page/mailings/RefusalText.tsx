import { use, type ReactElement } from "react";
import { formatDate, inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import type { MailingRefusal } from "../../domain/mailing/mailing.ts";
import { useMailingWords } from "./mailing-words.ts";

interface RefusalTextProps {
  readonly row: {
    readonly refusal: MailingRefusal | null;
    readonly refusalTitle: string | null;
    readonly refusalAt: string | null;
  };
}

/** Why a customer gets no mail, with what stood in the way and when. */
export function RefusalText({ row }: RefusalTextProps): ReactElement | null {
  const say = useMailingWords();
  const language = useLanguage();
  const zone = use(ZoneContext);
  const { refusal, refusalTitle, refusalAt } = row;
  if (refusal === null) return null;
  const date = refusalAt === null ? null : formatDate(inZone(refusalAt, zone).date, language);
  const more =
    refusal === "contacted-lately" && date !== null
      ? say("check.lately", { date, title: refusalTitle ?? "" })
      : refusal === "answered" && date !== null
        ? say("check.answeredOn", { date })
        : null;
  return (
    <span>
      {say(`refusals.${refusal}`)}
      {more !== null && <span className="hy-third"> · {more}</span>}
    </span>
  );
}
