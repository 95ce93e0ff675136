import type { ReactElement } from "react";
import type { listUsers, User } from "../../contract/user.ts";
import type { Role } from "../../domain/role.ts";
import { request } from "../../../ui/api-client.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useList } from "../../../ui/use-list.ts";
import { useIdentityWords } from "../identity-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import type { PeopleFilter } from "./PeopleFilters.tsx";

interface PeopleListProps {
  readonly filter: PeopleFilter;
}

/** The people that fit; a row opens the person. */
export function PeopleList(props: PeopleListProps): ReactElement {
  const say = useIdentityWords();
  const { filter } = props;
  const list = useList(["users", filter], (cursor, signal) =>
    request<typeof listUsers>({
      method: "get",
      path: "/api/v1/users",
      query: { ...filter, cursor },
      signal,
    }),
  );
  const filtered = filter.search ?? filter.role ?? filter.departmentId;
  const nobody = filter.state === "removed" ? "people.noneRemoved" : "people.none";
  return (
    <DataTable
      label={say("people.title")}
      list={list}
      rowKey={(user) => user.id}
      href={(user) => addressOfPerson(filter, user.id)}
      empty={
        <EmptyState icon="person" title={say(filtered ? "people.noneFound" : nobody)}>
          {say(filtered ? "people.noneFoundHint" : `${nobody}Hint`)}
        </EmptyState>
      }
      columns={useColumns()}
    />
  );
}

function addressOfPerson(filter: PeopleFilter, person: string): string {
  const { search, role, departmentId: department, state } = filter;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ search, role, department, state, person })) {
    if (value) query.set(name, value);
  }
  return `/settings/people?${query}`;
}

function useColumns(): readonly DataColumn<User>[] {
  const say = useIdentityWords();
  const rolesOf = (roles: readonly Role[]): string =>
    roles.map((role) => say(`roles.${role}`)).join(say("common.comma"));
  return [
    { key: "name", title: say("people.name"), width: "20%", render: (user) => user.name },
    { key: "email", title: say("people.email"), priority: 2, render: (user) => user.email },
    { key: "roles", title: say("people.roles"), width: "26%", render: (user) => rolesOf(user.roles) },
    {
      key: "department",
      title: say("people.department"),
      render: (user) => user.departmentName ?? <span className="hy-third">{say("people.noDepartment")}</span>,
    },
    {
      key: "login",
      title: say("people.signIn"),
      priority: 2,
      width: "130px",
      render: (user) => (
        <span>
          <SignInChip user={user} />
        </span>
      ),
    },
  ];
}

function SignInChip(props: { readonly user: User }): ReactElement {
  const say = useIdentityWords();
  const { removedAt, hasLogin } = props.user;
  if (removedAt !== null) return <Chip tone="accent">{say("people.removed")}</Chip>;
  return hasLogin ? <>{say("people.canSignIn")}</> : <Chip>{say("people.nameOnly")}</Chip>;
}
