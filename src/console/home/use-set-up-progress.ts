import { useQueries } from "@tanstack/react-query";
import type { Calendar } from "../../identity/contract/calendar.ts";
import { useConsoleWords } from "../console-words.ts";
import {
  anyCustomerQuery,
  defaultCalendarQuery,
  departmentsQuery,
  openInvitationsQuery,
  organizationQuery,
  publishedSurveyQuery,
  somePeopleQuery,
} from "./set-up-queries.ts";

export interface SetUpTask {
  readonly key: "departments" | "calendar" | "people" | "customers" | "survey";
  readonly done: boolean;
  /** What there is; empty where there is nothing to say. */
  readonly state: string;
}

interface SetUpProgress {
  readonly tasks: readonly SetUpTask[];
  readonly pending: boolean;
  /** Something could not be read; what it decides counts as not done. */
  readonly failed: boolean;
}

/** How far the set-up is, read from what there is: nothing is ticked off by hand. */
export function useSetUpProgress(): SetUpProgress {
  const say = useConsoleWords();
  const read = useQueries({
    queries: [
      departmentsQuery,
      defaultCalendarQuery,
      organizationQuery,
      somePeopleQuery,
      openInvitationsQuery,
      anyCustomerQuery,
      publishedSurveyQuery,
    ],
  });
  const [departments, calendar, organization, people, invitations, customers, survey] = read;
  const tasks = [
    departmentsTask(say, departments.data ?? []),
    calendarTask(calendar.data, organization.data?.createdAt),
    peopleTask(say, people.data ?? [], invitations.data ?? []),
    customersTask(say, customers.data === true),
    surveyTask(say, survey.data ?? null),
  ];
  return {
    tasks,
    pending: read.some(({ isPending }) => isPending),
    failed: read.some(({ isError }) => isError),
  };
}

type SayConsole = ReturnType<typeof useConsoleWords>;

function departmentsTask(say: SayConsole, departments: readonly unknown[]): SetUpTask {
  const count = departments.length;
  const state = count > 0 ? say("home.counts.departments", { count }) : "";
  return { key: "departments", done: count > 0, state };
}

function calendarTask(calendar: Calendar | null | undefined, createdAt: string | undefined): SetUpTask {
  return { key: "calendar", done: wasChecked(calendar?.updatedAt, createdAt), state: calendar?.name ?? "" };
}

function peopleTask(
  say: SayConsole,
  people: readonly { readonly hasLogin: boolean }[],
  invitations: readonly unknown[],
): SetUpTask {
  const present = people.filter(({ hasLogin }) => hasLogin).length;
  const invited = invitations.length;
  const state = say("home.counts.people", { people: present, invited });
  return { key: "people", done: present + invited > 1, state };
}

function customersTask(say: SayConsole, any: boolean): SetUpTask {
  return { key: "customers", done: any, state: any ? say("home.counts.customers") : "" };
}

function surveyTask(say: SayConsole, title: string | null): SetUpTask {
  return {
    key: "survey",
    done: title !== null,
    state: title === null ? "" : say("home.counts.survey", { title }),
  };
}

/** The calendar comes with the organization; saved again since, somebody looked at it. */
function wasChecked(updatedAt: string | undefined, createdAt: string | undefined): boolean {
  if (updatedAt === undefined || createdAt === undefined) return false;
  return Date.parse(updatedAt) > Date.parse(createdAt);
}
