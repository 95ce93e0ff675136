import { createContext, use, type ReactElement } from "react";
import { formatDate, inZone } from "./date-format.ts";
import { useLanguage } from "./i18n.ts";
import { useUiWords } from "./ui-words.ts";
import { useNow } from "./use-now.ts";

/** Time zone of the organization; the console provides it. */
export const ZoneContext = createContext("Asia/Shanghai");

/** A plain date (`YYYY-MM-DD`). */
export function DateText(props: { readonly date: string }): ReactElement {
  const language = useLanguage();
  return (
    <time dateTime={props.date} className="hy-nowrap">
      {formatDate(props.date, language)}
    </time>
  );
}

/** An instant on the organization's clock; today and yesterday in words. */
export function InstantText(props: { readonly instant: string; readonly dateOnly?: boolean }): ReactElement {
  const zone = use(ZoneContext);
  const language = useLanguage();
  const say = useUiWords();
  const now = useNow();
  const { date, time } = inZone(props.instant, zone);
  const day =
    date === inZone(now, zone).date
      ? say("date.today")
      : date === inZone(now - 86_400_000, zone).date
        ? say("date.yesterday")
        : formatDate(date, language);
  return (
    <time
      dateTime={props.instant}
      className="hy-nowrap"
      title={`${formatDate(date, language)} ${time} · ${say("date.zone", { zone })}`}
    >
      {props.dateOnly ? day : `${day} ${time}`}
    </time>
  );
}
