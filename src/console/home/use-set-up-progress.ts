import { useQueries } from "@tanstack/react-query";
import { useConsoleWords } from "../console-words.ts";
import {
  anyCustomerQuery,
  defaultCalendarQuery,
  departmentsQuery,
  openInvitationsQuery,
  organizationQuery,
  somePeopleQuery,
} from "./set-up-queries.ts";

export interface SetUpTask {
  readonly key: "departments" | "calendar" | "people" | "customers";
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
    ],
  });
  const [departments, calendar, organization, people, invitations, customers] = read;
  const count = departments.data?.length ?? 0;
  const present = people.data?.filter(({ hasLogin }) => hasLogin).length ?? 0;
  const invited = invitations.data?.length ?? 0;
  const tasks: SetUpTask[] = [
    { key: "departments", done: count > 0, state: count > 0 ? say("home.counts.departments", { count }) : "" },
    {
      key: "calendar",
      done: wasChecked(calendar.data?.updatedAt, organization.data?.createdAt),
      state: calendar.data?.name ?? "",
    },
    {
      key: "people",
      done: present + invited > 1,
      state: say("home.counts.people", { people: present, invited }),
    },
    {
      key: "customers",
      done: customers.data === true,
      state: customers.data === true ? say("home.counts.customers") : "",
    },
  ];
  return {
    tasks,
    pending: read.some(({ isPending }) => isPending),
    failed: read.some(({ isError }) => isError),
  };
}

/** The calendar comes with the organization; saved again since, somebody looked at it. */
function wasChecked(updatedAt: string | undefined, createdAt: string | undefined): boolean {
  if (updatedAt === undefined || createdAt === undefined) return false;
  return Date.parse(updatedAt) > Date.parse(createdAt);
}
