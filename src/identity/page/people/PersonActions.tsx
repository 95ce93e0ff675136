import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { createPasswordReset } from "../../contract/password-reset.ts";
import type { removeUser, User } from "../../contract/user.ts";
import { request, type Answer } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { InstantText } from "../../../ui/DateText.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useReader } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import { useIdentityWords } from "../identity-words.ts";
import { CopyField } from "../parts/CopyField.tsx";
import css from "../parts/settings.module.css";

interface PersonActionsProps {
  readonly user: User;
  readonly onDone: () => void;
}

/** What is done at once and not with "save": a password link, the removal. */
export function PersonActions(props: PersonActionsProps): ReactElement {
  return (
    <>
      {props.user.hasLogin && <ResetLink user={props.user} />}
      <Removal {...props} />
    </>
  );
}

function ResetLink(props: { readonly user: User }): ReactElement {
  const say = useIdentityWords();
  const { id } = props.user;
  const [made, setMade] = useState<Answer<typeof createPasswordReset> | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      setMade(
        await request<typeof createPasswordReset>({
          method: "post",
          path: "/api/v1/users/{id}/password-resets",
          params: { id },
        }),
      );
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={css["section"]}>
      <h3>{say("people.reset")}</h3>
      <p className="hy-third">{say("people.resetNote")}</p>
      <div style={{ marginTop: 8 }}>
        {made ? (
          <>
            <CopyField label={say("people.reset")} text={made.link} />
            <p className="hy-second" style={{ marginTop: 8 }}>
              {say("people.linkUntil")} <InstantText instant={made.expiresAt} />
            </p>
          </>
        ) : (
          <Button loading={busy} onClick={() => void make()}>
            {say("people.makeReset")}
          </Button>
        )}
      </div>
      <FormProblem error={error} />
    </section>
  );
}

function Removal(props: PersonActionsProps): ReactElement {
  const say = useIdentityWords();
  const client = useQueryClient();
  const reader = useReader();
  const { id, name } = props.user;
  const remove = async (): Promise<void> => {
    await request<typeof removeUser>({ method: "delete", path: "/api/v1/users/{id}", params: { id } });
    toast(say("people.removedToast", { name }));
    props.onDone();
    await Promise.all([["users"], ["departments"]].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  return (
    <section className={css["section"]}>
      <h3>{say("people.removal")}</h3>
      <p className="hy-third">{say(reader.id === id ? "people.removalOwn" : "people.removalNote")}</p>
      {reader.id !== id && (
        <div style={{ marginTop: 8 }}>
          <ConfirmButton
            danger
            label={say("people.remove")}
            question={say("people.removeQuestion", { name })}
            onConfirm={remove}
          >
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              <li>{say("people.removeSignIn")}</li>
              <li>{say("people.removeRecords", { name })}</li>
              <li>{say("people.removeWork")}</li>
              <li>{say("people.removeBack")}</li>
            </ul>
          </ConfirmButton>
        </div>
      )}
    </section>
  );
}
