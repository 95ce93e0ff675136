import { Button } from "antd";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { useConsoleWords } from "../console-words.ts";
import { useHasPage } from "../pages-context.ts";
import type { SetUpTask } from "./use-set-up-progress.ts";

/** Where each task is done: in its own page once there is one, else in the step of the first set-up. */
const PLACES: Readonly<Record<SetUpTask["key"], readonly [string, string]>> = {
  departments: ["/settings/departments", "/setup/departments"],
  calendar: ["/setup/calendar", "/setup/calendar"],
  people: ["/settings/people", "/setup/people"],
  customers: ["/imports", "/setup/data"],
  survey: ["/surveys/new", "/surveys/new"],
};

/** Leads to where a task of the set-up is done. */
export function SetUpButton(props: { readonly task: SetUpTask; readonly primary: boolean }): ReactElement {
  const say = useConsoleWords();
  const navigate = useNavigate();
  const hasPage = useHasPage();
  const [page, step] = PLACES[props.task.key];
  return (
    <Button
      type={props.primary ? "primary" : "default"}
      onClick={() => void navigate(hasPage(page) ? page : step)}
    >
      {say(`home.go.${props.task.key}`)}
    </Button>
  );
}
