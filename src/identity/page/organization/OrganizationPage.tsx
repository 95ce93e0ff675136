import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { useIdentityWords } from "../identity-words.ts";
import { organizationQuery } from "../parts/identity-queries.ts";
import { QueryView } from "../parts/QueryView.tsx";
import { OrganizationForm } from "./OrganizationForm.tsx";

/** Name, time zone and language of the organization. */
export function OrganizationPage(): ReactElement {
  const say = useIdentityWords();
  const query = useQuery(organizationQuery);
  return (
    <>
      <PageHeader title={say("organization.title")} note={say("organization.note")} />
      <QueryView query={query}>
        {(organization) => <OrganizationForm organization={organization} />}
      </QueryView>
    </>
  );
}
