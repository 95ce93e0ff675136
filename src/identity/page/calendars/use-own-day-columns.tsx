import { Button } from "antd";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { useCalendarWords } from "../identity-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import type { OwnDay } from "./calendar-queries.ts";
import { hoursText } from "./week.ts";

/** Columns of the own days; with `onEdit` each has a button. */
export function useOwnDayColumns(onEdit: ((day: OwnDay) => void) | null): readonly DataColumn<OwnDay>[] {
  const say = useCalendarWords();
  const columns: DataColumn<OwnDay>[] = [
    { key: "date", title: say("own.date"), width: "150px", render: ({ date }) => <DateText date={date} /> },
    {
      key: "kind",
      title: say("own.kind"),
      width: "110px",
      render: ({ kind }) => (
        <span>
          <Chip tone={kind === "off" ? "accent" : "primary"}>{say(`own.${kind}`)}</Chip>
        </span>
      ),
    },
    { key: "label", title: say("own.label"), render: ({ label }) => label },
    {
      key: "hours",
      title: say("own.hours"),
      render: ({ kind, hours }) => {
        if (kind === "off") return <span className="hy-third">—</span>;
        return hours ? (
          hoursText(hours, say("comma"))
        ) : (
          <span className="hy-third">{say("own.fullDay")}</span>
        );
      },
    },
    {
      key: "source",
      title: say("own.source"),
      priority: 2,
      width: "110px",
      render: ({ source }) => say(source === "hand" ? "own.hand" : "own.imported"),
    },
  ];
  if (onEdit === null) return columns;
  const edit: DataColumn<OwnDay> = {
    key: "edit",
    title: say("own.edit"),
    align: "end",
    width: "90px",
    render: (day) => (
      <span>
        <Button size="small" aria-label={`${say("own.edit")} ${day.date}`} onClick={() => onEdit(day)}>
          {say("own.edit")}
        </Button>
      </span>
    ),
  };
  return [...columns, edit];
}
