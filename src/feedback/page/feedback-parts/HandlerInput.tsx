import { useMemo, type ReactElement } from "react";
import { ChoiceInput, type Choice } from "../../../ui/ChoiceInput.tsx";
import { useColleagues, useDepartments } from "../feedback-queries.ts";
import { useInboxWords } from "../feedback-words.ts";

interface FieldProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly "aria-label"?: string;
}

/** Open departments by name. Stands in `Form.Item`. */
export function DepartmentInput(props: FieldProps & { readonly none?: string }): ReactElement {
  const departments = useDepartments();
  const choices = useMemo(
    () => departments.map(({ id, name }) => ({ value: id, label: name })),
    [departments],
  );
  return <ChoiceInput {...props} choices={choices} />;
}

interface HandlerInputProps extends FieldProps {
  readonly none?: string;
  /** Its people are named first. */
  readonly departmentId?: string | null;
  /** Words behind a name: "handled round 1". */
  readonly notes?: ReadonlyMap<string, string>;
}

/** Colleagues, those of the department first. Stands in `Form.Item`. */
export function HandlerInput(props: HandlerInputProps): ReactElement {
  const { departmentId = null, notes, ...field } = props;
  const say = useInboxWords();
  const colleagues = useColleagues();
  const own = say("bulk.ofDepartment");
  const others = say("bulk.ofOthers");
  const choices = useMemo(() => {
    const isOwn = (id: string | null): boolean => departmentId !== null && id === departmentId;
    return colleagues
      .toSorted((a, b) => Number(isOwn(b.departmentId)) - Number(isOwn(a.departmentId)))
      .map((person): Choice => {
        const note = notes?.get(person.id);
        const where = isOwn(person.departmentId) ? null : person.departmentName;
        return {
          value: person.id,
          label: [person.name, where, note].filter(Boolean).join(" · "),
          ...(departmentId !== null && { group: isOwn(person.departmentId) ? own : others }),
        };
      });
  }, [colleagues, departmentId, notes, own, others]);
  return <ChoiceInput {...field} choices={choices} />;
}
