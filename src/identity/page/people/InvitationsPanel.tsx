import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, type ReactElement } from "react";
import type { Invitation, listInvitations, revokeInvitation } from "../../contract/invitation.ts";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { toast } from "../../../ui/toast.ts";
import { useIdentityWords } from "../identity-words.ts";
import { Chip } from "../../../ui/Chip.tsx";
import css from "./InvitationsPanel.module.css";

const invitationsQuery = (state: "open" | "expired") => ({
  queryKey: ["invitations", state],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) =>
    (
      await request<typeof listInvitations>({
        method: "get",
        path: "/api/v1/invitations",
        query: { state, limit: 100 },
        signal,
      })
    ).items,
});

/** Invitations that nobody has taken up yet; the expired ones stay listed for as long as the server tells them. */
export function InvitationsPanel(): ReactElement | null {
  const say = useIdentityWords();
  const id = useId();
  const open = useQuery(invitationsQuery("open"));
  const expired = useQuery(invitationsQuery("expired"));
  const waiting = open.data ?? [];
  const late = (expired.data ?? []).slice(0, 3);
  if (waiting.length + late.length === 0) return null;
  return (
    <section className={`hy-card ${css["panel"]}`} aria-labelledby={id}>
      <h2 id={id}>{say("people.openInvitations", { count: waiting.length })}</h2>
      <ul>
        {[...waiting, ...late].map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}

function InvitationRow(props: { readonly invitation: Invitation }): ReactElement {
  const say = useIdentityWords();
  const client = useQueryClient();
  const { id, name, email, roles, state, expiresAt, invitedByName } = props.invitation;
  const revoke = async (): Promise<void> => {
    await request<typeof revokeInvitation>({
      method: "delete",
      path: "/api/v1/invitations/{id}",
      params: { id },
    });
    toast(say("people.revoked", { name }));
    await client.invalidateQueries({ queryKey: ["invitations"] });
  };
  return (
    <li>
      <div>
        <strong>{name}</strong> <span className="hy-second">{email}</span>
        <p className="hy-third">
          {roles.map((role) => say(`roles.${role}`)).join(say("common.comma"))}
          {say("common.separator")}
          {say("people.invitedBy", { name: invitedByName })}
        </p>
      </div>
      <span>
        {state === "expired" ? (
          <Chip tone="warn">{say("people.expired")}</Chip>
        ) : (
          <>
            {say("people.validUntil")} <InstantText instant={expiresAt} />
          </>
        )}
      </span>
      {state === "open" ? (
        <span>
          <ConfirmButton
            size="small"
            danger
            label={say("people.revoke")}
            question={say("people.revokeQuestion", { name })}
            onConfirm={revoke}
          >
            {say("people.revokeText")}
          </ConfirmButton>
        </span>
      ) : (
        <span className="hy-third">{say("people.expiredHint")}</span>
      )}
    </li>
  );
}
