import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { listUsers, User } from "../../contract/user.ts";
import { ROLES, type Role } from "../../domain/role.ts";
import { request } from "../../../ui/api-client.ts";
import type { DataColumn } from "../../../ui/data-table-props.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useShortcut } from "../../../ui/shortcuts.ts";
import { useList } from "../../../ui/use-list.ts";
import { useIdentityWords } from "../identity-words.ts";
import { Chip } from "../parts/Chip.tsx";
import { useAddressState } from "../parts/use-address-state.ts";
import { InvitationsPanel } from "./InvitationsPanel.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { PeopleFilters, type PeopleFilter } from "./PeopleFilters.tsx";
import { PersonDialog } from "./PersonDialog.tsx";

/** The people of the organization, and who is invited. */
export function PeoplePage(): ReactElement {
  const say = useIdentityWords();
  const mayAdminister = useMay("mayAdminister");
  const { get, set } = useAddressState();
  const [inviting, setInviting] = useState(false);
  useShortcut("n", say("people.invite"), () => setInviting(mayAdminister));
  const filter: PeopleFilter = {
    search: get("search"),
    role: ROLES.find((role) => role === get("role")),
    departmentId: get("department"),
    state: get("state") === "removed" ? "removed" : "present",
  };
  const person = get("person");
  const invite = (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setInviting(true)}>
      {say("people.invite")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={say("people.title")}
        note={say("people.note")}
        actions={mayAdminister ? invite : undefined}
      />
      {mayAdminister && <InvitationsPanel />}
      <PeopleFilters filter={filter} onChange={set} />
      <PeopleList filter={filter} onPerson={(id) => set({ person: id })} />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {person && <PersonDialog key={person} id={person} onClose={() => set({ person: null })} />}
    </>
  );
}

interface PeopleListProps {
  readonly filter: PeopleFilter;
  readonly onPerson: (id: string) => void;
}

function PeopleList(props: PeopleListProps): ReactElement {
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
      render: (user) => <SignInChip user={user} />,
    },
  ];
}

function SignInChip(props: { readonly user: User }): ReactElement {
  const say = useIdentityWords();
  const { removedAt, hasLogin } = props.user;
  if (removedAt !== null) return <Chip tone="accent">{say("people.removed")}</Chip>;
  return hasLogin ? <>{say("people.canSignIn")}</> : <Chip>{say("people.nameOnly")}</Chip>;
}
