import type { FormInstance } from "antd";
import { useEffect, useState } from "react";
import { useReader } from "../../../ui/reader.ts";
import { dropValues, keepValues, keptValues } from "./kept-values.ts";

interface KeptForm {
  /** Whether the form began with what had been typed before. */
  readonly wasKept: boolean;
  /** For `Form`'s `onValuesChange`. */
  readonly follow: (changed: object) => void;
  /** Forgets what was kept: sent, or given up. */
  readonly drop: () => void;
  /** Empties the form to what it begins with. */
  readonly startAnew: () => void;
}

/**
 * Keeps what is typed into `form` until it is sent: a slip of Esc, a lost network and a page loaded anew lose nothing.
 * @param name tells the form from the reader's others; undefined: nothing is kept
 * @param initial what the form begins with: of fields that follow others only those that differ are kept
 */
export function useKeptForm(form: FormInstance, name: string | undefined, initial: object = {}): KeptForm {
  const { id: readerId } = useReader();
  const key = name === undefined ? null : `huiyin.form.${readerId}.${name}`;
  const [kept, setKept] = useState(() => (key === null ? null : keptValues(key)));
  useEffect(() => {
    if (kept !== null) form.setFieldsValue(kept);
  }, [form, kept]);
  const drop = (): void => {
    if (key !== null) dropValues(key);
  };
  return {
    wasKept: kept !== null,
    follow: (changed) => {
      if (key === null) return;
      const values: Readonly<Record<string, unknown>> = form.getFieldsValue(true);
      const others = differing(values, initial);
      keepValues(key, [...Object.keys(changed), ...others], values);
    },
    drop,
    startAnew: () => {
      drop();
      setKept(null);
      form.resetFields();
    },
  };
}

function differing(values: Readonly<Record<string, unknown>>, initial: object): readonly string[] {
  const first = new Map<string, unknown>(Object.entries(initial));
  return Object.keys(values).filter(
    (name) => JSON.stringify(values[name]) !== JSON.stringify(first.get(name)),
  );
}
