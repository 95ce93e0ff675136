import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { deleteCalendarOverride, putCalendarOverride } from "../../contract/calendar.ts";
import { request } from "../../../ui/api-client.ts";
import { formatDate } from "../../../ui/date-format.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { toast } from "../../../ui/toast.ts";
import { useCalendarWords } from "../identity-words.ts";
import type { OwnDay } from "./calendar-queries.ts";
import type { DayHours } from "./week.ts";

/** A day as it is being edited. */
export interface Draft {
  /** `calendar`: not decided by the organization. */
  readonly kind: "calendar" | OwnDay["kind"];
  readonly label: string;
  /** Null: those of a full working day. */
  readonly hours: DayHours | null;
}

/** Saves a day of the calendar `id`; `had`: the organization had decided the day before. */
export function useSaveDay(id: string, onDone: () => void) {
  const say = useCalendarWords();
  const language = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (day: string, draft: Draft, had: boolean): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await writeDay(id, day, { draft, had });
      const [date, kind] = [formatDate(day, language), draft.kind];
      toast(
        kind === "calendar"
          ? say("day.cleared", { date })
          : say("day.saved", { date, kind: say(`day.${kind}`) }),
      );
      onDone();
      await client.invalidateQueries({ queryKey: ["calendars"] });
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return { save, busy, error };
}

async function writeDay(id: string, day: string, change: { draft: Draft; had: boolean }): Promise<void> {
  const { kind, label, hours } = change.draft;
  const params = { id, day };
  const path = "/api/v1/calendars/{id}/overrides/{day}";
  if (kind !== "calendar") {
    const body = { kind, label, hours: kind === "work" ? hours : null };
    await request<typeof putCalendarOverride>({ method: "put", path, params, body });
  } else if (change.had) {
    await request<typeof deleteCalendarOverride>({ method: "delete", path, params });
  }
}
