import { createContext, use } from "react";

/** Who looks at the screen, as far as pages need to know. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string | null;
  /** Predicate name (`mayEditCustomers`) → whether it holds, decided by the server. */
  readonly permissions: Readonly<Record<string, boolean>>;
}

/** The console provides it around all pages of signed-in people. */
export const ReaderContext = createContext<Reader>({ id: "", name: "", departmentId: null, permissions: {} });

export function useReader(): Reader {
  return use(ReaderContext);
}

/** Whether the reader may do it; the server decides again. */
export function useMay(predicate: string): boolean {
  return useReader().permissions[predicate] === true;
}
