import { useState, type ReactElement } from "react";
import { ROLES } from "../../domain/role.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useIdentityWords } from "../identity-words.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { useAddressState } from "../parts/use-address-state.ts";
import { InvitationsPanel } from "./InvitationsPanel.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { PeopleFilters, type PeopleFilter } from "./PeopleFilters.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { PersonDialog } from "./PersonDialog.tsx";

/** The people of the organization, and who is invited. */
export function PeoplePage(): ReactElement {
  const say = useIdentityWords();
  const mayAdminister = useMay("mayAdminister");
  const { get, set } = useAddressState();
  const [inviting, setInviting] = useState(false);
  const filter: PeopleFilter = {
    search: get("search"),
    role: ROLES.find((role) => role === get("role")),
    departmentId: get("department"),
    state: get("state") === "removed" ? "removed" : "present",
  };
  const person = get("person");
  return (
    <>
      <PageHeader
        title={say("people.title")}
        note={say("people.note")}
        actions={mayAdminister && <AddButton label={say("people.invite")} onAdd={() => setInviting(true)} />}
      />
      {mayAdminister && <InvitationsPanel />}
      <PeopleFilters filter={filter} onChange={set} />
      <PeopleList filter={filter} />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {person && <PersonDialog key={person} id={person} onClose={() => set({ person: null })} />}
    </>
  );
}
