import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { restoreUser, User } from "../../contract/user.ts";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { toast } from "../../../ui/toast.ts";
import { useIdentityWords } from "../identity-words.ts";

interface RemovedPersonProps {
  readonly user: User;
  readonly onClose: () => void;
}

/** A person who was removed: what they were, and the way back. */
export function RemovedPerson(props: RemovedPersonProps): ReactElement {
  const say = useIdentityWords();
  const client = useQueryClient();
  const { user, onClose } = props;
  const restore = async (): Promise<void> => {
    await request<typeof restoreUser>({
      method: "post",
      path: "/api/v1/users/{id}/restoration",
      params: { id: user.id },
    });
    toast(say("people.restored", { name: user.name }));
    onClose();
    await Promise.all([["users"], ["departments"]].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  const footer = (
    <ConfirmButton
      type="primary"
      label={say("people.restore")}
      question={say("people.restoreQuestion", { name: user.name })}
      onConfirm={restore}
    >
      {say("people.restoreText")}
    </ConfirmButton>
  );
  const facts = [
    [say("people.email"), user.email],
    [say("people.roles"), user.roles.map((role) => say(`roles.${role}`)).join(say("common.comma"))],
    [say("people.department"), user.departmentName ?? say("people.noDepartment")],
  ] as const;
  return (
    <Dialog open title={user.name} onClose={onClose} footer={footer}>
      <p>
        {say("people.removedAt")} {user.removedAt && <InstantText instant={user.removedAt} />}
      </p>
      <dl style={{ display: "grid", gap: 8, margin: "16px 0 0" }}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="hy-third">{label}</dt>
            <dd style={{ margin: 0 }}>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
