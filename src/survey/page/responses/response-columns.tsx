import { useMemo, type ReactElement } from "react";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { LINK_CHANNELS } from "../../domain/survey-status.ts";
import { GradeMark } from "../results/GradeMark.tsx";
import { useResultWords } from "../results/result-words.ts";
import type { ResponseRecord } from "./response-queries.ts";
import { FlagTags, ResponseState } from "./ResponseState.tsx";
import { useResponseWords } from "./response-words.ts";
import css from "./response-columns.module.css";

/** Columns of a list of responses; `ofAll`: of several surveys. */
export function useResponseColumns(ofAll: boolean): readonly DataColumn<ResponseRecord>[] {
  const say = useResponseWords();
  return useMemo(
    () => [
      {
        key: "answered",
        title: say("list.answered"),
        width: "160px",
        render: (row) => <InstantText instant={row.answeredAt} />,
      },
      {
        key: "grade",
        title: say("list.grade"),
        width: "64px",
        render: (row) => <GradeMark grade={row.mainGrade} />,
      },
      { key: "words", title: say("list.words"), render: (row) => <WordsCell response={row} ofAll={ofAll} /> },
      {
        key: "who",
        title: say("list.who"),
        priority: 2,
        width: "160px",
        render: (row) => row.customerName ?? <span className="hy-third">{say("list.anonymous")}</span>,
      },
      {
        key: "from",
        title: say("list.from"),
        priority: 3,
        width: "140px",
        render: (row) => <SourceText response={row} />,
      },
      {
        key: "quality",
        title: say("list.quality"),
        priority: 2,
        width: "180px",
        render: (row) => <FlagTags flags={row.flags} />,
      },
      {
        key: "state",
        title: say("list.state"),
        width: "170px",
        render: (row) => <ResponseState response={row} />,
      },
    ],
    [say, ofAll],
  );
}

function WordsCell(props: { readonly response: ResponseRecord; readonly ofAll: boolean }): ReactElement {
  const say = useResponseWords();
  const { response, ofAll } = props;
  return (
    <span className={css["cell"]}>
      {response.words === null ? (
        <span className="hy-third">{say("list.noWords")}</span>
      ) : (
        <span className={css["words"]}>{response.words}</span>
      )}
      {ofAll && <span className={css["survey"]}>{response.surveyTitle}</span>}
    </span>
  );
}

/** The channel, and the link's name where it has one. */
export function SourceText({ response }: { readonly response: ResponseRecord }): ReactElement {
  const words = useResultWords();
  const channel = LINK_CHANNELS.find((one) => one === response.channel);
  return (
    <span>
      {channel ? words(`channels.${channel}`) : response.channel}
      {response.linkLabel && <span className="hy-third"> · {response.linkLabel}</span>}
    </span>
  );
}
