import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import type { closeDepartment } from "../../contract/department.ts";
import { request } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { toast } from "../../../ui/toast.ts";
import { useUiWords } from "../../../ui/ui-words.ts";
import { useIdentityWords } from "../identity-words.ts";
import type { DepartmentRow } from "./department-rows.ts";

interface CloseDialogProps {
  readonly row: DepartmentRow;
  readonly onClose: () => void;
}

/** Closes a department, or says why that cannot be yet and where to mend it. */
export function CloseDialog(props: CloseDialogProps): ReactElement {
  const { department, parts } = props.row;
  return department.people + parts > 0 ? <CannotClose {...props} /> : <MayClose {...props} />;
}

function CannotClose(props: CloseDialogProps): ReactElement {
  const say = useIdentityWords();
  const words = useUiWords();
  const { department, parts } = props.row;
  const { id, name, people } = department;
  return (
    <Dialog
      open
      title={say("departments.cannotClose", { name })}
      onClose={props.onClose}
      footer={<Button onClick={props.onClose}>{words("close")}</Button>}
    >
      <ul className="hy-second" style={{ margin: 0, paddingInlineStart: 18 }}>
        {people > 0 && (
          <li>
            {say("departments.hasPeople", { count: people })}{" "}
            <Link to={`/settings/people?department=${id}`}>{say("departments.showPeople")}</Link>
          </li>
        )}
        {parts > 0 && <li>{say("departments.hasParts", { count: parts })}</li>}
      </ul>
    </Dialog>
  );
}

function MayClose(props: CloseDialogProps): ReactElement {
  const say = useIdentityWords();
  const words = useUiWords();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id, name } = props.row.department;
  const close = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await request<typeof closeDepartment>({
        method: "delete",
        path: "/api/v1/departments/{id}",
        params: { id },
      });
      toast(say("departments.closedToast", { name }));
      props.onClose();
      await client.invalidateQueries({ queryKey: ["departments"] });
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  const footer = (
    <>
      <Button onClick={props.onClose}>{words("cancel")}</Button>
      <Button type="primary" danger loading={busy} onClick={() => void close()}>
        {say("departments.close")}
      </Button>
    </>
  );
  return (
    <Dialog open title={say("departments.closeQuestion", { name })} onClose={props.onClose} footer={footer}>
      <ul className="hy-second" style={{ margin: 0, paddingInlineStart: 18 }}>
        <li>{say("departments.closeChoice")}</li>
        <li>{say("departments.closeHistory")}</li>
        <li>{say("departments.closeForGood")}</li>
      </ul>
      <FormProblem error={error} />
    </Dialog>
  );
}
