import { useQuery } from "@tanstack/react-query";
import { Button, Form } from "antd";
import { useState, type ReactElement } from "react";
import { DateInput } from "../../../ui/DateInput.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useCalendarWords, useIdentityWords } from "../identity-words.ts";
import { yearQuery, type CalendarWithDays } from "./calendar-queries.ts";
import { DayDialog } from "./DayDialog.tsx";

interface OwnDayDialogProps {
  readonly calendar: CalendarWithDays;
  /** Absent: asked first. */
  readonly date?: string;
  readonly onClose: () => void;
}

/** A day by its date: asks for the date where none is given, then lets the day be changed. */
export function OwnDayDialog(props: OwnDayDialogProps): ReactElement {
  const [date, setDate] = useState(props.date ?? null);
  if (date === null) return <DateQuestion onDate={setDate} onClose={props.onClose} />;
  return <DayOfYear calendar={props.calendar} date={date} onClose={props.onClose} />;
}

interface DateQuestionProps {
  readonly onDate: (date: string) => void;
  readonly onClose: () => void;
}

function DateQuestion(props: DateQuestionProps): ReactElement {
  const say = useCalendarWords();
  const words = useUiWords();
  const common = useIdentityWords();
  const [date, setDate] = useState<string | null>(null);
  const footer = (
    <>
      <Button onClick={props.onClose}>{words("cancel")}</Button>
      <Button type="primary" disabled={date === null} onClick={() => date !== null && props.onDate(date)}>
        {common("common.forward")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("day.newTitle")} onClose={props.onClose} footer={footer}>
      <Form layout="vertical" requiredMark={false} onFinish={() => date !== null && props.onDate(date)}>
        <Form.Item label={say("own.date")} extra={date === null ? say("day.dateMissing") : undefined}>
          <DateInput
            aria-label={say("own.date")}
            min="2004-01-01"
            max="2100-12-31"
            value={date}
            onChange={setDate}
          />
        </Form.Item>
      </Form>
    </Dialog>
  );
}

function DayOfYear(props: OwnDayDialogProps & { readonly date: string }): ReactElement {
  const say = useCalendarWords();
  const { calendar, date, onClose } = props;
  const year = useQuery(yearQuery(calendar.id, Number(date.slice(0, 4))));
  const day = year.data?.months.flatMap(({ days }) => days).find((one) => one.date === date);
  if (day) return <DayDialog calendar={calendar} day={day} onClose={onClose} />;
  return (
    <Dialog open title={say("day.newTitle")} onClose={onClose}>
      {year.isError ? (
        <ErrorState error={year.error} onRetry={() => void year.refetch()} />
      ) : (
        <LoadingState />
      )}
    </Dialog>
  );
}
