import { useMemo, type ReactElement } from "react";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { InstantText } from "../../../ui/DateText.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import { StatusChip } from "../frame/StatusChip.tsx";
import { useSurveyWords } from "../survey-words.ts";
import { useListWords } from "./list-words.ts";
import { SurveyMenu } from "./SurveyMenu.tsx";
import type { SurveyItem } from "./survey-list-queries.ts";
import css from "./SurveysPage.module.css";

/** Columns of the list; the menu only for those who may change something. */
export function useSurveyColumns(mayEdit: boolean): readonly DataColumn<SurveyItem>[] {
  const say = useListWords();
  const language = useLanguage();
  return useMemo(() => {
    const columns: readonly DataColumn<SurveyItem>[] = [
      {
        key: "title",
        title: say("list.name"),
        width: "36%",
        render: (row) => (language === "en" && row.titleEn) || row.title,
      },
      {
        key: "status",
        title: say("list.status"),
        width: "104px",
        render: (row) => (
          <span className={css["status"]}>
            <StatusChip status={row.status} />
          </span>
        ),
      },
      { key: "version", title: say("list.version"), render: (row) => <Version row={row} />, priority: 2 },
      {
        key: "responses",
        title: say("list.responses"),
        align: "end",
        width: "88px",
        render: (row) => row.responses,
      },
      {
        key: "changed",
        title: say("list.changed"),
        priority: 3,
        render: (row) => (
          <>
            {row.updatedByName !== null && say("list.by", { name: row.updatedByName })}
            <InstantText instant={row.updatedAt} />
          </>
        ),
      },
    ];
    const menu: DataColumn<SurveyItem> = {
      key: "menu",
      title: say("list.actions"),
      align: "end",
      width: "56px",
      render: (row) => <SurveyMenu survey={row} />,
    };
    return mayEdit ? [...columns, menu] : columns;
  }, [say, language, mayEdit]);
}

function Version({ row }: { readonly row: SurveyItem }): ReactElement {
  const say = useListWords();
  const saySurvey = useSurveyWords();
  if (row.version === null) return <span className="hy-third">{say("list.noVersion")}</span>;
  return (
    <span className={css["version"]}>
      {saySurvey("version", { number: row.version })}
      {row.hasUnpublishedChanges && <span className={css["unpublished"]}>{saySurvey("unpublished")}</span>}
    </span>
  );
}
