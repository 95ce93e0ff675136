import type { FormInstance } from "antd";
import { useCallback, useState } from "react";
import { markRefusedFields } from "./form-problems.ts";

interface Submit<V> {
  /** For `Form`'s `onFinish`. */
  readonly submit: (values: V) => void;
  readonly busy: boolean;
  /** What the last attempt threw; null after a success. */
  readonly error: unknown;
}

/** Runs `work` with the checked values of `form`, once at a time, and marks the fields the server refuses. */
export function useSubmit<V>(form: FormInstance, work: (values: V) => Promise<void>): Submit<V> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = useCallback(
    (values: V) => {
      if (busy) return;
      setBusy(true);
      setError(null);
      work(values)
        .catch((problem: unknown) => {
          setError(problem);
          markRefusedFields(form, problem);
        })
        .finally(() => setBusy(false));
    },
    [busy, form, work],
  );
  return { submit, busy, error };
}
