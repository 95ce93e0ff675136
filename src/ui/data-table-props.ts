import type { ReactNode } from "react";
import type { List } from "./use-list.ts";

export interface DataColumn<T> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: T) => ReactNode;
  /**
   * 1 (default) always shown; 2 leaves a narrow table but stays on the phone's card; 3 leaves both.
   * The first column is the row's name: the head of the card, and the link where the table has `href`.
   */
  readonly priority?: 1 | 2 | 3;
  readonly align?: "start" | "end";
  /** CSS width, `120px`; the rest is shared. */
  readonly width?: string;
  readonly sortable?: boolean;
}

export interface DataSort {
  readonly key: string;
  readonly direction: "asc" | "desc";
}

export interface DataTableProps<T> {
  /** What the list holds, for screen readers: "客户". */
  readonly label: string;
  readonly columns: readonly DataColumn<T>[];
  readonly list: List<T>;
  readonly rowKey: (row: T) => string;
  /** Plain name of a row, for the words of its checkbox. */
  readonly rowName?: (row: T) => string;
  /** Address that a row opens. */
  readonly href?: (row: T) => string;
  /** Shown instead of the table when there is nothing: an `EmptyState`. */
  readonly empty: ReactNode;
  readonly selection?: {
    readonly selected: ReadonlySet<string>;
    readonly onChange: (selected: ReadonlySet<string>) => void;
  };
  readonly sort?: { readonly by: DataSort | null; readonly onSort: (by: DataSort) => void };
}
