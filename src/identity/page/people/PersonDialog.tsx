import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { getUser } from "../../contract/user.ts";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useIdentityWords } from "../identity-words.ts";
import { PersonEditor } from "./PersonEditor.tsx";
import { RemovedPerson } from "./RemovedPerson.tsx";

interface PersonDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One person: roles, department, sight of contact data, password link, removal, return. */
export function PersonDialog(props: PersonDialogProps): ReactElement {
  const say = useIdentityWords();
  const { id, onClose } = props;
  const user = useQuery({
    queryKey: ["users", id],
    queryFn: ({ signal }) =>
      request<typeof getUser>({ method: "get", path: "/api/v1/users/{id}", params: { id }, signal }),
  });
  if (user.data?.removedAt) return <RemovedPerson user={user.data} onClose={onClose} />;
  if (user.data) return <PersonEditor key={user.data.revision} user={user.data} onClose={onClose} />;
  return (
    <Dialog open title={say("people.person")} onClose={onClose}>
      {user.isError ? (
        <ErrorState error={user.error} onRetry={() => void user.refetch()} />
      ) : (
        <LoadingState />
      )}
    </Dialog>
  );
}
