import type { ReactElement } from "react";
import { ROLES, type Role } from "../../domain/role.ts";
import { useIdentityWords } from "../identity-words.ts";
import css from "./RolesInput.module.css";

interface RolesInputProps {
  readonly id?: string;
  readonly value?: readonly Role[];
  readonly onChange?: (roles: Role[]) => void;
  readonly disabled?: boolean;
}

/** Roles with what each may do; several at once. Stands in `Form.Item`. */
export function RolesInput(props: RolesInputProps): ReactElement {
  const say = useIdentityWords();
  const chosen = new Set(props.value ?? []);
  const toggle = (role: Role, on: boolean): void =>
    props.onChange?.(ROLES.filter((one) => (one === role ? on : chosen.has(one))));
  return (
    <div id={props.id} role="group" aria-label={say("people.roles")} className={css["roles"]}>
      {ROLES.map((role) => (
        <label key={role} className={css["role"]}>
          <input
            type="checkbox"
            disabled={props.disabled}
            checked={chosen.has(role)}
            onChange={(event) => toggle(role, event.target.checked)}
          />
          <span>
            <strong>{say(`roles.${role}`)}</strong>
            <small>{say(`roleMeanings.${role}`)}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
